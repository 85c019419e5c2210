import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Problem, ReadDocument } from '../../read/page';
import {
  NO_FIELDS,
  type CertificateFields,
  type CertificateFrame,
  type FieldEvidences,
  type PrintedResult,
} from '../reading';
import { accreditationCandidates } from './accreditation';
import { amendmentsOf } from './amendments';
import { certificateDates } from './certificate-dates';
import { choose } from './choose';
import { clientCandidates } from './client-block';
import { keyOf } from './folding';
import { kindOf } from './kind';
import { laboratoryCandidate } from './laboratory';
import { sampleNumbersByLaboratory } from './laboratory-numbers';
import { labelledCandidates, type FieldCandidate } from './labelled-fields';
import { languagesOf } from './language';
import { pageSetOf } from './page-set';
import { documentText, type DocumentText } from './page-text';
import { frameProblems } from './problems';
import { reportNumberByTitle, reportNumberInHead } from './report-number';
import { matrixUnderName, sampleHeading } from './sample-heading';
import { samplePages } from './samples';
import { signingDates } from './signing-date';
import { watermarksOf } from './watermarks';
import { wordingFor } from './wording';

/** Everything that a certificate says of itself, and what a reviewer must hear about it. */
export interface InterpretedFields {
  frame: CertificateFrame;
  problems: Problem[];
}

/**
 * What a document says of itself beside its results: its kind, language, fields with their places, page set, amendments,
 * watermarks, and which pages belong to which sample. Depends on nothing but its input.
 */
export function interpretFields(
  document: ReadDocument,
  vocabulary: Vocabulary,
  results: readonly PrintedResult[],
): InterpretedFields {
  const { labels } = vocabulary;
  const languages = languagesOf(
    document.pages.map((page) => page.words.map((word) => word.text).join(' ')),
    labels,
  );
  const text = documentText(document, wordingFor(vocabulary, languages));
  const labelled = labelledCandidates(text);
  const accreditations = accreditationCandidates(text);
  const chosen = chooseFields(text, labelled, accreditations, results);
  const kind = kindOf(text, {
    results: results.filter(({ doubts }) => !isOfUnknownName(doubts)).length,
    sure: results.filter((result) => result.confidence >= 0.9).length,
    candidates: labelled,
    laboratory: chosen.laboratory !== undefined && chosen.laboratory.group === 0,
    accreditation: accreditations.some((one) => one.group === 0),
  });
  const isReport = kind === 'lab-report';
  const frame: CertificateFrame = {
    kind,
    language: languages.main,
    certificate: isReport ? fieldsOf(chosen) : NO_FIELDS,
    fieldEvidence: isReport ? evidenceOf(chosen) : {},
    pageSet: pageSetOf(text),
    amendments: isReport ? amendmentsOf(text) : [],
    watermarks: watermarksOf(document, labels),
    samples: isReport ? samplePages(document, labelled) : [],
  };
  return { frame, problems: frameProblems(frame) };
}

/** A list of amounts beside names that nobody knows stands in catalogues and on labels of products, too. */
function isOfUnknownName(doubts: PrintedResult['doubts']): boolean {
  return doubts.includes('outside-tables') && doubts.includes('unknown-analyte');
}

/** How far apart lines of one block stand at most, in type sizes. */
const BLOCK = 6;

/** The candidate of each field; of a date also what it is in ISO 8601. */
type Chosen = Partial<Record<keyof CertificateFields, FieldCandidate & { iso?: string | null }>>;

function chooseFields(
  text: DocumentText,
  labelled: FieldCandidate[],
  accreditations: FieldCandidate[],
  results: readonly PrintedResult[],
): Chosen {
  const accredited = accreditations.filter((one) => one.group === 0 || isDecimalCertificate(one));
  const of = (field: FieldCandidate['field']): FieldCandidate[] =>
    labelled.filter((one) => one.field === field && !accredited.some((other) => isFiledUnder(one, other)));
  const clients = of('client').filter((one) => one.group < 2);
  const { numbers, names: namesOfSamples } = sampleNumbers(of('sampleId'));
  const labelledId = choose(numbers);
  const reportNumber = chooseReportNumber(of('reportNumber'), text, labelledId);
  const laboratory = laboratoryCandidate(
    text,
    clients.map((one) => one.value),
    of('laboratory'),
    [reportNumber, labelledId].flatMap((one) => (one ? [one.value] : [])),
  );
  const sampleId = labelledId ?? choose(laboratory ? sampleNumbersByLaboratory(laboratory.value, text) : []);
  const lot = choose(of('lot'));
  const taken = [laboratory, sampleId, choose(clients), lot, reportNumber].flatMap((one) =>
    one ? [one.value] : [],
  );
  const heading = sampleHeading(text, taken, results);
  const product = chooseProduct([...of('product'), ...namesOfSamples], heading, numbers, sampleId);
  const labelledMatrices =
    of('matrix').length > 0 ? of('matrix') : describedMatrices(of('product'), product, text);
  const matrices =
    labelledMatrices.length > 0 || !product ? labelledMatrices : matrixUnderName(product, text);
  // Where the laboratory is not known, a name over an address may be its own.
  const unnamed =
    clients.length > 0 || !laboratory
      ? []
      : clientCandidates(
          text,
          [laboratory, product].flatMap((one) => (one ? [one.value] : [])),
          of('client').length > 0,
        );
  const dates = certificateDates(text, [...labelled, ...signingDates(text)]);
  const chosen = {
    laboratory,
    accreditation: choose(accreditations.filter((one) => !isNumberOf(one, [reportNumber, sampleId]))),
    reportNumber,
    sampleId,
    client: choose(clients) ?? choose(unnamed) ?? choose(of('client')),
    product,
    lot,
    matrix: choose(matrices),
    ...dates,
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, candidate]) => candidate != null));
}

/** "Cert # 4329.02": certificates of accreditation are numbered so (A2LA), reports are not. */
function isDecimalCertificate(one: FieldCandidate): boolean {
  return /^\d{3,5}\.\d{2}(?:$|,)/.test(one.value);
}

/** "UKAS Testing" over "Lab No. 8846": the number is the accreditation's, whatever label stands before it. */
function isFiledUnder(one: FieldCandidate, accreditation: FieldCandidate): boolean {
  const isNumber = one.field === 'reportNumber' || one.field === 'sampleId';
  return isNumber && keyOf(one.value) === keyOf(accreditation.value);
}

/** "Cert. PBC-25-40017" speaks of the certificate, where that is the report's own number. */
function isNumberOf(one: FieldCandidate, others: (FieldCandidate | null)[]): boolean {
  return others.some((other) => other && keyOf(other.value) === keyOf(one.value));
}

/** "Sample ID: RSO syringe 1 mL" beside "Lab ID: F220915-07A": where one is a code, words before a figure are the sample's name. */
function sampleNumbers(labelled: FieldCandidate[]): { numbers: FieldCandidate[]; names: FieldCandidate[] } {
  const isName = ({ value }: FieldCandidate): boolean => /^\p{L}+ .*\p{Ll}{3}/u.test(value);
  const isCode = ({ value, group }: FieldCandidate): boolean => group === 0 && /^\S*\d\S*$/.test(value);
  if (!labelled.some(isCode)) return { numbers: labelled, names: [] };
  return {
    numbers: labelled.filter((one) => !isName(one)),
    names: labelled
      .filter(isName)
      .map((one) => ({ ...one, field: 'product', group: 3, doubts: [...one.doubts, 'name-under-number'] })),
  };
}

/** A number under a label of its own before one beside the title, that before numbers of jobs and orders. */
function chooseReportNumber(
  labelled: FieldCandidate[],
  text: DocumentText,
  sampleId: FieldCandidate | null,
): FieldCandidate | null {
  return (
    choose(labelled.filter((one) => one.group === 0)) ??
    reportNumberByTitle(text) ??
    choose(labelled) ??
    (sampleId && reportNumberInHead(sampleId, text))
  );
}

/** A labelled name before one set as a heading, that before the name of a strain; never the sample's number again. */
function chooseProduct(
  labelled: FieldCandidate[],
  heading: FieldCandidate[],
  numbers: FieldCandidate[],
  sampleId: FieldCandidate | null,
): FieldCandidate | null {
  const ids = [...numbers.filter((one) => one.group === 0), ...(sampleId ? [sampleId] : [])];
  const others = labelled.filter((one) => one.group === 0 || !ids.some((id) => isNumberAgain(one.value, id)));
  // "Material: 100482" over "Description: Magnesium": a number is a name where there is no other.
  const words = others.filter((one) => /\p{L}{2}/u.test(one.value));
  const names = words.length > 0 ? words : others;
  const sure = names.filter((one) => one.group < 2);
  return choose(sure) ?? choose(heading) ?? choose(names);
}

/** "Sample: 4471-01", "Sample: 4471-01. Results in µg/kg": the number of the sample, and what is said of its results. */
function isNumberAgain(name: string, { value }: FieldCandidate): boolean {
  return keyOf(name) === keyOf(value) || name.startsWith(`${value}. `);
}

/** "Product: Kratom Shot" and "Description: Liquid beverage": the second tells what it is made of. */
function describedMatrices(
  names: FieldCandidate[],
  product: FieldCandidate | null,
  { values }: DocumentText,
): FieldCandidate[] {
  return names
    .filter((one) => product && one.group > product.group && isNear(one, product))
    .filter((one) => values.namesMatrix(one.value))
    .map((one) => ({ ...one, field: 'matrix', group: 0, doubts: [...one.doubts, 'matrix-by-its-words'] }));
}

/** In one block; in a table of results "Description" is a row. */
function isNear({ run: one }: FieldCandidate, { run: other }: FieldCandidate): boolean {
  return one.page === other.page && Math.abs(one.baseline - other.baseline) < BLOCK * other.size;
}

function fieldsOf(chosen: Chosen): CertificateFields {
  const fields = { ...NO_FIELDS };
  for (const field of Object.keys(NO_FIELDS) as (keyof CertificateFields)[]) {
    const candidate = chosen[field];
    if (candidate) fields[field] = candidate.iso !== undefined ? candidate.iso : candidate.value;
  }
  return fields;
}

function evidenceOf(chosen: Chosen): FieldEvidences {
  return Object.fromEntries(
    Object.entries(chosen).map(([field, { run, confidence, doubts }]) => [
      field,
      {
        page: run.page,
        box: run.box,
        text: run.text,
        confidence: Math.round(confidence * 100) / 100,
        doubts,
      },
    ]),
  );
}
