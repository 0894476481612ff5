import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

export const passkeysWork = (): boolean => 'PublicKeyCredential' in window;

/** The library comes when somebody reaches for a passkey, not before. */
const library = () => import('@simplewebauthn/browser');

/** What the device answers to a question of the server, as JSON; null when the person turned away from it. */
export async function passkeyAnswer(options: string): Promise<string | null> {
  const optionsJSON = JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON;
  const { startAuthentication } = await library();
  return startAuthentication({ optionsJSON }).then(JSON.stringify, () => null);
}

export async function newPasskeyAnswer(options: string): Promise<string | null> {
  const optionsJSON = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON;
  const { startRegistration } = await library();
  return startRegistration({ optionsJSON }).then(JSON.stringify, () => null);
}
