import { randomInt } from 'node:crypto';
import net from 'node:net';

/**
 * Where Linux and the BSDs never take a port from for a connection or for who asks for any (`ip_local_port_range` begins at
 * 32768): what is free here stays free, however many connections others open meanwhile.
 */
const [FIRST, END] = [20_000, 32_768];

/**
 * A port of this machine that nobody listens on, for a program that has to be found under the same one after a restart, or
 * whose address others want to know beforehand.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, END);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
