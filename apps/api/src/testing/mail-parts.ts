/** One part of a letter as a mail program reads it. */
export interface MailPart {
  readonly type: string;
  readonly headers: string;
  readonly content: Buffer;
}

/** The parts of a letter that are no container, in their order. */
export function mailParts(text: string): MailPart[] {
  const end = text.indexOf('\r\n\r\n');
  const headers = text.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const body = text.slice(end + 4);
  const type = /^Content-Type: ([^;\s]+)/im.exec(headers)?.[1] ?? 'text/plain';
  const boundary = /boundary="?([^";\s]+)/i.exec(headers)?.[1];
  if (boundary !== undefined)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => mailParts(part.replace(/^\r\n/, '')));
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(headers)?.[1]?.toLowerCase();
  return [{ type, headers, content: decoded(body, encoding) }];
}

function decoded(body: string, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body);
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_sign, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1');
}
