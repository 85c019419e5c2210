/** The tables that the public look-up reads, with the columns that are filled. */
export const COLUMNS = {
  laboratory: 'slug, name, country, search_key',
  vendor: 'id, slug, name, website, search_key, lots',
  lot:
    'id, vendor_id, product_id, product_slug, product_name, product_form, gtin, code, code_key, search_key, current, superseded, ' +
    'withdrawn, last_tested, last_published_at, panels',
  publication: 'id, certificate_id, version, lot_id, decision_id, document_sha256, published_at, record',
  certificate:
    'id, publication_id, version, vendor_id, lot_id, standing, laboratory_slug, laboratory_name, report_number, tested, reported, ' +
    'panels, results, published_at',
  withdrawal: 'certificate_id, kind, reason, superseded_by_id, decision_id, at',
  rejection: 'decision_id, vendor_id, day',
  lot_judgement: 'id, lot_id, version, publication_ids, rules_hash, made_at, record',
  change:
    'seq, id, kind, vendor_id, product_id, lot_id, certificate_id, publication_id, version, reason, superseded_by_id, at',
  search_entry: 'kind, subject_id, vendor_id, product_id, lot_id, text, key, words',
  claim: 'claim_id, version, vendor_id, record, made_at',
  claim_verdict: 'claim_id, lot_id, understanding, word, record, rule_book_hash, made_at',
  dispute: 'id, certificate_id, result_id, vendor_id, answer_due, made_at',
  dispute_statement: 'id, dispute_id, kind, text, made_at',
  dispute_outcome: 'dispute_id, outcome, reason, made_at',
} as const;

export type Table = keyof typeof COLUMNS;
export type Cell = string | number | null;

/**
 * Rows by table. Those of `publication` and `lot_judgement` begin with the name of the template whose record they take
 * where they have none of their own.
 */
export type Rows = Record<Table, Cell[][]>;

export const emptyRows = (): Rows =>
  Object.fromEntries(Object.keys(COLUMNS).map((table) => [table, [] as Cell[][]])) as Rows;
