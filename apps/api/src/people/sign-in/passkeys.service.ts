import { Injectable } from '@nestjs/common';
import { type AuthenticationResponseJSON, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { Refusal } from '@laeringsrum/domain';
import { type Request } from 'express';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { SingleUseService } from '../single-use/single-use.service.js';
import { Site } from './site.js';

/** What the browser's authenticator is asked, and the token under which the question is remembered. */
export interface PasskeyQuestion {
  readonly ticket: string;
  /** JSON for the browser. */
  readonly options: string;
}

interface Kept {
  readonly id: string;
  readonly person_id: string;
  readonly public_key: string;
  readonly counter: string;
  readonly transports: string[];
}

/** Fetched by the first who needs it: it brings certificates' formats along that few installations ever see. */
const webauthn = (): Promise<typeof import('@simplewebauthn/server')> => import('@simplewebauthn/server');

/** Passkeys (WebAuthn level 3): one belongs to the site it was made for, and answers no other. the device shows that the person is there and has unlocked it; no secret leaves it. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly database: Database,
    private readonly site: Site,
    private readonly singleUse: SingleUseService,
  ) {}

  async askForNew(
    person: { id: string; name: string; email: string },
    request: Request,
  ): Promise<PasskeyQuestion> {
    const factors = await this.database.row<{ passkeys: string[] }>('SELECT * FROM factors_of($1)', [
      person.id,
    ]);
    const options = await (
      await webauthn()
    ).generateRegistrationOptions({
      rpName: 'Læringsrum',
      rpID: this.site.of(request).hostname,
      userName: person.email,
      userDisplayName: person.name,
      userID: new TextEncoder().encode(person.id),
      attestationType: 'none',
      excludeCredentials: (factors?.passkeys ?? []).map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return this.remembered(options, person.id);
  }

  /** @throws Refusal PASSKEY_FAILED, LINK_SPENT */
  async add(
    personId: string,
    id: string,
    name: string,
    ticket: string,
    answer: string,
    request: Request,
  ): Promise<void> {
    const asked = await this.singleUse.take(ticket, 'PASSKEY');
    if (asked.personId !== personId) throw new Refusal('LINK_SPENT');
    const { origin, hostname: site } = this.site.of(request);
    const verified = await (
      await webauthn()
    )
      .verifyRegistrationResponse({
        response: readJson<RegistrationResponseJSON>(answer),
        expectedChallenge: String(asked.data['challenge']),
        expectedOrigin: origin,
        expectedRPID: site,
        requireUserVerification: true,
      })
      .catch(() => null);
    if (!verified?.verified) throw new Refusal('PASSKEY_FAILED');
    const { credential } = verified.registrationInfo;
    await this.database.rows('SELECT keep_passkey($1, $2, $3, $4, $5, $6)', [
      ...[id, credential.id, Buffer.from(credential.publicKey).toString('base64url')],
      ...[credential.counter, credential.transports ?? [], name],
    ]);
  }

  /** Whose passkey it is the device knows: nobody has to say who they are first. */
  async askForAny(request: Request): Promise<PasskeyQuestion> {
    const options = await (
      await webauthn()
    ).generateAuthenticationOptions({
      rpID: this.site.of(request).hostname,
      userVerification: 'required',
    });
    return this.remembered(options, null);
  }

  /** @returns whose passkey answered @throws Refusal PASSKEY_FAILED, LINK_SPENT */
  async personBy(ticket: string, answer: string, request: Request): Promise<string> {
    const asked = await this.singleUse.take(ticket, 'PASSKEY');
    const response = readJson<AuthenticationResponseJSON>(answer);
    const kept = await this.database.row<Kept>('SELECT * FROM passkey_for($1)', [String(response.id)]);
    if (!kept) throw new Refusal('PASSKEY_FAILED');
    const { origin, hostname: site } = this.site.of(request);
    const verified = await (
      await webauthn()
    )
      .verifyAuthenticationResponse({
        response,
        expectedChallenge: String(asked.data['challenge']),
        expectedOrigin: origin,
        expectedRPID: site,
        requireUserVerification: true,
        credential: {
          id: response.id,
          publicKey: new Uint8Array(Buffer.from(kept.public_key, 'base64url')),
          counter: Number(kept.counter),
          transports: kept.transports,
        },
      })
      .catch(() => null);
    if (!verified?.verified) throw new Refusal('PASSKEY_FAILED');
    await this.database.rows('SELECT use_passkey($1, $2)', [kept.id, verified.authenticationInfo.newCounter]);
    return kept.person_id;
  }

  private async remembered(
    options: { challenge: string },
    personId: string | null,
  ): Promise<PasskeyQuestion> {
    const ticket = await this.singleUse.keep('PASSKEY', personId, { challenge: options.challenge });
    currentOperation().idempotencyKey = null;
    return { ticket, options: JSON.stringify(options) };
  }
}

/** @throws Refusal PASSKEY_FAILED for what is no JSON object */
function readJson<Read extends object>(text: string): Read {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null) return read as Read;
  } catch {
    // Told below.
  }
  throw new Refusal('PASSKEY_FAILED');
}
