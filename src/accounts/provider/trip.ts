import { createHash, randomBytes } from 'node:crypto';

/**
 * A sign-in on its way to the provider and back. All that has to be known when it comes back follows from one secret, which
 * the browser keeps in a cookie: no copy of the service has to remember anything.
 */
export interface Trip {
  secret: string;
  /** The page of the console that the person was going to. */
  to: string;
}

/** A page of the console, and nothing that leads elsewhere. */
const CONSOLE_PAGE = /^\/console(\/[\w-]+)*$/;
const SECRET = /^[\w-]{43}$/;

/** @param to where to go afterwards; anything but a page of the console is the console's first */
export function newTrip(to: string | undefined): Trip {
  return { secret: randomBytes(32).toString('base64url'), to: pageOf(to) };
}

export const asCookie = ({ secret, to }: Trip): string =>
  `${secret}.${Buffer.from(to).toString('base64url')}`;

/** The trip that a cookie holds; undefined when it holds none. */
export function fromCookie(cookie: string | undefined): Trip | undefined {
  const [secret = '', to = ''] = cookie?.split('.') ?? [];
  if (!SECRET.test(secret)) return undefined;
  return { secret, to: pageOf(Buffer.from(to, 'base64url').toString()) };
}

const pageOf = (to: string | undefined): string => (to && CONSOLE_PAGE.test(to) ? to : '/console');

/**
 * What goes to the provider and what stays here: state binds the answer to this browser, the nonce binds the token to this
 * sign-in, and only whoever knows the verifier can use the code (RFC 7636). None tells the secret or another.
 */
export function proofsOf({ secret }: Trip): { state: string; nonce: string; verifier: string } {
  const derive = (what: string) => createHash('sha256').update(`${what}:${secret}`).digest('base64url');
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') };
}
