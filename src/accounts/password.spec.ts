import { breachedPasswords } from './breached-passwords';
import { hashPassword, passwordTrouble, verifyPassword } from './password';

const RHEA = { email: 'rhea.miller@green-hill.example', name: 'Rhea Miller' };

describe('a password', () => {
  it('is kept as argon2id with its parameters and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('a long phrase'), hashPassword('a long phrase')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('is recognised, and nothing else is', async () => {
    const stored = await hashPassword('a long phrase');
    expect(await verifyPassword(stored, 'a long phrase')).toBe(true);
    expect(await verifyPassword(stored, 'a long phrasE')).toBe(false);
  });

  it('is the same however the keyboard composes its letters', async () => {
    expect(await verifyPassword(await hashPassword('über den Flüssen'), 'u\u0308ber den Flu\u0308ssen')).toBe(
      true,
    );
  });

  it('opens nothing where there is none, not even what the decoy was made of', async () => {
    expect(await verifyPassword(null, 'no account has this password')).toBe(false);
  });

  it.each([
    ['eleven ch', /at least 12/],
    ['x'.repeat(257), /at most 256/],
    ['🌿'.repeat(11), /at least 12/],
  ])('that is too short or too long is refused: %.12s', (password, reason) => {
    expect(passwordTrouble(password, RHEA)).toMatch(reason);
  });

  it.each(['🌿🍃🌱🍀☘️🌵🌴🌳🌲🎋🎍🌾', 'über den Flüssen', 'a long phrase', 'correct horse battery staple'])(
    'of twelve characters of any kind will do, when nobody would try it: %s',
    (password) => {
      expect(passwordTrouble(password, RHEA)).toBeNull();
    },
  );

  it.each([
    ['one of the most common', '123qweasdzxc'],
    ['one that only a breach told', 'Chickenwing101'],
    ['such a one, dressed up', 'Ch1ckenwing101'],
    ['two of them', 'passwordpassword'],
    ['one of them, dressed up', 'P@ssw0rd1234'],
    ['a row of keys', 'qwertyuiop[]'],
    ['one character', 'xxxxxxxxxxxx'],
    ['the name of the register', 'Assaybook2026'],
    ['their email', 'rhea.miller@green-hill.example'],
    ['their name', 'Rhea Miller 1'],
    ['a long one that says the same again and again', 'password'.repeat(32)],
  ])('that others try early is refused: %s', (_what, password) => {
    expect(passwordTrouble(password, RHEA)).toMatch(/tries this one early/);
  });

  // ASVS 5.0, 6.2.4 asks for the 3,000 most common ones that are long enough, 6.2.12 for a set that came from breaches.
  it('that is known from breaches is refused, whichever of thousands it is, in capitals too', () => {
    const breached = breachedPasswords();
    expect(breached.length).toBeGreaterThan(12_000);
    const short = breached.filter((password) => [...password].length <= 256);
    const taken = short.filter((password) => passwordTrouble(password.toUpperCase(), RHEA) === null);
    expect(taken).toEqual([]);
  });
});
