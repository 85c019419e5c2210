import { CannotGoOn } from '../cannot-go-on';
import type { LogView } from './log.schema';
import type { Subtree } from './merkle';
import { hashesIn, subtreesOf, tilePath, type TilePlace } from './tile';

/** A log as one can read it from elsewhere: what it says now, and the hashes that prove it. */
export interface ReadableLog {
  verifierKey: string;
  checkpoint: string;
  subtreesAt: (size: number) => Subtree;
}

/**
 * The log of a register, over HTTP.
 * @param address of the register, e.g. `https://registry.example.org`
 * @throws CannotGoOn when it does not answer as a log does
 */
export async function logAt(address: string): Promise<ReadableLog> {
  const base = `${address.replace(/\/$/, '')}/`;
  if (!URL.canParse(base)) throw new CannotGoOn(`${address} is no address.`, 2);
  const { verifierKey } = (await (await fetched(base, 'api/v1/transparency-log')).json()) as LogView;
  if (!verifierKey) throw new CannotGoOn(`${address} has not logged anything yet.`);
  const tile = async (place: TilePlace): Promise<Buffer[]> => {
    const bytes = Buffer.from(await (await fetched(base, `log/tile/${tilePath(place)}`)).arrayBuffer());
    return hashesIn(bytes);
  };
  return {
    verifierKey,
    checkpoint: await (await fetched(base, 'log/checkpoint')).text(),
    subtreesAt: (size) => subtreesOf(tile, size),
  };
}

async function fetched(base: string, path: string): Promise<Response> {
  const address = new URL(path, base);
  const response = await fetch(address, { redirect: 'error' }).catch((error: Error) => {
    throw new CannotGoOn(`${address.href} cannot be reached: ${error.message}.`);
  });
  if (!response.ok) throw new CannotGoOn(`${address.href} answers ${response.status}.`);
  return response;
}
