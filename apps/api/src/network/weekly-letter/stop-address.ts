import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Config } from '../../config.js';

const SIGNED_BYTES = 18;
const ID_BYTES = 16;

const signature = (id: Buffer, secret: string): Buffer =>
  createHmac('sha256', `stops letters ${secret}`).update(id).digest().subarray(0, SIGNED_BYTES);

/** A token that stops a person's letters or puts them on pause, and opens nothing else. It does not expire: old letters are kept. */
export function stopToken(personId: string, secret: string): string {
  const id = Buffer.from(personId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, signature(id, secret)]).toString('base64url');
}

/** Whose letters it stops; null for what nobody has signed. */
export function readStopToken(token: string, secret: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + SIGNED_BYTES) return null;
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), signature(id, secret))) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Known to the server alone; where no key is set, the address of its database is. */
export const lettersSecret = ({ secretsKey, databaseUrl }: Config): string => secretsKey ?? databaseUrl;

/** Where a person's letters are paused and stopped. @param origin where people reach the product */
export const stopAddressOf = (origin: string, personId: string, config: Config): string =>
  `${origin}/letters/${stopToken(personId, lettersSecret(config))}`;
