declare module 'pg/lib/utils.js' {
  /** A value as the wire takes it: text, bytes or nothing. */
  export function prepareValue(value: unknown): unknown;
}
