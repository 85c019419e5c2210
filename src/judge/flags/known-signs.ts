/** A sign that reviewers look for, with the checks that look for it here and what else bears on it. */
export interface KnownSign {
  sign: string;
  /** Ids of checks. */
  checks: readonly string[];
  /** Where else it is looked for, or why it cannot be judged from what the registry holds. */
  elsewhere?: string;
}

const ASK = 'not judged here: it takes somebody outside the registry';

/** Every sign by the part of a report that it is on. A test holds the checks against those there are. */
export const KNOWN_SIGNS: readonly KnownSign[] = [
  // The document
  {
    sign: 'A digital signature is broken, or does not cover the whole file',
    checks: ['signature-broken', 'added-after-signing', 'signed'],
    elsewhere: 'whether the signer is who it says: a person asks',
  },
  { sign: 'The file names an editor as its maker', checks: ['made-by-an-editor', 'edited-after-making'] },
  { sign: 'The file was changed after it was made', checks: ['changed-after-making', 'edited-after-making'] },
  { sign: 'Parts were added to the file later', checks: ['added-to', 'added-after-signing'] },
  { sign: 'Text and picture of a page differ', checks: ['text-and-picture-differ'] },
  {
    sign: 'A result stands over another text, or under a rectangle, a shape or a picture',
    checks: ['overlaid-text', 'covered-text'],
    elsewhere:
      'a result in another typeface than its column: not judged, honest reports mark bold and failing results so; the picture of the page is beside each result',
  },
  {
    sign: 'Hidden text, layers, or a watermark such as SAMPLE',
    checks: ['unseen-text', 'several-layers', 'watermark'],
  },
  {
    sign: 'The same document or text is filed under another product, lot or client',
    checks: ['text-of-another-lot', 'text-filed-twice'],
    elsewhere: 'the same bytes are one certificate: intake',
  },
  { sign: 'The document is no report', checks: ['not-a-report', 'advertising-in-place-of-results'] },
  { sign: 'Pages are missing', checks: ['pages-missing'] },
  // The laboratory
  {
    sign: 'Name, address or contact of the laboratory is missing',
    checks: ['laboratory-missing'],
    elsewhere: 'address and contact: not read as fields of their own',
  },
  {
    sign: 'The laboratory does not exist',
    checks: [],
    elsewhere: `${ASK}: the accreditation body’s register`,
  },
  {
    sign: 'The accreditation’s number has an unusual form, or is another’s',
    checks: [
      'accreditation-missing',
      'accreditation-number-unusual',
      'accreditation-number-differs',
      'accreditation-recorded-form-unusual',
    ],
    elsewhere: 'whose number it is: whoever records the accreditation',
  },
  { sign: 'The body has not signed the ILAC arrangement', checks: ['accreditation-body-not-listed'] },
  {
    sign: 'Method or matrix is outside the scope on the day of the analysis',
    checks: ['outside-accreditation-scope', 'results-outside-scope-said', 'accreditation-not-on-that-day'],
  },
  { sign: 'The standard is misspelt or a wrong one', checks: ['standard-misspelt'] },
  { sign: 'Results are another laboratory’s', checks: ['subcontracted-results'] },
  {
    sign: 'The laboratory is not independent of the client',
    checks: ['laboratory-is-the-client'],
    elsewhere: `owners and addresses: ${ASK}`,
  },
  {
    sign: 'Accreditation or licence was suspended or withdrawn',
    checks: ['accreditation-ended'],
    elsewhere: 'known only once somebody records it',
  },
  {
    sign: 'The layout is unlike the laboratory’s other reports',
    checks: ['layout-unlike-laboratory'],
    elsewhere: 'typefaces and logo are not kept',
  },
  {
    sign: 'The laboratory’s own pages show another report under the address or code',
    checks: [],
    elsewhere: `${ASK}: no address or code of a document is ever followed`,
  },
  // Sample, lot, product
  { sign: 'No lot is printed', checks: ['lot-missing'] },
  { sign: 'The printed lot is not that of the pack', checks: ['lot-differs', 'lot-codes-differ'] },
  { sign: 'The product has another name', checks: ['product-name-differs'] },
  { sign: 'The client is neither the brand nor its supplier', checks: ['client-is-not-the-vendor'] },
  {
    sign: 'The client took the sample, or it does not stand for the lot',
    checks: ['sampled-by-client', 'not-for-conformity'],
  },
  {
    sign: 'One report number has two contents',
    checks: ['report-number-twice', 'report-number-elsewhere', 'amended-without-reference'],
  },
  {
    sign: 'One lot has several reports',
    checks: ['lot-has-other-reports', 'lot-tested-again', 'exceeds-once-within-once'],
    elsewhere: 'all are judged together, never the best of them',
  },
  {
    sign: 'The photograph is not of the product’s form',
    checks: [],
    elsewhere: 'not judged: a person sees the page beside the product',
  },
  // Dates
  {
    sign: 'Dates out of order by more than a day, or to come',
    checks: ['dates-out-of-order', 'date-in-the-future'],
  },
  { sign: 'Dates out of order by a day', checks: ['dates-out-of-order-by-a-day'] },
  {
    sign: 'Counted sooner than organisms grow',
    checks: ['culture-faster-than-growth', 'moulds-faster-than-growth'],
  },
  { sign: 'Ordered long before the sample came in', checks: ['ordered-long-before'] },
  {
    sign: 'Older than twelve months, or past its printed validity',
    checks: ['report-older-than-a-year', 'past-its-validity'],
    elsewhere: 'a printed validity is looked at when the report is read, not again later',
  },
  { sign: 'Analysed before the lot was made', checks: ['tested-before-made'] },
  { sign: 'A number holds another day than the printed ones', checks: ['number-of-another-day'] },
  // Results
  { sign: 'No method is named', checks: ['method-not-named'] },
  { sign: 'No LOD or LOQ beside "not found"', checks: ['bounds-missing'] },
  {
    sign: 'LOD above LOQ, LOQ of zero, a number below its LOQ',
    checks: ['lod-above-loq', 'limit-of-quantification-zero', 'value-below-own-loq'],
  },
  { sign: 'The LOQ is above the limit', checks: ['loq-above-limit'] },
  { sign: 'A sum is not that of its members', checks: ['sum-does-not-add-up'] },
  { sign: 'Two units of one result disagree', checks: ['unit-pair-disagrees'] },
  {
    sign: 'The laboratory’s verdict does not follow from the numbers',
    checks: [
      'status-against-own-limit',
      'status-against-cited-limit',
      'failed-though-within-cited-limits',
      'not-assessed-though-limited',
    ],
  },
  { sign: 'The printed limit is no cited one', checks: ['limit-not-among-cited', 'limit-is-the-lod'] },
  { sign: 'A result is not what such a product shows', checks: ['outside-usual-range', 'no-metal-at-all'] },
  { sign: 'One figure for several metals', checks: ['same-figure-in-metals'] },
  { sign: 'The values of another lot, to every digit', checks: ['values-of-another-lot'] },
  {
    sign: 'All numbers rounded, or the same purity each time',
    checks: ['rounded-results', 'always-nearly-pure'],
  },
  { sign: 'Last digits that are not measured', checks: ['last-digits-uneven'] },
  {
    sign: 'An uncertainty of zero, or one share throughout',
    checks: ['uncertainty-zero', 'uncertainty-constant'],
  },
  { sign: 'Conformity without a decision rule', checks: ['decision-rule-not-named'] },
  { sign: 'Neither dry nor as received', checks: ['basis-not-stated'] },
  {
    sign: 'Tests are left out',
    checks: ['panels-missing', 'panel-never-filed'],
    elsewhere: 'each rule set’s summary names what was not tested',
  },
  {
    sign: 'Control samples taken for results',
    checks: [],
    elsewhere: 'not a flag: tables of quality control are told apart when a report is read',
  },
  { sign: 'One compound out of profile', checks: ['outside-usual-range'] },
  { sign: 'Raised or added 7-hydroxymitragynine', checks: ['seven-oh-enriched'] },
  { sign: 'Assessed on one report and not on another', checks: ['assessed-on-other-reports'] },
  // Sign-off and wording
  { sign: 'Nobody authorised the report', checks: ['nobody-signed-off'] },
  { sign: 'It does not say that it is of the tested items only', checks: ['items-tested-not-said'] },
  { sign: 'Not to be copied in part, and pages are missing', checks: ['pages-missing'] },
  { sign: 'Words of advertising in place of results', checks: ['advertising-in-place-of-results'] },
  { sign: 'A contact address that is not the laboratory’s', checks: ['mail-of-another-domain'] },
  { sign: 'The method is misspelt', checks: ['method-misspelt'] },
  { sign: 'A revision without its original', checks: ['amended-without-reference'] },
  // Many filings
  { sign: 'A failing report, then a passing one', checks: ['exceeds-once-within-once', 'lot-tested-again'] },
  { sign: 'Retests further apart than their uncertainties', checks: ['retests-apart', 'retest-apart'] },
  { sign: 'A vendor files only some panels', checks: ['panel-never-filed'] },
  {
    sign: 'A laboratory passes one vendor far more often than others',
    checks: [],
    elsewhere:
      'not judged: laboratories print pass by whatever limit the client orders, so rates of two vendors do not compare',
  },
  { sign: 'One lot code on products of other forms', checks: ['lot-code-on-another-form'] },
  {
    sign: 'The laboratory withdrew the report',
    checks: [],
    elsewhere: `${ASK}: somebody records it, and the certificate is withdrawn`,
  },
  {
    sign: 'One photograph on several lots',
    checks: [],
    elsewhere: 'not judged: pictures inside documents are not kept apart from their pages',
  },
];
