import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A message as it came to the mail server. */
export interface Delivered {
  to: string;
  subject: string;
  text: string;
  header: (name: string) => string;
}

/** A real mail server that keeps what it is handed, and refuses addresses when it is told to. */
export interface MailServer {
  url: string;
  delivered: Delivered[];
  /** Refuses an address from now on, with this reply. */
  refuse: (address: string, code: number) => void;
  /** Leaves those who send without an answer, though it has their message, until it is let go. */
  hold: () => () => void;
  /** Waits until something was delivered that fits, also before. */
  until: (fits: (mail: Delivered) => boolean) => Promise<Delivered>;
}

/** Starts a mail server, which ends with the test file. */
export async function startMailServer(): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const refused = new Map<string, number>();
  const waiting = new Set<() => void>();
  let held: Promise<void> = Promise.resolve();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      const code = refused.get(address);
      callback(code ? Object.assign(new Error('No such mailbox'), { responseCode: code }) : null);
    },
    onData: (stream, { envelope }, callback) => {
      void simpleParser(stream).then((mail: ParsedMail) => {
        delivered.push({
          to: envelope.rcptTo[0]!.address,
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          header: (name) =>
            mail.headerLines
              .filter(({ key }) => key === name.toLowerCase())
              .map(({ line }) =>
                line
                  .slice(line.indexOf(':') + 1)
                  .replace(/\r?\n\s+/g, ' ')
                  .trim(),
              )
              .join(),
        });
        void held.then(() => callback(null));
        for (const look of [...waiting]) look();
      }, callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ended.push(() => server.close());
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    delivered,
    refuse: (address, code) => void refused.set(address, code),
    hold: () => {
      let letGo: () => void = () => undefined;
      held = new Promise((resolve) => (letGo = resolve));
      return () => letGo();
    },
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = delivered.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

const ended: (() => void)[] = [];
afterAll(() => {
  for (const end of ended.splice(0)) end();
});
