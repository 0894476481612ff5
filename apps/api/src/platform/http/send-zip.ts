import { type Response } from 'express';

/** A file to be kept, never shown: were a browser to show it, then as nothing that can run. @param name plain letters */
export function sendZip(response: Response, name: string, content: Uint8Array): void {
  response.set({
    'Content-Type': 'application/zip',
    'Content-Length': String(content.length),
    'Content-Disposition': `attachment; filename="${name}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(Buffer.from(content));
}
