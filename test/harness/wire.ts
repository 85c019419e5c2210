import net, { type AddressInfo, type Socket } from 'node:net';

/** What lies between a service and its database, and can be cut. */
export interface Wire {
  /** The database's address through the wire; fit for DATABASE_URL. */
  url: string;
  /** Breaks every connection there is. Those that follow hold. */
  cut: () => void;
}

/** Lays a wire to a database, until the test file ends. */
export async function layWire(database: string): Promise<Wire> {
  const address = new URL(database);
  const host = decodeURIComponent(address.hostname);
  const port = address.port || '5432';
  const sockets = new Set<Socket>();
  const server = net.createServer((near) => {
    // An address whose host is a folder is that of a Unix socket.
    const far = host.startsWith('/')
      ? net.connect({ path: `${host}/.s.PGSQL.${port}` })
      : net.connect({ host, port: Number(port) });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  ended.push(() => {
    server.close();
    cut();
  });
  address.hostname = '127.0.0.1';
  address.port = String((server.address() as AddressInfo).port);
  return { url: address.toString(), cut };
}

const ended: (() => void)[] = [];
afterAll(() => {
  for (const end of ended.splice(0)) end();
});
