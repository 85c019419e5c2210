import { recordOf as judgementOf, NOTHING_JUDGED } from '../../src/judgements/lot-record';
import { type HeldCertificate, LotJudge } from '../../src/judging';
import { NOTHING_DECLARED } from '../../src/judge/lot';
import { normalise } from '../../src/normalise/normalise';
import type { Publication } from '../../src/publish/publication.entity';
import type {
  PublishedCertificate,
  PublishedRecord,
  PublishedResult,
} from '../../src/publish/published-record';
import type { Analyte, Panel } from '../../src/vocabulary/analyte';
import { madeReading, type MadeRow } from '../../test/certificates/made-reading';
import { formOf, type Issue, STORIES, VARIANTS } from './census';

/** Results of a certificate, by panel: 40. */
const ROWS: readonly [Panel, number][] = [
  ['alkaloids', 10],
  ['heavy-metals', 6],
  ['microbiology', 8],
  ['mycotoxins', 4],
  ['pesticides', 12],
];
export const RESULTS = ROWS.reduce((sum, [, count]) => sum + count, 0);
export const LABORATORIES = 40;
const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  'mg/kg': 'µg/g',
  'ug/kg': 'ppb',
  '[CFU]/g': 'CFU/g',
  '{presence}': 'in 25 g',
};

/** JSON with marks for what differs from lot to lot, cut at the marks: texts and the marks' names by turns. */
export type Stamp = readonly string[];

/** What is published of a lot that went through a story: the certificates' records and the lot's judgement. */
export interface Template {
  records: Stamp[];
  judgement: Stamp;
  panels: string[];
}

const MARK = /@([a-z]+\d*(?:\.\d+)?)@/;
const mark = (name: string): string => `@${name}@`;
const cut = (value: unknown): Stamp => JSON.stringify(value).split(MARK);

/** The JSON with each mark replaced. */
export function stamped(stamp: Stamp, value: (mark: string) => string): string {
  let text = '';
  for (let at = 0; at < stamp.length; at += 1) text += at % 2 === 0 ? stamp[at]! : value(stamp[at]!);
  return text;
}

/** What a template is called in the database: a story's record by its place, or the lot's judgement. */
export const templateName = (story: number, variant: number, place: number | null): string =>
  `${story}.${variant}.${place ?? 'judgement'}`;

/**
 * Records and judgements as the service's own rooms make them of printed rows, one for each story and variant. They are
 * the real length: verdicts by every rule set that speaks of kratom, summaries with what was not tested, flags.
 */
export class Records {
  private readonly judge = LotJudge.open();
  private readonly templates = STORIES.map((story) =>
    Array.from({ length: VARIANTS }, (_, variant) => this.templateOf(story, variant)),
  );

  of(story: number, variant: number): Template {
    return this.templates[story]![variant]!;
  }

  /** Every template by its name, with its marks replaced. */
  all(value: (mark: string) => string): [string, string][] {
    return this.templates.flatMap((variants, story) =>
      variants.flatMap(({ records, judgement }, variant) => [
        [templateName(story, variant, null), stamped(judgement, value)] as [string, string],
        ...records.map((record, place): [string, string] => [
          ...([templateName(story, variant, place), stamped(record, value)] as const),
        ]),
      ]),
    );
  }

  private templateOf(story: readonly Issue[], variant: number): Template {
    const held = story.map((issue, place) => this.held(issue, place, variant));
    const standing = held.filter((_, place) => story[place]!.standing === 'current');
    const told = standing.length > 0 ? this.judged(standing, variant) : NOTHING_JUDGED;
    const publications = standing.map(({ id }) => ({
      ...{ id: id.replace('c', 'p'), certificateId: id, version: 1 },
    }));
    return {
      records: held.map((each, place) => cut(this.recordOf(each, place, variant))),
      judgement: cut(judgementOf(told, publications as Publication[], declaredOf(variant), [])),
      panels: ROWS.map(([panel]) => panel).sort(),
    };
  }

  private held(issue: Issue, place: number, variant: number): HeldCertificate {
    const analytes = [...this.judge.vocabulary.analytes.values()];
    const rows = ROWS.flatMap(([panel, count]) =>
      analytes
        .filter((analyte) => analyte.panel === panel && UNITS[analyte.unit] !== undefined)
        .slice(0, count)
        .map((analyte, at) => rowOf(analyte, at + variant * 7 + place * 3, issue)),
    );
    const matrix = formOf(variant) === 'capsule' ? 'Kratom capsules' : 'Kratom powder';
    const fields = { ...{ lot: mark('lot'), reportNumber: mark(`report${place}`), matrix }, ...DAYS };
    const reading = madeReading(rows, { ...fields, laboratory: mark(`laboratory${place}`) }, 'en');
    const findings = normalise(reading, this.judge.vocabulary);
    return {
      ...{ id: mark(`c${place}`), reading, document: null },
      results: findings.map((said, at) => ({ id: mark(`r${place}.${at}`), said })),
    };
  }

  private judged(certificates: HeldCertificate[], variant: number) {
    const filed = {
      commodity: 'kratom',
      form: formOf(variant),
      lotCode: mark('lot'),
      product: mark('product'),
    };
    const found = { laboratories: new Map() };
    return this.judge.judge({
      ...{ certificates, unverified: [], today: '2026-02-02', found },
      filed: { ...filed, declared: declaredOf(variant) },
    });
  }

  private recordOf(held: HeldCertificate, place: number, variant: number): PublishedRecord {
    const { verdicts, flags, quantities, accreditations } = this.judged([held], variant);
    const told = judgementOf({ ...NOTHING_JUDGED, flags }, [], NOTHING_DECLARED, []);
    const brought = new Map(
      quantities.map(({ resultId, quantity, sampleMass }) => [resultId, { quantity, sampleMass }]),
    );
    return {
      format: 2,
      vendor: { slug: mark('vendorslug'), name: mark('vendor') },
      product: { slug: mark('productslug'), name: mark('product'), form: formOf(variant), gtin: null },
      lot: { code: mark('lot') },
      laboratory: { slug: mark(`laboratoryslug${place}`), name: mark(`laboratory${place}`), country: 'US' },
      certificate: held.reading.certificate as PublishedCertificate,
      results: held.results.map((_, at) => this.resultOf(held, at, brought)),
      evidence: { ...EVIDENCE, documentSha256: mark(`document${place}`) },
      ...{ verdicts, flags: told.flags, accreditation: accreditations.get(held.id)! },
    };
  }

  private resultOf(
    { reading, results }: HeldCertificate,
    at: number,
    brought: ReadonlyMap<string, Pick<PublishedResult, 'quantity' | 'sampleMass'>>,
  ): PublishedResult {
    const { id, said } = results[at]!;
    const { analyteId, qualifier, value, unit, lod, loq, limit, status, uncertainty, basis } = said;
    const printed = reading.results[at]!;
    const { name } = this.judge.vocabulary.analytes.get(analyteId ?? '') ?? {};
    return {
      ...{ id, panel: printed.panel, analyte: printed.analyte.text, analyteId, analyteName: name ?? null },
      ...{ printed: printed.value.text, qualifier, value, unit, lod, loq, limit, status, uncertainty, basis },
      ...{ printedUnit: printed.unit?.text ?? null, printedLod: printed.lod?.text ?? null },
      ...{ printedLoq: printed.loq?.text ?? null, printedLimit: printed.limit?.text ?? null },
      ...{
        printedStatus: printed.status?.text ?? null,
        printedUncertainty: printed.uncertainty?.text ?? null,
      },
      ...{ method: printed.method?.text ?? null, corrected: at === 3, ...brought.get(id) },
      place: { page: printed.page, ...printed.value.box },
    };
  }
}

const DAYS = { received: '2026-01-20', tested: '2026-01-22', reported: '2026-01-25', pageCount: 2 };

const EVIDENCE: PublishedRecord['evidence'] = {
  ...{ documentSha256: '', uploadedAt: '2026-02-01T10:00:00.000Z', approvedAt: '2026-02-02T10:00:00.000Z' },
  ...{ correctedResults: 1, addedResults: 0, removedResults: 0, correctedFields: ['lot'], approvedBy: 2 },
  document: { looked: true, findings: [] },
  acknowledged: [{ code: 'low-confidence', message: 'A value was read with doubt.' }],
  readingStamp: 'a'.repeat(64),
};

const declaredOf = (variant: number) =>
  variant < 2 ? NOTHING_DECLARED : { ...NOTHING_DECLARED, servingGrams: '2.4', dailyGrams: '7.2' };

/** Numbers, bounds and words in the shares that real certificates print. */
function rowOf(analyte: Analyte, seed: number, { exceeds }: Issue): MadeRow {
  const high = exceeds && analyte.id === 'lead';
  const number = high ? '3.41' : `${((seed * 48_271) % 997) / 1000}`;
  const printed = [number, 'ND', '<LOQ', `${number} ± 0.05`, number];
  const presence = analyte.unit === '{presence}';
  return {
    ...{ analyte: analyte.name, panel: analyte.panel, method: presence ? 'USP <2022>' : 'ICP-MS' },
    value: presence ? 'Not Detected' : high ? number : printed[seed % printed.length]!,
    unit: UNITS[analyte.unit]!,
    ...(presence ? {} : { lod: '0.01', loq: '0.03' }),
    ...{ limit: '1.2', status: high ? 'Fail' : 'Pass' },
  };
}
