import { BlockList, isIP } from 'node:net';
import { isEmail, ValidateBy } from 'class-validator';

/** A connection string that the PostgreSQL driver takes, naming a database. */
export function IsPostgresUrl(): PropertyDecorator {
  return ValidateBy({
    name: 'isPostgresUrl',
    validator: {
      validate: (value) => typeof value === 'string' && isPostgresUrl(value),
      defaultMessage: () => '$property must be an address like postgres://user:password@host:5432/database',
    },
  });
}

/** Addresses, networks and the names that proxy-addr knows, with commas between. Never `true`: that trusts anybody. */
export function IsProxyList(): PropertyDecorator {
  return ValidateBy({
    name: 'isProxyList',
    validator: {
      validate: (value) =>
        typeof value === 'string' && value.split(',').every((entry) => isProxy(entry.trim())),
      defaultMessage: () =>
        '$property must be addresses, networks, or loopback, linklocal, uniquelocal, with commas between',
    },
  });
}

/** The address of an OpenID provider: https, or http on this machine, without anything behind a ? or #. */
export function IsIssuer(): PropertyDecorator {
  return ValidateBy({
    name: 'isIssuer',
    validator: {
      validate: (value) => typeof value === 'string' && URL.canParse(value) && isIssuer(new URL(value)),
      defaultMessage: () => '$property must be an address with https, without ? and #',
    },
  });
}

/** From whom messages are, which takes knowing where their links lead: `publicUrl` is set, too. */
export function IsSender(): PropertyDecorator {
  return ValidateBy({
    name: 'isSender',
    validator: {
      validate: (value, args) =>
        typeof value === 'string' &&
        isEmail(value, { allow_display_name: true }) &&
        (args?.object as { publicUrl?: string }).publicUrl !== undefined,
      defaultMessage: () =>
        '$property must be an e-mail address, with or without a name before it, and PUBLIC_URL must be set as well',
    },
  });
}

function isIssuer({ protocol, hostname, search, hash }: URL): boolean {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !search && !hash;
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return ['postgres:', 'postgresql:'].includes(protocol) && pathname.length > 1;
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', prefix, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
    return /^\d+$/.test(prefix);
  } catch {
    return false;
  }
}
