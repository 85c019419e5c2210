import type { ReadDocument } from '../../read/page';
import type { SamplePages } from '../reading';
import { keyOf } from './folding';
import type { FieldCandidate } from './labelled-fields';

/** A page that begins a sample of its own repeats this many of the sample's other fields. */
const OWN_FIELDS = 2;
const SAMPLE_FIELDS = ['product', 'lot', 'matrix', 'received', 'client', 'reported'];

/**
 * Which pages belong to which sample. A new sample begins where a page announces another sample number of the same make,
 * together with fields of its own; pages without a number belong to the sample before, the first ones to all.
 */
export function samplePages(document: ReadDocument, candidates: FieldCandidate[]): SamplePages[] {
  const pages = document.pages.map((page) => page.number);
  const begun: SamplePages[] = [];
  const shared: number[] = [];
  for (const page of pages) {
    const id = idOn(page, candidates);
    const known =
      id === null ? undefined : begun.find((sample) => keyOf(sample.sampleId ?? '') === keyOf(id));
    const open = begun.at(-1);
    if (known) known.pages.push(page);
    else if (id !== null && (!open || begins(page, id, open.sampleId ?? '', candidates)))
      begun.push({ sampleId: id, pages: [page] });
    else if (open) open.pages.push(page);
    else shared.push(page);
  }
  if (begun.length === 0) return pages.length === 0 ? [] : [{ sampleId: null, pages }];
  return begun.map((sample) => ({ ...sample, pages: [...shared, ...sample.pages].sort((a, b) => a - b) }));
}

/** The one sample number that a page announces; null when it announces none or several. */
function idOn(page: number, candidates: FieldCandidate[]): string | null {
  const ids = candidates.filter((one) => one.field === 'sampleId' && one.run.page === page && one.group < 2);
  const strongest = Math.min(...ids.map((one) => one.group));
  const [first, ...others] = ids.filter((one) => one.group === strongest);
  if (!first || others.some((other) => keyOf(other.value) !== keyOf(first.value))) return null;
  return first.value;
}

function begins(page: number, id: string, before: string, candidates: FieldCandidate[]): boolean {
  const own = new Set(
    candidates
      .filter((one) => one.run.page === page && SAMPLE_FIELDS.includes(one.field))
      .map((one) => one.field),
  );
  return makeOf(id) === makeOf(before) && own.size >= OWN_FIELDS;
}

/** Letters and figures as such: numbers of one laboratory have one make. */
function makeOf(number: string): string {
  return number.replace(/\d+/g, '9').replace(/\p{L}+/gu, 'A');
}

/** The part of a document that reports one sample. */
export function documentOfSample(document: ReadDocument, sample: SamplePages): ReadDocument {
  return { ...document, pages: document.pages.filter((page) => sample.pages.includes(page.number)) };
}
