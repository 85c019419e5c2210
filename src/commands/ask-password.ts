import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { passwordTrouble } from '../accounts/password';
import { CannotGoOn } from '../cannot-go-on';

/** The environment variable that holds the password for unattended use. */
const VARIABLE = 'ASSAYBOOK_PASSWORD';

/**
 * A new password from whoever runs a command: from ASSAYBOOK_PASSWORD, else typed twice at the terminal without being
 * shown, else the first line of standard input.
 *
 * @param whose for the question
 * @throws CannotGoOn when there is none, or the two differ
 */
export async function askPassword(whose: string): Promise<string> {
  const given = process.env[VARIABLE];
  if (given) return given;
  return process.stdin.isTTY ? typedTwice(whose) : fromInput();
}

async function typedTwice(whose: string): Promise<string> {
  const password = await typed(`Password for ${whose}: `);
  const trouble = passwordTrouble(password, { email: whose });
  if (trouble) throw new CannotGoOn(trouble, 2);
  if (password !== (await typed('The same again: ')))
    throw new CannotGoOn('The two passwords differ. No account was made.', 2);
  return password;
}

async function fromInput(): Promise<string> {
  const line = (await text(process.stdin)).split(/\r?\n/, 1)[0]!;
  if (line === '')
    throw new CannotGoOn(
      `There is no terminal to ask for a password: set ${VARIABLE}, or write it to standard input.`,
      2,
    );
  return line;
}

/** One line from the terminal. What is typed goes to a stream that shows nothing. */
function typed(question: string): Promise<string> {
  process.stderr.write(question);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silence, terminal: true });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    // Ctrl-C, Ctrl-D and a terminal that went away all end in a close without a line.
    lines.once('close', () => reject(new CannotGoOn('No password was given. No account was made.')));
    lines.once('line', () => lines.close());
  }).finally(() => process.stderr.write('\n')) as Promise<string>;
}
