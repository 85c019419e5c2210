import type { ConcealedText, Integrity, LookedCell, Signature } from '../../read/page';
import { about, on, type FlagCheck, type FlagContext, type Seen } from './flag';

/** Whether a signature is valid and nothing was added behind it. */
export function coversAll({ state, bytesAfter }: Signature): boolean {
  return state === 'valid' && bytesAfter === 0;
}

/** A look at how the files came to be; null where no file was looked at. */
function eachFile(look: (integrity: Integrity) => string[]) {
  return ({ lot }: FlagContext): Seen[] | null => {
    const known = lot.certificates.flatMap(({ id, document }) =>
      document?.properties.integrity ? [{ id, integrity: document.properties.integrity }] : [],
    );
    if (known.length === 0) return null;
    return known.flatMap(({ id, integrity }) => look(integrity).map((saw) => about(id, saw)));
  };
}

export const INTEGRITY_CHECKS: readonly FlagCheck[] = [
  {
    id: 'signature-broken',
    group: 'document',
    severity: 'high',
    asks: 'What was changed after the report was signed?',
    falsePositives: 'A file that a mail program wrote anew.',
    look: eachFile(({ signatures }) =>
      signatures
        .filter(({ state }) => state === 'broken')
        .map(({ signer, why }) => `the signature of ${signer ?? 'an unknown signer'} does not hold: ${why}`),
    ),
  },
  {
    id: 'added-after-signing',
    group: 'document',
    severity: 'high',
    asks: 'What was added to the report after it was signed?',
    falsePositives:
      'Time stamps and lists of revoked certificates, which are added to signed files for archives.',
    look: eachFile(({ signatures }) => {
      const last = signatures.filter(({ state }) => state === 'valid').sort(byBytesAfter)[0];
      if (!last || last.bytesAfter === 0) return [];
      return [`${last.bytesAfter} bytes stand behind what ${last.signer ?? 'an unknown signer'} signed`];
    }),
  },
  {
    id: 'added-to',
    group: 'document',
    severity: 'medium',
    asks: 'What was added to the file after it was first written?',
    falsePositives: "Programs that save what is filled in, stamped or commented behind the file's end.",
    look: eachFile(({ updates }) =>
      updates > 0
        ? [`added to ${updates} ${updates === 1 ? 'time' : 'times'}, and no signature says by whom`]
        : [],
    ),
  },
  {
    id: 'signed',
    group: 'document',
    severity: 'information',
    asks: 'Is the signer of the laboratory? The file says who signed it, and nobody else was asked.',
    falsePositives: 'None: it is information. Anybody can make a signature in any name.',
    look: eachFile(({ signatures }) => signatures.filter(coversAll).map(signedBy)),
  },
  {
    id: 'covered-text',
    group: 'document',
    severity: 'high',
    asks: 'What does the text say that something was drawn over?',
    falsePositives: 'Forms whose empty fields are painted over the words of a template.',
    look: eachFile((integrity) => concealed(integrity, ['covered'])),
  },
  {
    id: 'unseen-text',
    group: 'document',
    severity: 'medium',
    asks: 'Why does the file hold text that nobody sees?',
    falsePositives:
      'Scans with recognised text behind them; text beside the page, left over from the layout.',
    look: eachFile((integrity) => concealed(integrity, UNSEEN)),
  },
  {
    id: 'several-layers',
    group: 'document',
    severity: 'low',
    asks: 'Does every reader of the report see the same layers?',
    falsePositives: 'Drawing programs keep watermarks and backgrounds in layers of their own.',
    look: eachFile(({ layers }) =>
      layers.length > 0
        ? [`layers ${layers.map(({ name, on }) => `"${name}" ${on ? 'on' : 'off'}`).join(', ')}`]
        : [],
    ),
  },
  {
    id: 'text-and-picture-differ',
    group: 'document',
    severity: 'high',
    asks: 'Which is right: what the file says, or what is seen on the page?',
    falsePositives: 'Letters that the recogniser takes for others, mostly in small or coloured type.',
    look: ({ lot }) => {
      if (lot.certificates.every(({ looked }) => looked === undefined)) return null;
      return lot.certificates.flatMap(({ id: certificate, looked = [] }) =>
        looked.filter(differs).map(({ result, page, text, seen }) => {
          const shows = seen === '' ? 'nothing that can be read' : `"${seen}"`;
          return on([{ certificate, result }], `page ${page}: the text says "${text}", the picture ${shows}`);
        }),
      );
    },
  },
];

const byBytesAfter = (one: Signature, other: Signature) => one.bytesAfter - other.bytesAfter;

const differs = ({ agrees, seen }: LookedCell) => !agrees && seen !== null;

function signedBy({ signer, issuer, selfIssued, signedAt }: Signature): string {
  const whose = selfIssued ? 'which it issued itself' : `issued by ${issuer ?? 'an unknown issuer'}`;
  const when = signedAt ? ` on ${signedAt.slice(0, 10)}` : '';
  return `signed${when} by ${signer ?? 'an unknown signer'}, with a certificate ${whose}; nothing was changed since`;
}

/** One sentence a page: the words together, as they were written. */
function concealed({ concealed: words }: Integrity, how: ConcealedText['how'][]): string[] {
  const byPage = new Map<number, string[]>();
  for (const { page, text, how: way } of words)
    if (how.includes(way)) byPage.set(page, [...(byPage.get(page) ?? []), text]);
  return [...byPage].map(([page, texts]) => {
    const more = texts.length > WORDS_NAMED ? ` and ${texts.length - WORDS_NAMED} words more` : '';
    return `page ${page}: "${texts.slice(0, WORDS_NAMED).join(' ')}"${more}`;
  });
}

const UNSEEN: ConcealedText['how'][] = [
  'no-ink',
  'layer-off',
  'off-page',
  'page-coloured',
  'too-small',
  'clipped',
];

const WORDS_NAMED = 12;
