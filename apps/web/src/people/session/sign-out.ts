import { type ApolloClient } from '@apollo/client';
import { graphql } from '../../graphql/generated';

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      signOutAddress
    }
  }
`);

/** Ends the session on the server. Whoever came by the municipality's own sign-in leaves there too. @returns where to go */
export async function signOut(client: ApolloClient): Promise<string | undefined> {
  const { data } = await client.mutate({ mutation: SignOutDocument, context: { direct: true } });
  return data?.signOut.signOutAddress ?? undefined;
}
