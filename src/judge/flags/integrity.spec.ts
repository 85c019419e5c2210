import type { Integrity, LookedCell, Signature } from '../../read/page';
import type { JudgedDocument } from '../lot';
import type { FlagContext } from './flag';
import { DOCUMENT_CHECKS } from './document';
import { INTEGRITY_CHECKS } from './integrity';

const SIGNED: Signature = {
  state: 'valid',
  why: null,
  signer: 'Dr. Example',
  issuer: 'Example Authority',
  selfIssued: false,
  signedAt: '2026-01-22T10:00:00Z',
  bytesAfter: 0,
};
const NOTHING: Integrity = { signatures: [], updates: 0, layers: [], concealed: [], concealedCount: 0 };
const BOX = { x: 0, y: 0, width: 10, height: 10 };

/** What the checks saw on one certificate of this integrity: `id: what`. */
function seenOn(
  integrity: Partial<Integrity> | null,
  more: Partial<JudgedDocument> & { times?: [string, string]; looked?: LookedCell[] } = {},
): string[] {
  const [created, modified] = more.times ?? [null, null];
  const properties = { title: null, author: null, creator: null, producer: null, created, modified };
  const document: JudgedDocument = {
    properties: integrity ? { ...properties, integrity: { ...NOTHING, ...integrity } } : properties,
    pages: [],
    ...more,
  };
  const context = {
    lot: { certificates: [{ id: 'c', document, looked: more.looked }] },
  } as unknown as FlagContext;
  return [...INTEGRITY_CHECKS, ...DOCUMENT_CHECKS].flatMap(({ id, look }) =>
    (look(context) ?? []).map(({ saw }) => `${id}: ${saw}`),
  );
}

describe('how a report came to be', () => {
  it('is no question for a file written in one go', () => {
    expect(seenOn({})).toEqual([]);
  });

  it('is not known for readings of before it was asked', () => {
    const context = { lot: { certificates: [{ id: 'c', document: null }] } } as unknown as FlagContext;
    expect(INTEGRITY_CHECKS.map(({ look }) => look(context))).toEqual(INTEGRITY_CHECKS.map(() => null));
    expect(seenOn(null)).toEqual([]);
  });

  it('tells who signed it, and that signing explains a later change', () => {
    const times: [string, string] = ['2026-01-22T09:00:00Z', '2026-01-22T10:00:00Z'];
    expect(seenOn({ signatures: [SIGNED] }, { times })).toEqual([
      'signed: signed on 2026-01-22 by Dr. Example, with a certificate issued by Example Authority; nothing was changed since',
    ]);
    expect(seenOn({}, { times })).toEqual([`changed-after-making: made ${times[0]}, changed ${times[1]}`]);
  });

  it('is asked when a signature is broken, or does not reach the end', () => {
    const broken: Signature = { ...SIGNED, state: 'broken', why: 'Changed.' };
    expect(seenOn({ signatures: [broken] })).toEqual([
      'signature-broken: the signature of Dr. Example does not hold: Changed.',
    ]);
    expect(seenOn({ signatures: [{ ...SIGNED, bytesAfter: 500 }], updates: 1 })).toEqual([
      'added-after-signing: 500 bytes stand behind what Dr. Example signed',
      'added-to: added to 1 time, and no signature says by whom',
    ]);
  });

  it('is no question when a second signature covers what stands behind the first', () => {
    expect(seenOn({ signatures: [{ ...SIGNED, bytesAfter: 500 }, SIGNED] })).toHaveLength(1);
  });

  it('shows what nobody sees, by page', () => {
    const concealed = [
      { page: 1, text: '6.40', box: BOX, how: 'covered' as const },
      { page: 2, text: 'secret', box: BOX, how: 'no-ink' as const },
      { page: 2, text: 'words', box: BOX, how: 'no-ink' as const },
    ];
    expect(seenOn({ concealed, concealedCount: 3 })).toEqual([
      'covered-text: page 1: "6.40"',
      'unseen-text: page 2: "secret words"',
    ]);
  });

  it('asks about cells whose picture says something else, not about those nobody could look at', () => {
    const cell: LookedCell = { result: 0, cell: 'value', page: 1, text: '0.64', seen: '6.40', agrees: false };
    const looked = [cell, { ...cell, agrees: true }, { ...cell, seen: null }];
    expect(seenOn({}, { looked })).toEqual([
      'text-and-picture-differ: page 1: the text says "0.64", the picture "6.40"',
    ]);
  });
});
