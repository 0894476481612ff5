import { freshSignIn } from '../graphql/fresh-sign-in';
import { saveFile } from '../ui/save-file';

/**
 * A file of much at once. Where it asks for a fresh sign-in, the person is asked, and it is fetched again.
 * @throws Error with a sentence, or without one where nothing answered
 */
export async function fetchFile(address: string, name: string, method: 'GET' | 'POST'): Promise<void> {
  for (let again = false; ; again = true) {
    const answer = await fetch(address, {
      method,
      headers: { 'accept-language': document.documentElement.lang },
    });
    if (answer.ok) return saveFile(name, await answer.blob());
    const { errors = [] } = (await answer.json()) as {
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    const stale = errors[0]?.extensions?.code === 'FRESH_SIGN_IN_NEEDED';
    if (!stale || again || !(await freshSignIn.ask())) throw new Error(errors[0]?.message);
  }
}
