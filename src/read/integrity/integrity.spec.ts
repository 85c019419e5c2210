import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainPdf } from '../../../test/certificates/plain-pdf';
import { signedPdf, updatedPdf } from '../../../test/certificates/signed-pdf';
import type { Integrity } from '../page';
import { Reader } from '../reader';

const sans = (text: string, y = 700) => `BT /Sans 10 Tf 100 ${y} Td (${text}) Tj ET`;
const pdf = (draws = sans('Lead 0.64 mg/kg')) => plainPdf({ pages: [{ draws }] });

describe('how a file came to be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-integrity-'));
  const reader = new Reader({
    folders: [folder],
    children: 1,
    recognition: { pages: 0, milliseconds: 1, megabytes: 300 },
  });
  afterAll(() => {
    reader.close();
    rmSync(folder, { recursive: true });
  });
  const read = async (bytes: Buffer) => {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    return reader.readDocument(path);
  };
  const integrityOf = async (bytes: Buffer): Promise<Integrity> => {
    const { integrity } = (await read(bytes)).properties;
    if (!integrity) throw new Error('The reading says nothing of it.');
    return integrity;
  };

  it('is nothing special for a file written in one go', async () => {
    expect(await integrityOf(pdf())).toEqual({
      signatures: [],
      updates: 0,
      layers: [],
      concealed: [],
      concealedCount: 0,
    });
  });

  it('tells who signed it, and that the signature covers all of it', async () => {
    const { signatures, updates } = await integrityOf(await signedPdf(pdf(), 'Dr. Example'));
    expect(signatures).toEqual([
      {
        state: 'valid',
        why: null,
        signer: 'Dr. Example',
        issuer: 'Dr. Example',
        selfIssued: true,
        signedAt: '2026-01-22T10:00:00Z',
        bytesAfter: 0,
      },
    ]);
    expect(updates).toBe(0);
  });

  it('tells that a signed number was changed', async () => {
    const signed = await signedPdf(pdf(), 'Dr. Example');
    signed[signed.indexOf('0.64')] = '1'.charCodeAt(0);
    const { signatures, updates } = await integrityOf(signed);
    expect(signatures).toMatchObject([{ state: 'broken', signer: 'Dr. Example', bytesAfter: 0 }]);
    expect(updates).toBe(1); // what a broken signature covers explains nothing
  });

  it('says of the older kind, which signs a hash, that it cannot be verified, and not that it is broken', async () => {
    const { signatures } = await integrityOf(await signedPdf(pdf(), 'Dr. Example', 'sha1'));
    expect(signatures).toMatchObject([{ state: 'unverified', signer: 'Dr. Example' }]);
    expect(signatures[0]?.why).toMatch(/cannot be verified/);
  });

  it('tells what was added behind a signature', async () => {
    const signed = await signedPdf(pdf(), 'Dr. Example');
    const added = updatedPdf(signed);
    const { signatures, updates } = await integrityOf(added);
    expect(signatures).toMatchObject([{ state: 'valid', bytesAfter: added.length - signed.length }]);
    expect(updates).toBe(1);
  });

  it('does not take for signed what is no signature, or leaves out more than itself', async () => {
    const signed = (await signedPdf(pdf(), 'Dr. Example')).toString('latin1');
    const foreign = signed.replace(/(\/Contents <)[0-9a-f]{20}/, `$1${'0'.repeat(20)}`);
    expect((await integrityOf(Buffer.from(foreign, 'latin1'))).signatures).toMatchObject([
      { state: 'broken' },
    ]);
    const later = signed.replace(/\/ByteRange \[0 /, '/ByteRange [9 ');
    expect((await integrityOf(Buffer.from(later, 'latin1'))).signatures).toMatchObject([{ state: 'broken' }]);
  });

  it('tells updates that nobody signed', async () => {
    expect((await integrityOf(updatedPdf(updatedPdf(pdf())))).updates).toBe(2);
  });

  it('takes no update for one that adds no object', async () => {
    const empty = 'xref\n0 0\ntrailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';
    const whole = pdf();
    const table = /startxref\s+(\d+)/.exec(whole.toString('latin1'))?.[1];
    const added = empty.replace('startxref\n9', `startxref\n${table}`);
    expect((await integrityOf(Buffer.concat([whole, Buffer.from(added)]))).updates).toBe(0);
  });

  it('shows text under a rectangle that was drawn over it, and reads what stands on top', async () => {
    const over = `${sans('6.40')} 1 1 1 rg 95 695 60 14 re f 0 g ${sans('0.64')}`;
    const { pages, problems, properties } = await read(pdf(over));
    expect(pages[0]?.words.map(({ text }) => text)).toEqual(['0.64']);
    expect(properties.integrity?.concealed).toMatchObject([{ page: 1, text: '6.40', how: 'covered' }]);
    expect(problems).toMatchObject([{ code: 'hidden-text', page: 1 }]);
  });

  it.each([
    ['under the text', `0.9 g 95 695 60 14 re f 0 g ${sans('0.64')}`],
    ['beside the text', `${sans('0.64')} 1 g 95 600 60 14 re f`],
    ['over half of the text', `${sans('0.64')} 1 g 95 695 15 14 re f`],
    ['cut off before it reaches the text', `${sans('0.64')} q 0 0 50 50 re W n 1 g 0 0 595 842 re f Q`],
    ['with nothing in it', `${sans('0.64')} 95 695 60 14 re S`],
  ])('takes no rectangle for a cover that lies %s', async (_where, draws) => {
    const { pages, properties } = await read(pdf(draws));
    expect(pages[0]?.words.map(({ text }) => text)).toEqual(['0.64']);
    expect(properties.integrity?.concealed).toEqual([]);
  });

  it('shows text that stands off the page or leaves no ink', async () => {
    const draws = `${sans('seen')} ${sans('beside', 5000)} BT /Sans 10 Tf 3 Tr 100 600 Td (secret) Tj ET`;
    const { concealed, concealedCount } = await integrityOf(pdf(draws));
    expect(concealed.map(({ text, how }) => [text, how])).toEqual([
      ['secret', 'no-ink'],
      ['beside', 'off-page'],
    ]);
    expect(concealedCount).toBe(2);
  });
});
