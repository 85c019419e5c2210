import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

/**
 * Texts come from strangers, and one pattern that tries every way to cut a run of letters is enough to keep a core busy for
 * years. What a pattern takes quadratic time for is left to the limits of `understander.ts`.
 */
interface Pattern {
  place: string;
  source: string;
  flags: string;
}

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:spec|d)\.tsx?$/.test(file))
  .map((file) => join(__dirname, file));

function patternsIn(file: string): Pattern[] {
  const found: Pattern[] = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        place: `${file}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Without a group that is repeated no text can be cut in ways whose number doubles with each letter. */
const REPEATED_GROUP = /\)[*+{]/;

/** Milliseconds; one that takes longer to judge is taken for a good one. Nearly all take less than a second. */
const JUDGED_WITHIN = 5_000;

async function takesAges({ source, flags }: Pattern): Promise<boolean> {
  const judged = await check(source, flags, { timeout: JUDGED_WITHIN });
  return judged.status === 'vulnerable' && judged.complexity.type === 'exponential';
}

describe('Patterns of the code', () => {
  it('are told from those that take ages for a text made for it', async () => {
    const pattern = { place: '', source: '(?:\\p{Lu}{1,5}-?)*\\d', flags: 'u' };
    expect(await takesAges(pattern)).toBe(true);
  });

  it('take no time that doubles with each letter', async () => {
    const patterns = files.flatMap(patternsIn);
    expect(patterns.length).toBeGreaterThan(500);
    const bad: string[] = [];
    const candidates = patterns.filter(({ source }) => REPEATED_GROUP.test(source));
    expect(candidates.length).toBeGreaterThan(20);
    for (const pattern of candidates) if (await takesAges(pattern)) bad.push(pattern.place);
    expect(bad).toEqual([]);
  });
});
