import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainPdf } from '../../test/certificates/plain-pdf';
import { Reader } from './reader';

/** By how much wider than its typeface each letter was set, in thousandths of the type size. */
const WIDER: Record<string, number> = {
  ' ': -150,
  m: 460,
  n: 100,
  a: 40,
  '0': 80,
  '2': 76,
  ',': -260,
  i: -290,
};

/** Text set in a typeface of other widths than the one it was written in: a number after each letter. */
const respaced = (text: string) =>
  `[${[...text].map((letter) => `(${letter})${-(WIDER[letter] ?? 120 + (letter.charCodeAt(0) % 40))}`).join('')}] TJ`;
const line = (operator: string, i: number) => `BT /Sans 10 Tf 60 ${780 - 14 * i} Td ${operator} ET`;

describe('a typeface whose letters were given other widths', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-advances-'));
  const reader = new Reader({ folders: [folder], children: 1 });
  afterAll(() => {
    reader.close();
    rmSync(folder, { recursive: true });
  });

  const words = async (operators: string[]) => {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, plainPdf({ pages: [{ draws: operators.map(line).join(' ') }] }));
    return (await reader.readDocument(path)).pages[0]!.words.map(({ text }) => text);
  };
  const texts = ['kadmium 0,02 mg/kg', 'mangan 22,0 mg/kg', 'many names in a main line', '0,002 and 20,02'];

  it('parts words at spaces, and no numeral in the middle', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => texts[i % texts.length]!);
    expect(await words(lines.map(respaced))).toEqual(lines.flatMap((text) => text.split(' ')));
  });

  it('is no typeface in which numbers stand between words', async () => {
    const apart = (text: string) =>
      `[${text
        .split(' ')
        .map((word) => `(${word})`)
        .join(' -400 ')}] TJ`;
    const lines = Array.from({ length: 12 }, (_, i) => texts[i % texts.length]!);
    expect(await words(lines.map(apart))).toEqual(lines.flatMap((text) => text.split(' ')));
  });

  it('keeps columns apart that a number jumps to', async () => {
    const jump = (text: string) => `${respaced(text).replace('] TJ', '')} -9000 ${respaced('0,2').slice(1)}`;
    const lines = Array.from({ length: 12 }, (_, i) => texts[i % texts.length]!);
    expect(await words(lines.map(jump))).toEqual(lines.flatMap((text) => [...text.split(' '), '0,2']));
  });
});
