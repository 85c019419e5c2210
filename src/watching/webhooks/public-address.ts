import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Public by their number, and yet answered by the machinery that a service runs in: the address of Azure's host
 * (learn.microsoft.com, "What is IP address 168.63.129.16").
 */
const OF_THE_HOST = ['168.63.129.16'];

/** All that is routed in public of IPv6 (RFC 4291, 2.4; IANA's list of global unicast addresses). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether anybody may be sent requests at this IP address: not private, local, shared or reserved, and none that carries an
 * IPv4 address within (mapped, NAT64, 6to4, Teredo), by which one could be reached all the same.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || OF_THE_HOST.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || (!hasZone(parsed) && parsed.match(GLOBAL_UNICAST));
}

const hasZone = (address: ipaddr.IPv6): boolean => Boolean(address.zoneId);

/** Names that never lead anywhere public (RFC 6761, RFC 6762, RFC 9476, and what clouds call their own). */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|arpa|test|invalid|onion|alt)\.?$/i;

/**
 * What is wrong with the address of a webhook; null when requests may be sent there. What a name leads to is looked at with
 * each request: see post.ts.
 * @param anywhere whether it may be on this machine or network, and without https, for trying it out
 */
export function urlTrouble(text: string, anywhere: boolean): string | null {
  if (!URL.canParse(text)) return 'must be a whole address, such as https://example.org/hook';
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (protocol !== 'https:' && !(anywhere && protocol === 'http:')) return 'must begin with https://';
  if (username !== '' || password !== '') return 'must not hold a name or password';
  if (hash !== '') return 'must not have a part behind #';
  if (anywhere) return null;
  const host = hostname.replace(/^\[|\]$/g, '');
  const isAddress = isIP(host) !== 0;
  if (isAddress ? isPublicAddress(host) : host.includes('.') && !LOCAL_NAME.test(host)) return null;
  return 'must be reachable from the Internet, not only from this machine or its network';
}
