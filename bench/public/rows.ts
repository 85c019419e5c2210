import { findKey } from '../../src/publish/search/find-key';
import { lotSearchKey, searchKey } from '../../src/publish/search-key';
import { lotKey } from '../../src/vocabulary/lot-key';
import {
  CERTIFICATES,
  firstOf,
  formOf,
  idOf,
  type Issue,
  KIND,
  LOTS,
  lotCode,
  product,
  type Product,
  publicationId,
  STORIES,
  storyOf,
  VARIANTS,
} from './census';
import { LABORATORIES, type Records, RESULTS, stamped, templateName, type Template } from './records';
import type { Cell, Rows } from './tables';

const TESTED = '2026-01-22';
const REPORTED = '2026-01-25';
/** One certificate in so many is disputed. */
const DISPUTED = 40;
const REASONS = {
  superseded: 'The laboratory issued a corrected report.',
  withdrawn: 'The lot was mixed up.',
};

const at = (n: number): string => new Date(Date.UTC(2020, 0, 1) + n * 120_000).toISOString();
export const reportNumber = (certificate: number): string =>
  `${26 + (certificate % 3)}-${String(certificate).padStart(7, '0')}`;
const laboratoryName = (n: number): string => `Made Laboratory ${n}`;
const laboratorySlug = (n: number): string => `made-laboratory-${n}`;

/** Everything published about a product: its eight lots, and with a vendor's first product, the vendor. */
export function addProduct(rows: Rows, n: number, records: Records, asked: (lot: number) => boolean): void {
  const of = product(n);
  if (n === 0) addLaboratories(rows);
  if (of.vendor.first === n) addVendor(rows, of.vendor);
  rows.search_entry.push(entry('product', idOf(KIND.product, n), of, null, of.name, searchKey(of.name)));
  const events: Event[] = [];
  for (let lot = n * LOTS; lot < (n + 1) * LOTS; lot += 1)
    addLot({ rows, records, events, of, lot, own: asked(lot) });
  for (const [index, event] of events.entries()) addChange(rows, n * EVENTS + index + 1, of, event);
}

function addLaboratories(rows: Rows): void {
  for (let n = 0; n < LABORATORIES; n += 1)
    rows.laboratory.push([laboratorySlug(n), laboratoryName(n), 'US', searchKey(laboratoryName(n))]);
}

function addVendor(rows: Rows, { n, name, slug, products }: Product['vendor']): void {
  const id = idOf(KIND.vendor, n);
  rows.vendor.push([id, slug, name, `https://${slug}.example`, searchKey(name), products * LOTS]);
  rows.search_entry.push(['vendor', id, id, null, null, name, findKey(name), searchKey(name)]);
  for (let rejected = 0; rejected < 3; rejected += 1)
    rows.rejection.push([idOf(KIND.decision, 4e6 + n * 3 + rejected), id, `2025-0${rejected + 1}-11`]);
  for (const [index, text] of CLAIMS.entries()) {
    const claim = idOf(KIND.claim, n * 2 + index);
    rows.claim.push([claim, 1, id, JSON.stringify(claimOf(text, name)), at(n)]);
    rows.claim_verdict.push([claim, null, 1, 'inconclusive', verdictOn(text, null), 'made', at(n)]);
  }
}

const CLAIMS = ['Every lot is tested by a third-party laboratory.', 'Lead: less than 1.25 µg/g'];

const claimOf = (text: string, vendor: string) => ({
  ...{
    text,
    source: `https://${searchKey(vendor).replace(/\W/g, '')}.example`,
    capturedOn: '2026-01-02',
    copySha256: null,
  },
  ...{ product: null, productName: null, lots: [], periodFrom: null, periodUntil: null, lotsOnSale: null },
  ...{
    understoodAs: [{ sentence: text, predicate: { kind: 'opaque', because: 'vague' } }],
    understoodByPerson: false,
  },
  ...{ retiredOn: null, retiredBecause: null },
});

const verdictOn = (understoodAs: string, lot: string | null): string => {
  const said = { word: 'inconclusive', reason: 'straddles', sentence: 'The certificates do not decide it.' };
  const clause = { ...said, understoodAs, detail: null, notes: [], evidence: [] };
  return JSON.stringify({ ...said, lot, clauses: [clause], coverage: null, publications: [] });
};

function entry(
  kind: string,
  id: string,
  { n, vendor }: Product,
  lot: number | null,
  text: string,
  words: string,
): Cell[] {
  const lotId = lot === null ? null : idOf(KIND.lot, lot);
  return [kind, id, idOf(KIND.vendor, vendor.n), idOf(KIND.product, n), lotId, text, findKey(text), words];
}

interface AddedLot {
  rows: Rows;
  records: Records;
  events: Event[];
  of: Product;
  lot: number;
  /** Whether its records are its own; else they are the template's, which speaks of another lot. */
  own: boolean;
}

function addLot({ rows, records, events, of, lot, own }: AddedLot): void {
  const story = storyOf(lot);
  const code = lotCode(lot);
  const id = idOf(KIND.lot, lot);
  const template = records.of(lot % LOTS, of.n % VARIANTS);
  const mark = marksOf(lot, of, code);
  const standing = (word: Issue['standing']) => story.filter((issue) => issue.standing === word).length;
  const current = standing('current');
  const panels = `{${template.panels.join(',')}}`;
  rows.lot.push([
    ...[
      id,
      idOf(KIND.vendor, of.vendor.n),
      idOf(KIND.product, of.n),
      of.slug,
      of.name,
      formOf(of.n),
      of.gtin,
    ],
    ...[code, lotKey(code), lotSearchKey(code), current, standing('superseded'), standing('withdrawn')],
    ...[current > 0 ? TESTED : null, at(firstOf(lot) + story.length), current > 0 ? panels : '{}'],
  ]);
  rows.search_entry.push(entry('lot', id, of, lot, code, lotSearchKey(code)));
  for (const [place, issue] of story.entries())
    addCertificate(rows, { lot, of, place, issue, template, mark, own }, events);
  const judged = story.flatMap(({ standing, versions }, place) =>
    standing === 'current' ? [publicationId(firstOf(lot) + place, versions)] : [],
  );
  const judgement = own ? stamped(template.judgement, mark) : null;
  const made = at(firstOf(lot) + story.length);
  rows.lot_judgement.push([
    ...[templateName(lot % LOTS, of.n % VARIANTS, null), idOf(KIND.judgement, lot), id, 1],
    ...[`{${judged.join(',')}}`, 'b'.repeat(64), made, judgement],
  ]);
  events.push({ kind: 'judged', lot, certificate: null, version: 1 });
  const claim = idOf(KIND.claim, of.vendor.n * 2 + (lot % 2));
  rows.claim_verdict.push([claim, id, 1, 'inconclusive', verdictOn(CLAIMS[lot % 2]!, code), 'made', made]);
}

interface Filed {
  lot: number;
  of: Product;
  place: number;
  issue: Issue;
  template: Template;
  mark: (name: string) => string;
  own: boolean;
}

function addCertificate(rows: Rows, filed: Filed, events: Event[]): void {
  const { lot, of, place, issue, template, mark, own } = filed;
  const n = firstOf(lot) + place;
  const [id, lotId, vendorId] = [
    idOf(KIND.certificate, n),
    idOf(KIND.lot, lot),
    idOf(KIND.vendor, of.vendor.n),
  ];
  const record = own ? stamped(template.records[place]!, mark) : null;
  const named = templateName(lot % LOTS, of.n % VARIANTS, place);
  for (let version = 1; version <= issue.versions; version += 1) {
    const decision = idOf(KIND.decision, n * 2 + version - 1);
    rows.publication.push([
      ...[
        named,
        publicationId(n, version),
        id,
        version,
        lotId,
        decision,
        mark(`document${place}`),
        at(n),
        record,
      ],
    ]);
    events.push({ kind: version === 1 ? 'published' : 'amended', lot, certificate: n, version });
  }
  const laboratory = n % LABORATORIES;
  rows.certificate.push([
    ...[id, publicationId(n, issue.versions), issue.versions, vendorId, lotId, issue.standing],
    ...[laboratorySlug(laboratory), laboratoryName(laboratory), reportNumber(n), TESTED, REPORTED],
    ...[`{${template.panels.join(',')}}`, RESULTS, at(n)],
  ]);
  rows.search_entry.push(entry('report', id, of, lot, reportNumber(n), searchKey(reportNumber(n))));
  if (issue.standing !== 'current') {
    const by = issue.standing === 'superseded' ? idOf(KIND.certificate, n + 1) : null;
    const decision = idOf(KIND.decision, 6e6 + n);
    rows.withdrawal.push([id, issue.standing, REASONS[issue.standing], by, decision, at(n)]);
    events.push({ kind: issue.standing, lot, certificate: n, version: issue.versions });
  }
  if (n % DISPUTED === 0) addDispute(rows, n, vendorId);
}

function addDispute(rows: Rows, n: number, vendorId: string): void {
  const id = idOf(KIND.dispute, n);
  rows.dispute.push([id, idOf(KIND.certificate, n), idOf(KIND.result, n), vendorId, '2026-03-01', at(n)]);
  rows.dispute_statement.push([
    idOf(KIND.statement, n),
    id,
    'dispute',
    'Another laboratory found less.',
    at(n),
  ]);
  rows.dispute_outcome.push([id, 'shown', 'It speaks of the value.', at(n)]);
}

interface Event {
  kind: 'published' | 'amended' | 'superseded' | 'withdrawn' | 'judged';
  lot: number;
  certificate: number | null;
  version: number;
}

/** Changes of one product: each version, each end, each judgement. */
const EVENTS = STORIES.flat().reduce(
  (sum, { versions, standing }) => sum + versions + (standing === 'current' ? 0 : 1),
  LOTS,
);

function addChange(rows: Rows, seq: number, of: Product, { kind, lot, certificate, version }: Event): void {
  const reason = kind === 'superseded' || kind === 'withdrawn' ? REASONS[kind] : null;
  rows.change.push([
    ...[seq, idOf(KIND.change, seq), kind, idOf(KIND.vendor, of.vendor.n), idOf(KIND.product, of.n)],
    ...[idOf(KIND.lot, lot), certificate === null ? null : idOf(KIND.certificate, certificate)],
    ...[certificate === null ? null : publicationId(certificate, version), version, reason],
    ...[kind === 'superseded' ? idOf(KIND.certificate, certificate! + 1) : null, at(of.n * CERTIFICATES)],
  ]);
}

/** What stands for the marks of a lot's records. */
function marksOf(lot: number, of: Product, code: string): (mark: string) => string {
  const first = firstOf(lot);
  const story = storyOf(lot);
  return (name) => {
    const [, word = '', place = '0', index = '0'] = /^([a-z]+)(\d*)\.?(\d*)$/.exec(name) ?? [];
    const n = first + Number(place);
    switch (word) {
      case 'r':
        return idOf(KIND.result + Number(index), n);
      case 'c':
        return idOf(KIND.certificate, n);
      case 'p':
        return publicationId(n, story[Number(place)]!.versions);
      case 'document':
        return idOf(KIND.document, n).replaceAll('-', '').repeat(2);
      case 'report':
        return reportNumber(n);
      case 'laboratory':
        return laboratoryName(n % LABORATORIES);
      case 'laboratoryslug':
        return laboratorySlug(n % LABORATORIES);
      case 'vendor':
        return of.vendor.name;
      case 'vendorslug':
        return of.vendor.slug;
      case 'product':
        return of.name;
      case 'productslug':
        return of.slug;
      case 'lot':
        return code;
      default:
        throw new Error(`No template has a mark “${name}”.`);
    }
  };
}
