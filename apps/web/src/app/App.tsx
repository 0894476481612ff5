import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { BrowserRouter } from 'react-router';
import { client } from '../graphql/client';
import { SessionProvider } from '../people/session/Session';
import { UndoProvider } from '../ui/Undo';
import { AppRoutes } from './AppRoutes';
import { colorSchemeManager, cssVariables, theme } from './theme/theme';

declare global {
  interface Window {
    /** Of the page's policy; set by theme.js before the first paint. */
    readonly __webpack_nonce__: string;
  }
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => window.__webpack_nonce__}
    >
      <ApolloProvider client={client}>
        <BrowserRouter>
          <UndoProvider>
            <SessionProvider>
              <AppRoutes />
            </SessionProvider>
          </UndoProvider>
        </BrowserRouter>
      </ApolloProvider>
    </MantineProvider>
  );
}
