import { flagLot } from '../../src/judge/flags/flags';
import type { FoundInRegistry } from '../../src/judge/flags/flag';
import { judgeLot } from '../../src/judge/judge';
import { NOTHING_DECLARED, type JudgedCertificate, type LotDossier } from '../../src/judge/lot';
import { LotResults } from '../../src/judge/lot-results';
import type { CertificateFields, Reading } from '../../src/interpret/reading';
import { normalise } from '../../src/normalise/normalise';
import { findAnalyte } from '../../src/vocabulary/find-analyte';
import { loadRuleBook, loadVocabulary } from '../../src/vocabulary/load';
import { madeReading, type MadeRow } from './made-reading';

/** Lots whose certificates were never printed, and what is asked about them: for tests of the flags. */
const vocabulary = loadVocabulary();
const book = loadRuleBook(vocabulary);

/** What of a certificate is unlike an ordinary one. */
export interface Made {
  rows?: MadeRow[];
  fields?: Partial<CertificateFields>;
  reading?: Partial<Reading>;
  document?: JudgedCertificate['document'];
}

const ORDINARY: Partial<CertificateFields> = {
  laboratory: 'A laboratory',
  accreditation: '1234',
  reportNumber: '1/26',
  lot: 'L-1',
  product: 'Kratom powder',
  received: '2026-01-05',
  tested: '2026-01-12',
  reported: '2026-01-13',
};

export const LEAD: MadeRow = { analyte: 'Lead', value: '0.64', unit: 'mg/kg' };

/** The certificate number `index` of a lot. */
export function madeCertificate(
  { rows = [LEAD], fields = {}, reading = {}, document = null }: Made,
  index = 0,
): JudgedCertificate {
  const panelled = rows.map((row) => ({
    panel: findAnalyte(vocabulary, row.analyte)?.analyte.panel ?? null,
    ...row,
  }));
  const made = { ...madeReading(panelled, { ...ORDINARY, ...fields }), ...reading };
  return { id: `certificate ${index + 1}`, reading: made, findings: normalise(made, vocabulary), document };
}

/** The flags of a lot of kratom powder with these certificates, and the checks that could not be made. */
export function flagsOf(
  made: Made[],
  more: Partial<LotDossier> = {},
  { today = null, found }: { today?: string | null; found?: FoundInRegistry } = {},
) {
  const lot: LotDossier = {
    certificates: made.map(madeCertificate),
    commodity: 'kratom',
    form: 'leaf-powder',
    declared: NOTHING_DECLARED,
    lotCode: null,
    product: null,
    ...more,
  };
  const judgement = judgeLot(lot, book, vocabulary);
  return flagLot({
    lot,
    results: new LotResults(lot, vocabulary),
    judgement,
    vocabulary,
    book,
    today,
    found,
  });
}

export function idsOf(made: Made | Made[], more: Partial<LotDossier> = {}, today: string | null = null) {
  return flagsOf([made].flat(), more, { today }).flags.map(({ id }) => id);
}
