import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { BrowserRouter } from 'react-router';
import { client } from '../graphql/client';
import { SessionProvider } from '../people/session/Session';
import { UndoProvider } from '../ui/Undo';
import { AppRoutes } from './AppRoutes';
import { colorSchemeManager, cssVariables, theme } from './theme/theme';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
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
