/*
 * A load generator on raw sockets: some connections, each sending its next request when the answer to the last one is there. Cheap, so that
 * it takes little of the processor it shares with what it measures.
 */
import net from 'node:net';

/**
 * @param {object} options
 * @param {number} options.port
 * @param {number} options.connections
 * @param {number} options.seconds
 * @param {(index: number) => { method: string, path: string, headers?: Record<string, string>, body?: string }} options.request
 * @param {(body: string) => boolean} options.isRight
 * @returns {Promise<{ perSecond: number, p50: number, p95: number, p99: number, wrong: number, bytes: number }>} times in milliseconds
 */
export async function load({ port, connections, seconds, request, isRight }) {
  const times = [];
  let wrong = 0;
  let bytes = 0;
  let next = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => connection()));
  const took = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return {
    perSecond: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    wrong,
    bytes: bytes / Math.max(times.length, 1),
  };

  function connection() {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', send).setNoDelay(true);
      let chunks = [];
      let have = 0;
      let need = -1;
      let head = '';
      let sent = 0;
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        chunks.push(chunk);
        have += chunk.length;
        if (need < 0) {
          const all = chunks.length === 1 ? chunk : Buffer.concat(chunks);
          const split = all.indexOf('\r\n\r\n');
          if (split < 0) return;
          head = all.subarray(0, split).toString('latin1');
          const length = /content-length: (\d+)/i.exec(head);
          if (!length) return reject(new Error(`An answer without content-length: ${head}`));
          need = split + 4 + Number(length[1]);
          chunks = [all];
        }
        if (have < need) return;
        const answer = (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)).toString('utf8');
        times.push(performance.now() - sent);
        bytes += have;
        if (!/^HTTP\/1\.1 200/.test(answer) || !isRight(answer)) wrong++;
        chunks = [];
        have = 0;
        need = -1;
        if (performance.now() < end) send();
        else {
          socket.end();
          resolve(undefined);
        }
      });
      function send() {
        const { method, path, headers = {}, body = '' } = request(next++);
        const lines = Object.entries({
          host: `127.0.0.1:${port}`,
          ...(body === ''
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
          ...headers,
        });
        sent = performance.now();
        socket.write(
          `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`,
        );
      }
    });
  }
}
