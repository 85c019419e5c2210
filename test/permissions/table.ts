/**
 * Who may do what, for every route of the service, on things that exist (see things.ts). Whoever adds a route adds its row
 * here; permissions.spec.ts walks all of it, and fails when a route is missing.
 *
 * How each caller is answered:
 * - `in`: as the row says. What it does with those it lets in is each room's own test, so rows that would change
 *   something ask for what is refused after the question who may (a body that is wrong, a revision that is stale).
 * - `blank`: as `in`, but without the thing that the row shows.
 * - `401`, `403`, `404`: not signed in, not permitted, and not even told that it exists.
 * - `own`: refused, because it is their own upload.
 * - `scope`: a key whose scopes do not reach so far.
 */
const WHO = `
                 nobody  uploader  elsewhere  reviewer  owner  administrator  key  revoked  expired  disabled
anyone           in      in        in         in        in     in             in   in       in       in
unpublished      404     404       404        404       404    404            404  404      404      404
signed-in        401     in        in         in        in     in             in   401      401      401
of-the-vendor    401     in        404        in        in     in             in   401      401      401
for-the-vendor   401     in        403        in         in     in             in   401      401      401
listed           401     in        blank      in        in     in             in   401      401      401
own-listed       401     in        blank      blank     blank  in             in   401      401      401
in-person        401     in        in         in        in     in             403  401      401      401
key-holder       401     in        404        404       404    in             in   401      401      401
others-keys      401     403       403        403       403    in             in   401      401      401
registry         401     403       403        in        in     in             in   401      401      401
not-own          401     403       403        in        own    in             in   401      401      401
maker            401     403       403        in        404    404            404  401      401      401
administrator    401     403       403        403       403    in             in   401      401      401
`;

/**
 * Who asks. People with a session; `key`, one of an administrator that may everything; two of theirs that may only read and
 * only send; and what holds no more. What each of them is to the things is said in things.ts.
 */
export type Kind = Named | 'reading-key' | 'sending-key';
type Named = (typeof NAMED)[number];
const NAMED = [
  'nobody',
  'uploader',
  'elsewhere',
  'reviewer',
  'owner',
  'administrator',
  'key',
  'revoked',
  'expired',
  'disabled',
] as const;
export const KINDS: Kind[] = [...NAMED, 'reading-key', 'sending-key'];

export type Word = 'in' | 'blank' | '401' | '403' | '404' | 'own' | 'scope';

/** What a key may read that may not read everything else: who it is. */
const OF_ANY_KEY = ['GET /api/v1/session'];
/** What is read for other purposes than reading what is registered. */
const NOT_FOR_READING = /^GET \/api\/v1\/(accounts|api-keys|audit-entries)\b/;
/** What a key that may send does: send, file what it sent, and hand it in. */
const FOR_SENDING = [
  /^POST \/api\/v1\/certificates$/,
  /^PATCH \/api\/v1\/certificates\b/,
  /^POST \/api\/v1\/certificates\/\{\w+\}\/(readings|submission)$/,
];

/** How a key with one scope is answered where one with all is answered so. */
function scoped(request: string, all: Word, nobody: Word, reaches: boolean): Word {
  const isOpen = nobody !== '401' || OF_ANY_KEY.includes(request);
  return isOpen || reaches || all === '403' ? all : 'scope';
}

/** What the rows name: each stands in the address as `{name}`. */
export type Thing = (typeof THINGS)[number];
export const THINGS = [
  'vendor',
  'product',
  'lot',
  'gtin',
  'laboratory',
  'accreditation',
  'claim',
  'account',
  'key',
  'certificate',
  'result',
  'correction',
  'published',
  'publishedResult',
  'publication',
  'ruleSet',
  'analyte',
  'problem',
  'view',
  'webhook',
  'spareWebhook',
  'delivery',
  'asset',
  'month',
  'nowhere',
] as const;

export interface Row {
  /** Method and address, e.g. `GET /api/v1/accounts/{account}`. */
  request: string;
  may: Record<Kind, Word>;
  /** How those are answered who are let in. */
  status: number;
  /** Sent with it. */
  body?: object | (() => FormData);
  /** The revision that the caller saw: the one that stands, or one that never was. */
  ifMatch?: 'standing' | 'stale';
  /** What the answer holds for those who may see it. */
  shows?: Thing;
}

type More = Pick<Row, 'body' | 'ifMatch' | 'shows'>;

const [head, ...lines] = WHO.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
if (head!.join() !== NAMED.join()) throw new Error('The columns of the table are not its callers.');
const MAY = new Map(
  lines.map(([name, ...words]) => [
    name!,
    Object.fromEntries(NAMED.map((kind, column) => [kind, words[column]])) as Record<Named, Word>,
  ]),
);

function row(request: string, who: string, status: number, more: More = {}): Row {
  const may = MAY.get(who);
  if (!may) throw new Error(`${request}: the table does not say who ${who} is.`);
  const isRead = request.startsWith('GET ') && !NOT_FOR_READING.test(request);
  const isSent = FOR_SENDING.some((form) => form.test(request));
  const keys = {
    'reading-key': scoped(request, may.key, may.nobody, isRead),
    'sending-key': scoped(request, may.key, may.nobody, isSent),
  };
  return { request, may: { ...may, ...keys }, status, ...more };
}

const noFile = (): FormData => new FormData();
const forTheVendor = (): FormData => {
  const form = new FormData();
  form.append('vendor', 'green-hill');
  form.append('product', 'no-such-product');
  form.append('file', new Blob(['%PDF-1.4 of no use']), 'certificate.pdf');
  return form;
};

export const TABLE: Row[] = [
  // What tells of the service itself
  row('GET /problems', 'anyone', 200),
  row('GET /problems/{problem}', 'anyone', 200),
  row('GET /api/docs', 'anyone', 200),
  row('GET /api/docs/start.js', 'anyone', 200),
  row('GET /api/docs/{asset}', 'anyone', 200),
  row('GET /api/v1/openapi.json', 'anyone', 200),
  row('GET /health', 'anyone', 200),
  row('GET /ready', 'anyone', 200),

  // Accounts
  row('POST /api/v1/session', 'anyone', 422, { body: {} }),
  row('GET /api/v1/session', 'signed-in', 200),
  row('GET /api/v1/session/ways', 'anyone', 200),
  // No provider is configured here.
  row('GET /api/v1/session/provider', 'anyone', 404),
  row('GET /api/v1/session/provider/callback', 'anyone', 404),
  row('POST /api/v1/invitations/opening', 'anyone', 410, { body: { secret: 'none' } }),
  row('POST /api/v1/invitations/acceptance', 'anyone', 410, {
    body: { secret: 'none', password: 'a long enough phrase' },
  }),
  row('GET /api/v1/sessions', 'signed-in', 200),
  row('DELETE /api/v1/sessions', 'in-person', 204),
  row('POST /api/v1/session/password', 'in-person', 422, { body: {} }),
  row('GET /api/v1/accounts', 'administrator', 200, { shows: 'account' }),
  row('POST /api/v1/accounts', 'administrator', 422, { body: {} }),
  row('GET /api/v1/accounts/{account}', 'administrator', 200, { shows: 'account' }),
  row('PATCH /api/v1/accounts/{account}', 'administrator', 422, { body: { role: 'king' } }),
  row('POST /api/v1/accounts/{certificate}/invitation', 'administrator', 404),
  row('DELETE /api/v1/accounts/{account}/invitation', 'administrator', 204),
  row('GET /api/v1/audit-entries', 'administrator', 200, { shows: 'certificate' }),
  row('GET /api/v1/api-keys', 'signed-in', 200),
  row('GET /api/v1/api-keys?account={account}', 'others-keys', 200),
  row('POST /api/v1/api-keys', 'signed-in', 422, { body: {} }),
  row('POST /api/v1/api-keys/{key}/rotation', 'signed-in', 422, { body: { overlapHours: 'many' } }),
  row('DELETE /api/v1/api-keys/{key}', 'key-holder', 204),

  // Vendors, products and lots, laboratories and their accreditations
  row('GET /api/v1/registry/vendors', 'listed', 200, { shows: 'vendor' }),
  row('POST /api/v1/registry/vendors', 'registry', 422, { body: {} }),
  row('GET /api/v1/registry/vendors/{vendor}', 'of-the-vendor', 200, { shows: 'vendor' }),
  row('PATCH /api/v1/registry/vendors/{vendor}', 'registry', 422, { body: { website: 'nowhere' } }),
  row('GET /api/v1/registry/vendors/{vendor}/products', 'of-the-vendor', 200, { shows: 'product' }),
  row('POST /api/v1/registry/vendors/{vendor}/products', 'of-the-vendor', 409, {
    body: { slug: 'green-leaf', name: 'Green Leaf', form: 'leaf-powder' },
  }),
  row('PATCH /api/v1/registry/vendors/{vendor}/products/{product}', 'registry', 422, {
    body: { form: 'stone' },
  }),
  row('GET /api/v1/registry/vendors/{vendor}/products/{product}/lots', 'of-the-vendor', 200, {
    shows: 'lot',
  }),
  row('POST /api/v1/registry/vendors/{vendor}/products/{product}/lots', 'of-the-vendor', 409, {
    body: { code: 'KR-1' },
  }),
  row('GET /api/v1/registry/laboratories', 'signed-in', 200, { shows: 'laboratory' }),
  row('PATCH /api/v1/registry/laboratories/{laboratory}', 'registry', 422, { body: { country: 'X' } }),
  row('POST /api/v1/registry/laboratories', 'registry', 422, { body: {} }),
  row('GET /api/v1/registry/accreditation-bodies', 'signed-in', 200),
  row('GET /api/v1/registry/laboratories/{laboratory}/accreditations', 'signed-in', 200, {
    shows: 'accreditation',
  }),
  row('POST /api/v1/registry/laboratories/{laboratory}/accreditations', 'administrator', 422, { body: {} }),
  row(
    'POST /api/v1/registry/laboratories/{laboratory}/accreditations/{accreditation}/ending',
    'administrator',
    422,
    { body: {} },
  ),

  // Claims
  row('POST /api/v1/claims/understanding', 'signed-in', 200, { body: { text: 'no lead' } }),
  row('GET /api/v1/registry/vendors/{vendor}/claims', 'of-the-vendor', 200, { shows: 'claim' }),
  row('POST /api/v1/registry/vendors/{vendor}/claims', 'of-the-vendor', 422, {
    body: { text: 'no lead', source: 'https://example.org/', capturedOn: '2026-02-01', product: 'no-such' },
  }),
  row('GET /api/v1/registry/vendors/{vendor}/claims/{claim}', 'of-the-vendor', 200, { shows: 'claim' }),
  row('POST /api/v1/registry/vendors/{vendor}/claims/{claim}/retirement', 'of-the-vendor', 422, {
    body: { retiredOn: '2020-01-01', reason: 'Before it was seen.' },
  }),
  row('POST /api/v1/registry/vendors/{vendor}/claims/{claim}/understandings', 'registry', 422, { body: {} }),

  // Certificates
  row('POST /api/v1/certificates', 'signed-in', 422, { body: noFile }),
  row('POST /api/v1/certificates', 'for-the-vendor', 422, { body: forTheVendor }),
  row('GET /api/v1/certificates', 'listed', 200, { shows: 'certificate' }),
  row('GET /api/v1/certificates/{certificate}', 'of-the-vendor', 200, { shows: 'certificate' }),
  row('GET /api/v1/certificates/{published}', 'of-the-vendor', 200, { shows: 'published' }),
  row('PATCH /api/v1/certificates/{certificate}', 'of-the-vendor', 412, { body: {}, ifMatch: 'stale' }),
  row('PATCH /api/v1/certificates/{published}', 'of-the-vendor', 409, { body: {}, ifMatch: 'standing' }),
  row('POST /api/v1/certificates/{published}/readings', 'of-the-vendor', 409),
  row('POST /api/v1/certificates/{published}/submission', 'of-the-vendor', 409),
  row('GET /api/v1/certificates/{certificate}/document', 'of-the-vendor', 200),
  row('GET /api/v1/certificates/{certificate}/events', 'of-the-vendor', 200),
  row('GET /api/v1/certificates/{certificate}/pages/1/picture', 'of-the-vendor', 200),
  row('GET /api/v1/certificates/{certificate}/results/{result}/picture', 'of-the-vendor', 200),

  // Review
  row('GET /api/v1/reviews', 'registry', 200, { shows: 'certificate' }),
  row('GET /api/v1/reviews/counts', 'registry', 200),
  row('POST /api/v1/reviews/{published}/lease', 'registry', 409),
  row('DELETE /api/v1/reviews/{certificate}/lease', 'registry', 204),
  row('GET /api/v1/certificates/{certificate}/results/{result}/earlier', 'registry', 200),
  row('GET /api/v1/reason-templates', 'registry', 200),
  row('GET /api/v1/review-vocabulary', 'registry', 200),
  row('GET /api/v1/review-views', 'registry', 200),
  row('POST /api/v1/review-views', 'registry', 422, { body: {} }),
  row('DELETE /api/v1/review-views/{view}', 'maker', 204),
  row('GET /api/v1/certificates/{certificate}/review', 'registry', 200, { shows: 'certificate' }),
  row('GET /api/v1/certificates/{published}/review', 'registry', 200, { shows: 'published' }),
  row('GET /api/v1/certificates/{certificate}/corrections', 'registry', 200, { shows: 'correction' }),
  row('POST /api/v1/certificates/{certificate}/corrections', 'registry', 412, {
    body: { kind: 'field', field: 'client', value: 'Other', reason: 'It says so.' },
    ifMatch: 'stale',
  }),
  row('POST /api/v1/certificates/{certificate}/corrections/{correction}/undo', 'registry', 412, {
    body: { reason: 'It was right.' },
    ifMatch: 'stale',
  }),
  row('POST /api/v1/certificates/{certificate}/kept-sample', 'registry', 412, {
    body: { sample: 'S-1', reason: 'It is of this lot.' },
    ifMatch: 'stale',
  }),
  row('POST /api/v1/certificates/{certificate}/looks', 'registry', 412, { body: {}, ifMatch: 'stale' }),
  row('POST /api/v1/certificates/{certificate}/second-reading', 'registry', 412, {
    body: { values: [] },
    ifMatch: 'stale',
  }),
  row('POST /api/v1/certificates/{certificate}/second-reading', 'registry', 409, {
    body: { values: [] },
    ifMatch: 'standing',
  }),
  row('GET /api/v1/certificates/{certificate}/preview', 'registry', 200),
  row('POST /api/v1/certificates/{certificate}/decisions', 'not-own', 409, {
    body: { kind: 'approve', reason: 'Nothing of it was opened.' },
    ifMatch: 'standing',
  }),
  row('POST /api/v1/certificates/{certificate}/decisions', 'not-own', 409, {
    body: { kind: 'withdraw', reason: 'It was never published.' },
    ifMatch: 'standing',
  }),
  row('GET /api/v1/rule-sets', 'anyone', 200, { shows: 'ruleSet' }),
  row('GET /api/v1/rule-sets/{ruleSet}', 'anyone', 200, { shows: 'ruleSet' }),
  row('GET /api/v1/rule-sets/{ruleSet}/switches', 'registry', 200),
  row('POST /api/v1/rule-sets/{ruleSet}/switches', 'administrator', 422, { body: {} }),

  // What is public, to programs
  row('GET /api/v1/vendors', 'anyone', 200, { shows: 'vendor' }),
  row('GET /api/v1/vendors/{vendor}', 'anyone', 200, { shows: 'vendor' }),
  row('GET /api/v1/vendors/{vendor}/lots', 'anyone', 200, { shows: 'lot' }),
  row('GET /api/v1/vendors/{vendor}/lots/{lot}', 'anyone', 200, { shows: 'publication' }),
  row('GET /api/v1/vendors/{vendor}/products/{product}', 'anyone', 200, { shows: 'product' }),
  row('GET /api/v1/vendors/{vendor}/products/{product}/lots', 'anyone', 200, { shows: 'lot' }),
  row('GET /api/v1/vendors/{vendor}/ended-certificates', 'anyone', 200),
  row('GET /api/v1/vendors/{vendor}/rejections', 'anyone', 200),
  row('GET /api/v1/vendors/{vendor}/claims', 'anyone', 200, { shows: 'claim' }),
  row('GET /api/v1/vendors/{vendor}/lots/{lot}/claims', 'anyone', 200, { shows: 'claim' }),
  row('GET /api/v1/claims/{claim}/verdicts', 'anyone', 200),
  row('GET /api/v1/changes', 'anyone', 200, { shows: 'published' }),
  row('GET /api/v1/disputes?certificate={published}', 'anyone', 200),
  row('POST /api/v1/disputes', 'anyone', 422, { body: {} }),
  row('GET /certificates/{published}/results/{publishedResult}/dispute', 'anyone', 200),
  row('GET /certificates/{certificate}/results/{result}/dispute', 'unpublished', 404),
  row('POST /certificates/{published}/results/{publishedResult}/dispute', 'anyone', 422, { body: {} }),
  row('GET /api/v1/registry/disputes', 'signed-in', 200),
  row('POST /api/v1/registry/disputes/{nowhere}/replies', 'signed-in', 404, { body: { text: 'No.' } }),
  row('POST /api/v1/registry/disputes/{nowhere}/outcomes', 'registry', 422, { body: {} }),
  // Being told: no mail server is set here
  row('POST /api/v1/watches', 'anyone', 409, { body: { email: 'ann@example.org' } }),
  row('GET /watch', 'anyone', 200),
  row('POST /watch', 'anyone', 422, { body: {} }),
  row('GET /watch/confirmation/{nowhere}', 'anyone', 410),
  row('POST /watch/confirmation/{nowhere}', 'anyone', 410),
  row('GET /watches/{nowhere}', 'anyone', 410),
  row('POST /watches/{nowhere}', 'anyone', 410),
  row('GET /api/v1/webhooks', 'own-listed', 200, { shows: 'webhook' }),
  row('POST /api/v1/webhooks', 'signed-in', 422, { body: {} }),
  row('GET /api/v1/webhooks/{webhook}', 'key-holder', 200, { shows: 'webhook' }),
  row('PATCH /api/v1/webhooks/{webhook}', 'key-holder', 200, { body: { name: 'test' } }),
  row('POST /api/v1/webhooks/{webhook}/secret', 'key-holder', 201, { body: {} }),
  row('POST /api/v1/webhooks/{webhook}/tests', 'key-holder', 409),
  row('GET /api/v1/webhooks/{webhook}/deliveries', 'key-holder', 200, { shows: 'delivery' }),
  row('GET /api/v1/webhooks/{webhook}/deliveries/{delivery}', 'key-holder', 200, { shows: 'delivery' }),
  row('POST /api/v1/webhooks/{webhook}/deliveries/{delivery}/repetition', 'key-holder', 409),
  row('DELETE /api/v1/webhooks/{spareWebhook}', 'key-holder', 204),
  row('GET /api/v1/search?q={lot}', 'anyone', 200, { shows: 'lot' }),
  row('GET /api/v1/suggestions?q={vendor}', 'anyone', 200, { shows: 'vendor' }),
  row('GET /api/v1/accuracy', 'anyone', 200),
  row('GET /api/v1/rules', 'anyone', 200, { shows: 'ruleSet' }),
  row('GET /api/v1/rules/{ruleSet}', 'anyone', 200, { shows: 'ruleSet' }),
  row('GET /api/v1/analytes', 'anyone', 200, { shows: 'analyte' }),
  row('GET /api/v1/analytes/{analyte}', 'anyone', 200, { shows: 'analyte' }),
  row('GET /api/v1/laboratories', 'anyone', 200, { shows: 'laboratory' }),
  row('GET /api/v1/laboratories/{laboratory}', 'anyone', 200, { shows: 'laboratory' }),
  row('GET /api/v1/laboratories/{laboratory}/certificates', 'anyone', 200, { shows: 'published' }),
  row('GET /api/v1/publications/{publication}', 'anyone', 200, { shows: 'publication' }),
  row('GET /api/v1/publications/{certificate}', 'unpublished', 404),
  row('GET /api/v1/publications/{publication}/document', 'anyone', 200),
  row('GET /api/v1/publications/{certificate}/document', 'unpublished', 404),
  row('GET /api/v1/publications/{publication}/proof', 'anyone', 200, { shows: 'publication' }),
  row('GET /api/v1/publications/{certificate}/proof', 'unpublished', 404),
  row('GET /api/v1/publications/{publication}/results/{publishedResult}/picture', 'anyone', 200),
  row('GET /api/v1/publications/{publication}/results/{result}/picture', 'unpublished', 404),
  row('GET /api/v1/transparency-log', 'anyone', 200),
  row('GET /log/checkpoint', 'anyone', 200),
  row('GET /log/tile/{nowhere}', 'anyone', 404),

  // What is public, to people
  row('GET /', 'anyone', 200, { shows: 'vendor' }),
  row('GET /feed.atom', 'anyone', 200, { shows: 'vendor' }),
  row('GET /vendors/{vendor}', 'anyone', 200, { shows: 'vendor' }),
  row('GET /vendors/{vendor}/feed.atom', 'anyone', 200, { shows: 'vendor' }),
  row('GET /vendors/{vendor}/lots/{lot}', 'anyone', 200, { shows: 'lot' }),
  row('GET /vendors/{vendor}/products/{product}', 'anyone', 200, { shows: 'product' }),
  row('GET /vendors/{vendor}/lots/{lot}/qr.svg', 'anyone', 200),
  row('GET /vendors/{vendor}/lots/{lot}/qr.png', 'anyone', 200),
  row('GET /vendors/{vendor}/lots/{lot}/badge.svg', 'anyone', 200),
  row('GET /vendors/{vendor}/lots/{lot}/preview.png', 'anyone', 200),
  row('GET /accuracy', 'anyone', 200),
  row('GET /data', 'anyone', 200),
  row('GET /data/{nowhere}', 'anyone', 404),
  row('GET /data/schema/{nowhere}', 'anyone', 404),
  row('GET /rules', 'anyone', 200),
  row('GET /rules/{ruleSet}', 'anyone', 200),
  row('GET /analytes', 'anyone', 200),
  row('GET /analytes/{analyte}', 'anyone', 200),
  row('GET /laboratories', 'anyone', 200),
  row('GET /laboratories/{laboratory}', 'anyone', 200),
  row('GET /robots.txt', 'anyone', 200),
  row('GET /sitemap.xml', 'anyone', 200),
  row('GET /sitemaps/{month}.xml', 'anyone', 200, { shows: 'vendor' }),
  row('GET /.well-known/security.txt', 'anyone', 404),
  row('GET /.well-known/gs1resolver', 'anyone', 200),
  row('GET /01/{gtin}', 'anyone', 307),
  row('GET /01/{gtin}/10/{lot}', 'anyone', 307),
  row('GET /certificates/{published}', 'anyone', 200),
  row('GET /certificates/{certificate}', 'unpublished', 404),
  row('GET /assets/{nowhere}', 'anyone', 404),
  row('GET /console', 'anyone', 200),
  row('GET /console/{nowhere}', 'anyone', 200),
  row('GET /console/assets/{nowhere}', 'anyone', 404),
  row('GET /{nowhere}', 'anyone', 404),

  // Last: it ends the sessions that the others need.
  row('DELETE /api/v1/session', 'in-person', 204),
];

/** A route, or the request of a row, without the names of what varies. */
export const form = (route: string): string =>
  route
    .replace(/\?.*/, '')
    .replace(/:\w+|\{\w+\}|\*/g, '…')
    .replace(/\/\d+\//g, '/…/');
