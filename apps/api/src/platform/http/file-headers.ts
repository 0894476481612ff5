/** With which a file leaves: as a file to be saved, whatever is in it. */
export function fileHeaders(name: string, mediaType: string, bytes: number): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeName(name)}`,
    // Were a browser to show it all the same: as nothing that can run, reach out or be framed.
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** RFC 8187: what encodeURIComponent leaves and the header's grammar does not. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
