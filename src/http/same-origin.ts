import type { FastifyRequest } from 'fastify';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that a browser may have sent with our cookie can have come from another site and change something.
 *
 * The rule is that of Go's net/http CrossOriginProtection: browsers say where a request comes from in Sec-Fetch-Site,
 * older ones in Origin; what says neither is no browser. Hosts are compared without the scheme, as a proxy may have
 * taken the TLS off.
 *
 * @param publicUrl where people reach the service, when that is not the address it is asked by
 */
export function isCrossOriginChange(
  request: Pick<FastifyRequest, 'method' | 'headers'>,
  publicUrl?: string,
): boolean {
  if (READS.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  const from = URL.canParse(origin) ? new URL(origin).host : undefined;
  const ours = [host, publicUrl && new URL(publicUrl).host];
  return from === undefined || !ours.includes(from);
}
