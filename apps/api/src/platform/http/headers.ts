import { randomBytes } from 'node:crypto';
import { type Response } from 'express';
import helmet from 'helmet';

const own = ["'self'"];
const nothing = ["'none'"];
const directives = {
  defaultSrc: nothing,
  scriptSrc: own,
  // No element's own style in the markup, and no style sheet but the product's: what the component library writes at run time carries
  // the page's nonce. What is set on an element by script is no concern of the policy.
  styleSrc: own,
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: own,
  connectSrc: own,
  manifestSrc: own,
  workerSrc: own,
  objectSrc: nothing,
  baseUri: nothing,
  formAction: own,
  frameAncestors: nothing,
};

/** No inline script or style, nothing from elsewhere, not framed. */
export const secureHeaders = (tls: boolean) =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });

/** The policy of a page: the same, and the styles that carry the nonce, which is another in each answer. @returns the nonce */
export function allowOwnStyles(response: Response): string {
  const nonce = randomBytes(18).toString('base64url');
  const policy = response.getHeader('Content-Security-Policy');
  if (typeof policy === 'string')
    response.setHeader(
      'Content-Security-Policy',
      policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`),
    );
  return nonce;
}
