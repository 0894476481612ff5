import { createServer } from 'node:net';

/**
 * Whether a server of ours could listen on this port now.
 * @param {number} port
 * @param {string} [host] without it every address of the machine is tried, as the API does
 * @returns {Promise<boolean>}
 */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * The first free port among the preferred ones, else one the system picks.
 * @param {(number | undefined)[]} preferred
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(preferred = [], host = '127.0.0.1') {
  for (const port of preferred) {
    if (port !== undefined && (await isPortFree(port, host))) return port;
  }
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host, exclusive: true }, () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
