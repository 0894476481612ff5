/** Stands in until the library is there. */
export const hasCprNumber = (text: string): boolean =>
  /\b(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[- ]?\d{4}\b/.test(text);
