import { join } from 'node:path';
import { goldIn } from '../test/certificates/gold';
import { madeReading, type MadeRow } from '../test/certificates/made-reading';
import { lotsOfReadings } from './commands/lots-of-readings';
import { readingLine, type ReadingLine } from './commands/reading-line';
import type { CertificateFields } from './interpret/reading';
import { dossierOf, NOT_FILED } from './judge/dossier';
import { judgeLot } from './judge/judge';
import type { LotDossier } from './judge/lot';
import type { Verdict } from './judge/verdict';
import { normalise } from './normalise/normalise';
import { understand } from './understanding/understand';
import { Reader } from './read/reader';
import { findAnalyte } from './vocabulary/find-analyte';
import { loadRuleBook, loadVocabulary } from './vocabulary/load';

/** The same verdicts from real certificates (where `ASSAYBOOK_CERTIFICATES` names a folder of them) and from made ones. */
const folder = process.env.ASSAYBOOK_CERTIFICATES;
const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);
const CHEMISTRY = 'cz-448-2025-annex-3-chemical';
const ALKALOIDS = 'cz-448-2025-annex-1-concentration';
const UTAH = 'us-ut-r70-580-5';
const AFLATOXINS = 'ph-eur-2-8-18-aflatoxins';
const OKLAHOMA = 'us-ok-63-1-1432-4-2024-fraction';
/** Results with evidence, of one rule set. */
const judged = (lot: LotDossier, ruleSet: string, analyteId?: string): Verdict[] =>
  judgeLot(lot, book, vocabulary).verdicts.filter(
    (verdict) =>
      verdict.ruleSet === ruleSet &&
      (analyteId === undefined || verdict.analyteId === analyteId) &&
      verdict.evidence.length > 0,
  );
const wordsOf = (lot: LotDossier, ...sets: string[]) =>
  judgeLot(lot, book, vocabulary)
    .summaries.filter(({ ruleSet }) => sets.includes(ruleSet))
    .map(({ ruleSet, word, asked, tested }) => ({ ruleSet, word, untested: asked - tested }));
const DECREE = [ALKALOIDS, CHEMISTRY].map((ruleSet) => ({ ruleSet, word: 'within', untested: 0 }));
const BOUNDED_SUM = { word: 'inconclusive', reason: 'sum-spans-limit', compared: { high: '11' } };

(folder ? describe : describe.skip)(
  'real Czech lots of kratom (set ASSAYBOOK_CERTIFICATES to a folder with their certificates)',
  () => {
    let lots: LotDossier[];
    const lotWith = (low: string): LotDossier => {
      const found = lots.find((lot) =>
        judged(lot, UTAH, 'lead').some(({ compared }) => compared?.low === low),
      );
      if (!found) throw new Error(`no lot with lead from ${low} mg/kg`);
      return found;
    };

    beforeAll(async () => {
      const reader = new Reader({ folders: [join(folder ?? '', 'pdf')] });
      const lines: ReadingLine[] = [];
      for (const { gold, path } of goldIn(folder ?? '')) {
        if (!gold.results.some(({ values }) => values.some(({ unit }) => /hm\.|cfu|µg\/kg/.test(unit ?? ''))))
          continue;
        const document = await reader.readDocument(path);
        lines.push(readingLine(gold.file, document, understand(document, vocabulary)));
      }
      reader.close();
      lots = lotsOfReadings(lines, vocabulary, book).filter((lot) => judged(lot, CHEMISTRY).length > 0);
    }, 10 * 60_000);

    it('are within decree 448/2025 throughout', () => {
      expect(lots.length).toBeGreaterThanOrEqual(2);
      for (const lot of lots) expect(wordsOf(lot, ALKALOIDS, CHEMISTRY)).toEqual(DECREE);
    });

    it('lead 0.64 ± 0.08 is within the limit of Utah', () => {
      expect(judged(lotWith('0.56'), UTAH, 'lead')).toMatchObject([
        { word: 'within', compared: { high: '0.72' } },
      ]);
    });

    it('an aflatoxin sum "<5,0" may be 11', () => {
      const sums = lots.flatMap((lot) => judged(lot, AFLATOXINS, 'total-aflatoxins'));
      expect(sums.length).toBeGreaterThanOrEqual(1);
      for (const verdict of sums) expect(verdict).toMatchObject(BOUNDED_SUM);
    });

    it('the share of 7-OH stays open where members were not measured and could matter', () => {
      expect(judged(lotWith('0.18'), OKLAHOMA)).toMatchObject([
        { word: 'inconclusive', reason: 'members-not-measured' },
      ]);
    });

    it('and is within where even without them it cannot reach the limit', () => {
      expect(judged(lotWith('0.56'), OKLAHOMA)).toMatchObject([
        { word: 'within', reason: 'bound-below-limit' },
      ]);
    });

    it('a count "1,0.10³" is a thousand', () => {
      const counts = lots.flatMap((lot) => judged(lot, UTAH, 'total-aerobic-microbial-count'));
      expect(counts).toMatchObject([{ word: 'within', compared: { low: '1000', high: '1000' } }]);
    });
  },
);

describe('the same numbers on made certificates', () => {
  const lotOf = (rows: MadeRow[], fields: Partial<CertificateFields> = {}): LotDossier => {
    const panelled = rows.map((row) => ({
      panel: findAnalyte(vocabulary, row.analyte)?.analyte.panel ?? null,
      ...row,
    }));
    const reading = madeReading(
      panelled,
      { matrix: 'Kratom', product: 'Kratom prášek', tested: '2026-01-22', ...fields },
      'cs',
    );
    const made = { id: 'made', reading, findings: normalise(reading, vocabulary), document: null };
    return dossierOf([made], NOT_FILED, book, vocabulary);
  };
  const row = (analyte: string, value: string, unit: string, uncertainty?: string): MadeRow => ({
    analyte,
    value,
    unit,
    uncertainty,
  });
  const lead = (value: string, uncertainty: string) =>
    judged(lotOf([row('olovo', value, 'mg/kg', uncertainty)]), UTAH, 'lead');

  it('a lot is within decree 448/2025 throughout, and not with one metal above it', () => {
    const rows = (mercury: string) => [
      row('mitragynin', '1,5', '% hm.', '0,2'),
      row('7-hydroxymitragynin', '0,0067', '% hm.', '0,0010'),
      row('olovo', '0,64', 'mg/kg', '0,08'),
      row('kadmium', '0,020', 'mg/kg', '0,003'),
      row('rtuť', mercury, 'mg/kg', '0,001'),
      row('arsen', '0,13', 'mg/kg', '0,02'),
      row('PAH4', '2,1', 'µg/kg', '1,1'),
    ];
    expect(wordsOf(lotOf(rows('0,011')), ALKALOIDS, CHEMISTRY)).toEqual(DECREE);
    expect(wordsOf(lotOf(rows('0,11')), CHEMISTRY)).toMatchObject([{ word: 'exceeds' }]);
  });

  it('lead 0,64 ± 0,08 is within the limit of Utah, 1,13 ± 0,14 spans it', () => {
    expect(lead('0,64', '0,08')).toMatchObject([{ word: 'within', compared: { low: '0.56', high: '0.72' } }]);
    expect(lead('1,13', '0,14')).toMatchObject([
      { word: 'conditional', reason: 'uncertainty-spans-limit', compared: { low: '0.99', high: '1.27' } },
    ]);
  });

  it('an aflatoxin sum "<5,0" of members up to 11 may be 11', () => {
    const rows = [
      ['aflatoxin B1', '<2,0'],
      ['aflatoxin B2', '<2,0'],
      ['aflatoxin G1', '<2,0'],
      ['aflatoxin G2', '<5,0'],
      ['aflatoxiny (suma B1, B2, G1 a G2)', '<5,0'],
    ].map(([analyte = '', value = '']) => row(analyte, value, 'µg/kg'));
    expect(judged(lotOf(rows), AFLATOXINS, 'total-aflatoxins')).toMatchObject([BOUNDED_SUM]);
  });

  it('the share of 7-OH by the definition of Oklahoma is open where members were not measured and could matter', () => {
    const rows = [
      row('mitragynin', '0,60', '% hm.', '0,09'),
      row('7-hydroxymitragynin', '0,0081', '% hm.', '0,0012'),
    ];
    expect(judged(lotOf(rows), OKLAHOMA)).toMatchObject([
      { word: 'inconclusive', reason: 'members-not-measured' },
    ]);
  });

  it('and within where what was not measured could only make it smaller still', () => {
    const rows = [
      row('mitragynin', '1,5', '% hm.', '0,2'),
      row('7-hydroxymitragynin', '0,0067', '% hm.', '0,0010'),
    ];
    expect(judged(lotOf(rows), OKLAHOMA)).toMatchObject([{ word: 'within', reason: 'bound-below-limit' }]);
    // Of 7-OH itself nothing may be missing: without it there is no share at all.
    expect(judged(lotOf(rows.slice(0, 1)), OKLAHOMA)).toEqual([]);
  });

  it('a count "1,0.10³" is a thousand', () => {
    const lot = lotOf([row('CPM', '1,0.10³', 'cfu/g')]);
    expect(judged(lot, UTAH, 'total-aerobic-microbial-count')).toMatchObject([{ compared: { low: '1000' } }]);
  });
});
