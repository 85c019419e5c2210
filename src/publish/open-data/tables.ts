import { OUTCOMES } from '../../disputes/dispute.entity';
import { CHANGE_KINDS } from '../feed/change.entity';

/** The type of a column: text in JSON and CSV, but for whole numbers and yes/no. A decimal is text, digits as printed. */
export type ColumnType = 'text' | 'uuid' | 'day' | 'moment' | 'decimal' | 'integer' | 'boolean';

export interface OpenColumn {
  name: string;
  type: ColumnType;
  /** Never absent. */
  required?: true;
  /** Of a text with few values. */
  values?: readonly string[];
  about: string;
}

/** A table of the open data: what its rows are, and the query that gives them, a column each and in this order. */
export interface OpenTable {
  name: string;
  about: string;
  columns: readonly OpenColumn[];
  /** Ordered along an index, so that the first row comes at once, whatever the size of the register. */
  sql: string;
}

const column = (name: string, type: ColumnType, about: string, values?: readonly string[]): OpenColumn => ({
  ...{ name, type, about },
  ...(values && { values }),
});
const required = (name: string, type: ColumnType, about: string, values?: readonly string[]): OpenColumn => ({
  ...column(name, type, about, values),
  required: true,
});

const STANDING = ['current', 'superseded', 'withdrawn'];
const CERTIFICATE = required('certificate_id', 'uuid', 'The certificate: see the table certificates.');

/** The newest record of each certificate. */
const NEWEST = `published.certificate AS c JOIN published.publication AS p ON p.id = c.publication_id`;

/** What was decided last of a dispute `d`. */
const NEWEST_OUTCOME = `(SELECT outcome, reason FROM published.dispute_outcome WHERE dispute_id = d.id
                                ORDER BY id DESC LIMIT 1) AS o`;

/**
 * All tables. Files, schemas, the dictionary and the list at /data are made from this description alone: who adds a column
 * adds it here.
 */
export const OPEN_TABLES: readonly OpenTable[] = [
  {
    name: 'vendors',
    about: 'A row for each vendor that has something published.',
    columns: [
      required('vendor', 'text', 'Names the vendor in addresses: /vendors/{vendor}.'),
      required('name', 'text', 'As the registry knows it.'),
      column('website', 'text', 'As the registry knows it.'),
      required('lots', 'integer', 'Lots that have something published.'),
    ],
    sql: 'SELECT slug, name, website, lots FROM published.vendor ORDER BY slug',
  },
  {
    name: 'lots',
    about: 'A row for each lot that has something published.',
    columns: [
      required('lot_id', 'uuid', 'Names the lot for good.'),
      required('vendor', 'text', 'See the table vendors.'),
      required('product', 'text', 'Names the product in addresses: /vendors/{vendor}/products/{product}.'),
      required('product_name', 'text', 'As the registry knows it.'),
      required('form', 'text', 'What the product is: leaf-powder, capsule, extract …'),
      column('gtin', 'text', 'GTIN of the product, 14 digits.'),
      required('lot', 'text', 'The lot’s code as on the label.'),
      required('current', 'integer', 'Certificates that count.'),
      required('superseded', 'integer', 'Certificates that another one replaced.'),
      required('withdrawn', 'integer', 'Certificates that were taken back.'),
      column('last_tested', 'day', 'The newest day of testing that a current certificate prints.'),
      required('last_published', 'moment', 'When something of the lot was published last.'),
    ],
    sql: `SELECT lot.id, vendor.slug, product_slug, product_name, product_form, gtin, code, current, superseded, withdrawn,
                 last_tested, last_published_at
            FROM published.lot JOIN published.vendor ON vendor.id = vendor_id ORDER BY lot.id`,
  },
  {
    name: 'certificates',
    about:
      'A row for each published certificate, with the newest version of its record. All of them, also those that no longer count.',
    columns: [
      required('certificate_id', 'uuid', 'Names the certificate for good: /certificates/{certificate_id}.'),
      required(
        'publication_id',
        'uuid',
        'Names this version of its record: /api/v1/publications/{publication_id}.',
      ),
      required('version', 'integer', 'How often its record was published.'),
      required('lot_id', 'uuid', 'See the table lots.'),
      required('standing', 'text', 'Only what is current counts.', STANDING),
      column('laboratory', 'text', 'As the registry knows it, else as printed.'),
      column('report_number', 'text', 'As printed.'),
      column('tested', 'day', 'As printed.'),
      column('reported', 'day', 'As printed.'),
      required('results', 'integer', 'How many results it has.'),
      required('published', 'moment', 'When this version was published.'),
      required('document_sha256', 'text', 'Of the PDF, hexadecimal.'),
    ],
    sql: `SELECT c.id, c.publication_id, c.version, c.lot_id, c.standing, c.laboratory_name, c.report_number, c.tested,
                 c.reported, c.results, c.published_at, p.document_sha256
            FROM ${NEWEST} ORDER BY c.id`,
  },
  {
    name: 'results',
    about:
      'A row for each result of those certificates. A word such as "not detected" has a qualifier and no value, and is never a zero.',
    columns: [
      CERTIFICATE,
      required('result_id', 'uuid', 'Stays the same in every version of the record.'),
      column('panel', 'text', 'The group of analytes: alkaloids, heavy-metals, microbiology …'),
      column('analyte_id', 'text', 'Empty where the printed name is not known: /analytes/{analyte_id}.'),
      required('analyte', 'text', 'As printed.'),
      required('printed', 'text', 'The result as printed.'),
      required(
        'qualifier',
        'text',
        '=, < or > before a value, or a word without one: nd (not detected), blq (below the LOQ), absent, present, nt (not tested) …',
      ),
      column('value', 'decimal', 'Only of the qualifiers =, < and >. In the unit.'),
      column('unit', 'text', 'UCUM.'),
      column('uncertainty', 'decimal', 'In the unit.'),
      column('lod', 'decimal', 'Limit of detection, in the unit.'),
      column('loq', 'decimal', 'Limit of quantification, in the unit.'),
      column('basis', 'text', 'What it is a share of.', ['as-received', 'dry-weight']),
      column('method', 'text', 'As printed.'),
      column('printed_limit', 'text', 'The limit that the laboratory printed.'),
      column('printed_status', 'text', 'The laboratory’s own verdict.'),
      column('page', 'integer', 'The page of the document that it stands on.'),
      required('corrected', 'boolean', 'Whether a person corrected what the machine read, or added it.'),
    ],
    sql: `SELECT c.id, r ->> 'id', r ->> 'panel', r ->> 'analyteId', r ->> 'analyte', r ->> 'printed', r ->> 'qualifier',
                 r ->> 'value', r ->> 'unit', r ->> 'uncertainty', r ->> 'lod', r ->> 'loq', r ->> 'basis', r ->> 'method',
                 r ->> 'printedLimit', r ->> 'printedStatus', (r #>> '{place,page}')::int, (r ->> 'corrected')::boolean
            FROM ${NEWEST} CROSS JOIN LATERAL jsonb_array_elements(p.record -> 'results') AS r ORDER BY c.id`,
  },
  {
    name: 'verdicts',
    about:
      'A row for each comparison of a result with a limit, as it was on the day of approval. Where nothing was tested there is no row.',
    columns: [
      CERTIFICATE,
      column('result_id', 'uuid', 'The first result that it rests on.'),
      required('rule_set', 'text', 'Whose limit: /rules/{rule_set}.'),
      required('analyte_id', 'text', '/analytes/{analyte_id}.'),
      required('verdict', 'text', 'What the numbers show.', [
        ...['within', 'exceeds', 'conditional', 'inconclusive', 'not-covered'],
      ]),
      required('limit', 'text', 'As applied, for people.'),
      required('citation', 'text', 'Where the limit stands.'),
      required('sentence', 'text', 'The comparison in a sentence.'),
    ],
    sql: `SELECT c.id, v #>> '{evidence,0,resultId}', v ->> 'ruleSet', v ->> 'analyteId', v ->> 'word', v #>> '{limit,text}',
                 v ->> 'citation', v ->> 'sentence'
            FROM ${NEWEST} CROSS JOIN LATERAL jsonb_array_elements(coalesce(p.record -> 'verdicts', '[]')) AS v ORDER BY c.id`,
  },
  {
    name: 'changes',
    about:
      'A row for each publication, withdrawal, judgement and act of a dispute, in the order in which they became public.',
    columns: [
      required(
        'position',
        'integer',
        'Its place in the order; /api/v1/changes?since={position} goes on from here.',
      ),
      required('change_id', 'uuid', 'Names the change for good.'),
      required('kind', 'text', 'What happened.', CHANGE_KINDS),
      required('at', 'moment', 'When.'),
      required('lot_id', 'uuid', 'See the table lots.'),
      column('certificate_id', 'uuid', 'Empty of a judgement, which is of the lot.'),
      required('version', 'integer', 'Of the record, or of the lot’s judgement.'),
      column(
        'reason',
        'text',
        'Why a certificate no longer counts, or a dispute’s words are shown or hidden.',
      ),
      column('superseded_by', 'uuid', 'The certificate that took its place.'),
      column('dispute_id', 'uuid', 'See the table disputes.'),
    ],
    sql: `SELECT seq::int, id, kind, at, lot_id, certificate_id, version, reason, superseded_by_id, dispute_id
            FROM published.change ORDER BY seq`,
  },
  {
    name: 'disputes',
    about: 'A row for each dispute of a published value. None is ever removed; words may be held back.',
    columns: [
      required('dispute_id', 'uuid', 'Names the dispute for good.'),
      CERTIFICATE,
      required('result_id', 'uuid', 'See the table results.'),
      required('made', 'moment', 'When it was disputed.'),
      required('answer_due', 'day', 'Until when the vendor is asked to answer.'),
      required('state', 'text', 'unread: nobody of the register has read it yet.', ['unread', ...OUTCOMES]),
      column('reason', 'text', 'Why its words are shown or hidden.'),
      required('answers', 'integer', 'How often the vendor answered.'),
    ],
    sql: `SELECT d.id, d.certificate_id, d.result_id, d.made_at, d.answer_due::text, coalesce(o.outcome, 'unread'), o.reason,
                 (SELECT count(*)::int FROM published.dispute_statement s WHERE s.dispute_id = d.id AND s.kind = 'reply')
            FROM published.dispute d
            LEFT JOIN LATERAL ${NEWEST_OUTCOME} ON true ORDER BY d.id`,
  },
  {
    name: 'dispute_statements',
    about: 'What was said of a dispute, by whoever disputes and by the vendor, where the words are shown.',
    columns: [
      required('dispute_id', 'uuid', 'See the table disputes.'),
      required('kind', 'text', 'dispute: whoever disputes; reply: the vendor.', ['dispute', 'reply']),
      required('text', 'text', 'The words.'),
      required('made', 'moment', 'When they were said.'),
    ],
    sql: `SELECT s.dispute_id, s.kind, s.text, s.made_at
            FROM published.dispute d
            JOIN published.dispute_statement s ON s.dispute_id = d.id
            LEFT JOIN LATERAL ${NEWEST_OUTCOME} ON true
           WHERE coalesce(o.outcome, 'unread') NOT IN ('spam', 'legal-hold') ORDER BY d.id, s.made_at, s.id`,
  },
];
