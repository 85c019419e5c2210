import dgram from 'node:dgram';
import dns from 'node:dns';
import { existsSync } from 'node:fs';
import net from 'node:net';
import { dirname, join } from 'node:path';

/**
 * What a reading child may do: read files and compute. It may not write, start processes or reach the network, whatever
 * the document in it manages to have executed.
 */

/** The folder of the compiled code and its packages: the nearest one upward that holds a package.json. */
export const APPLICATION = applicationFolder(__dirname);

function applicationFolder(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : applicationFolder(dirname(folder));
}

/**
 * Node's flags for a child: its permission model forbids what is not allowed here (https://nodejs.org/api/permissions.html).
 * @param folders Where documents lie that it may read.
 * @param megabytes The most that the JavaScript heap may take.
 */
export function childFlags(folders: string[], megabytes: number): string[] {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  return [
    permission,
    // Node aborts when it is given one folder twice.
    ...[...new Set([APPLICATION, ...folders])].map((folder) => `--allow-fs-read=${join(folder, '*')}`),
    '--allow-worker', // for the watchdog and the recogniser
    '--allow-addons', // for the canvas that pages are drawn on
    '--no-warnings',
    // Children are as many as cores: threads that collect garbage for one of them would take the core of another.
    '--single-threaded-gc',
    `--max-old-space-size=${megabytes}`,
  ];
}

/** Node's permission model knows no network before version 25, so the ways out are taken away one by one. */
export function closeNetwork(): void {
  const refuse = () => {
    throw new Error('A reading process has no network.');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.send = refuse;
  dgram.Socket.prototype.bind = refuse;
  Object.assign(dns, { lookup: refuse, resolve: refuse });
  Object.assign(globalThis, { fetch: refuse, WebSocket: refuse, XMLHttpRequest: refuse });
}
