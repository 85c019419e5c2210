/**
 * Every error that a caller can meet, by its stable code. The code is the last part of the problem's `type` address
 * (`/problems/<code>`), where title and explanation are served. Codes are part of the API: never renamed or reused.
 */
export interface ProblemKind {
  /** HTTP status code. */
  status: number;
  /** The same for every occurrence. */
  title: string;
  /** What it means and what to do about it. */
  explanation: string;
}

const kinds = <Code extends string>(entries: Record<Code, [number, string, string]>) =>
  Object.fromEntries(
    Object.entries<[number, string, string]>(entries).map(([code, [status, title, explanation]]) => [
      code,
      { status, title, explanation },
    ]),
  ) as Record<Code, ProblemKind>;

const REQUESTS = kinds({
  'malformed-request': [
    400,
    'The request cannot be parsed',
    'The body is not valid JSON or form data, or a header or address is not well formed. Send it again as the API describes it.',
  ],
  'invalid-cursor': [
    400,
    'The cursor is not one of ours',
    'The parameter after must be the value of next in an earlier answer to the same request, unchanged. Begin again without it.',
  ],
  'invalid-input': [
    422,
    'Some of the input is not acceptable',
    'Each member of errors names one field, by JSON pointer into the body or by parameter name, and says what is expected of it.',
  ],
  'not-found': [
    404,
    'There is nothing at this address',
    'Either nothing with this name exists, or you may not know whether it does.',
  ],
  'method-not-allowed': [
    405,
    'This address does not answer to this method',
    'See the API description for the methods that it does answer to.',
  ],
  'not-acceptable': [
    406,
    'No answer in an accepted form',
    'The Accept header rules out every form there is.',
  ],
  'request-timeout': [408, 'The request took too long to arrive', 'Send it again.'],
  'too-large': [413, 'The request is too large', 'The body is larger than this address takes.'],
  'unsupported-media-type': [
    415,
    'This kind of body is not understood here',
    'See the API description for the Content-Type that this address takes.',
  ],
  'too-many-requests': [
    429,
    'Too many requests',
    'Wait for the number of seconds in the Retry-After header, then try again.',
  ],
  refused: [400, 'The request was refused', 'The detail says why.'],
  'internal-error': [
    500,
    'Something is wrong on our side',
    'The request may be right. The requestId lets the operator find what happened in the log.',
  ],
  unavailable: [
    503,
    'The service cannot answer just now',
    'Something that it depends on is missing, most likely its database. Try again after a while.',
  ],
});

const REVISIONS = kinds({
  'if-match-required': [
    428,
    'Say which revision you saw',
    'A change needs the header If-Match with the ETag of the certificate as you read it, so that nobody overwrites what they have not seen.',
  ],
  'certificate-changed': [
    412,
    'The certificate has changed since you read it',
    'Read it again, see what is new, and decide again with its new ETag.',
  ],
});

const ACCOUNTS = kinds({
  'not-signed-in': [
    401,
    'You are not signed in',
    'Sign in with POST /api/v1/session, or send an API key as Authorization: Bearer. A session ends after a while, a key may be revoked.',
  ],
  'not-permitted': [
    403,
    'You may not do this',
    'Your role, or the vendors that you are bound to, do not cover it. An administrator can change that.',
  ],
  'cross-origin': [
    403,
    'The request comes from another site',
    'A signed-in browser may change things only from pages of this service. Programs use an API key instead of the cookie.',
  ],
  'wrong-credentials': [
    401,
    'Email or password is wrong',
    'The answer is the same whether the account exists or not. An administrator can set a new password.',
  ],
  'too-many-attempts': [
    429,
    'Too many attempts to sign in',
    'Wait for the number of seconds in the Retry-After header, then try again.',
  ],
  'email-taken': [
    409,
    'An account with this email exists',
    'Change that account instead, or use another email.',
  ],
  'invitation-over': [
    410,
    'The invitation does not hold',
    'It was used, taken back or replaced by another, or its seven days are over. Ask an administrator for a new one.',
  ],
  'key-scope': [
    403,
    'The key is not for this',
    'A key does only what its scopes say, within what its account may do. Make another key, with the scope that the detail names.',
  ],
  'key-over': [
    409,
    'The key is over',
    'A key that was revoked, has ended or was replaced is not renewed. Make a new one.',
  ],
  'last-administrator': [
    409,
    'This is the last administrator',
    'Somebody must be able to administer the service: make another administrator first.',
  ],
  'too-many-keys': [
    409,
    'The account has as many keys as it may have',
    'Revoke a key that is no longer used first.',
  ],
});

const REGISTRY = kinds({
  'unknown-vendor': [
    422,
    'There is no such vendor',
    'No vendor with this slug is registered, or you are not bound to it. See GET /api/v1/registry/vendors.',
  ],
  'unknown-product': [
    422,
    'There is no such product',
    'The vendor has no product with this slug. See GET /api/v1/registry/vendors/{slug}/products.',
  ],
  'unknown-lot': [
    422,
    'There is no such lot',
    'The product has no lot with this code. Codes are compared without case, spaces and dashes.',
  ],
  'slug-taken': [
    409,
    'The slug is taken',
    'Another entry has it already. Give another slug, or use that entry.',
  ],
  'gtin-taken': [409, 'The GTIN is taken', 'Another product has this GTIN; a GTIN names one trade item.'],
  'accreditation-ended': [
    409,
    'The accreditation was ended already',
    'An accreditation ends once. Record another one if it was taken up again.',
  ],
  'claim-retired': [
    409,
    'The claim was retired already',
    'A claim is retired once. If it is made again, enter it as it is seen now.',
  ],
  'lot-exists': [
    409,
    'The lot exists',
    'The product has a lot with this code. Codes are compared without case, spaces and dashes.',
  ],
});

const INTAKE = kinds({
  'no-file': [422, 'There is no file', 'Send one PDF as multipart/form-data in the field named file.'],
  'several-files': [422, 'There is more than one file', 'Send one PDF a request; each is a certificate.'],
  'empty-file': [
    422,
    'The file is empty',
    'The file has no bytes. Perhaps it was not fully written when it was sent.',
  ],
  'not-a-pdf': [422, 'The file is not a PDF', 'Only PDF documents are taken, whatever the file is named.'],
  'file-too-large': [
    413,
    'The file is too large',
    'The detail names the limit, which the operator can change.',
  ],
  'upload-interrupted': [400, 'The upload broke off', 'Nothing was kept. Send the file again.'],
  'document-held': [
    409,
    'The document is in the registry already',
    'Somebody else sent the same bytes. A certificate has one place in the registry; if it is about your product, ask a reviewer to assign it to you.',
  ],
  'no-space-left': [
    507,
    'There is no room to keep the document',
    'Nothing was kept. The operator has to make room.',
  ],
  'invalid-idempotency-key': [
    400,
    'The Idempotency-Key is not usable',
    'It must be 1 to 255 visible ASCII characters; a random UUID is a good choice.',
  ],
  'idempotency-key-reused': [
    422,
    'The Idempotency-Key was used for another request',
    'A key belongs to one request: the same file and the same fields. Use a new one.',
  ],
  'lot-without-product': [
    422,
    'A lot needs its product, a product needs its vendor',
    'Name the vendor for a product, and vendor and product for a lot.',
  ],
  'unknown-replaced': [
    422,
    'There is no such certificate to replace',
    'The field replaces must hold the id of a certificate that you may see.',
  ],
  'page-not-drawn': [
    422,
    'The page cannot be drawn',
    'The document is damaged, locked, or takes too long to draw. The document itself can be downloaded.',
  ],
  'wrong-state': [
    409,
    'The certificate is not in a state that allows this',
    'The detail names the state it is in. See GET /api/v1/certificates/{id}.',
  ],
});

const REVIEW = kinds({
  'own-upload': [
    403,
    'You uploaded this certificate',
    'Nobody decides on what they uploaded or corrected alone. Ask another reviewer.',
  ],
  'own-correction': [
    403,
    'You alone corrected this certificate',
    'Nobody approves what they uploaded or corrected alone. Ask another reviewer.',
  ],
  'not-looked-at': [
    409,
    'Something was not looked at',
    'The member unseen names the values that decide a verdict and the unexplained words that you have not opened as they now are. Open them, and tell it with POST /api/v1/certificates/{id}/looks.',
  ],
  'first-approver': [
    403,
    'You approved this certificate first',
    'Two people approve it: a value that decides a verdict was corrected, or exceeds a limit. Ask another reviewer.',
  ],
  'second-reading-required': [
    409,
    'Read the values at issue for yourself first',
    'A second person says what they read before they see what the first made of it: POST /api/v1/certificates/{id}/second-reading.',
  ],
  'claimed-by-another': [
    409,
    'Somebody else has this certificate',
    'The member lease says who and until when. Wait for it to end, ask them to give it back, or take another certificate.',
  ],
  'view-exists': [
    409,
    'You keep a view with this name',
    'Give it another name, or forget the other one first.',
  ],
  'too-many-views': [409, 'You keep as many views as you may', 'Forget one that you do not use first.'],
  'approval-held-up': [
    409,
    'Something holds the approval up',
    'Each member of holds names one thing that has to be put right, or, where it is acknowledgeable, seen and accepted: send its id in acknowledged.',
  ],
  'unknown-correction': [
    404,
    'There is no such correction',
    'The certificate has no correction with this id.',
  ],
  'correction-refused': [
    422,
    'The correction cannot be made',
    'The detail says why: it must name a result or field of the newest reading and change something.',
  ],
});

const RULES = kinds({
  'nothing-to-switch': [
    409,
    'There is nothing to switch',
    'Either every limit of the rule set is verified and counts anyway, or it is switched so already. See GET /api/v1/rule-sets/{id}.',
  ],
});

const WATCHING = kinds({
  'mail-not-set-up': [
    409,
    'This register sends no e-mail',
    'Its operator has set no mail server up. Follow the Atom feeds or the feed of changes, or make a webhook.',
  ],
  'too-many-webhooks': [
    409,
    'The account has as many webhooks as it may have',
    'Remove a webhook that is no longer used first.',
  ],
  'webhook-disabled': [
    409,
    'The webhook is disabled',
    'Nothing is sent there until it is enabled again: PATCH /api/v1/webhooks/{id}.',
  ],
});

const PUBLIC = kinds({
  'not-logged-yet': [
    404,
    'The publication is not in the transparency log yet',
    'It will be in a moment: ask again after the seconds in the Retry-After header.',
  ],
  'document-withdrawn': [
    410,
    'The document is no longer offered',
    'Its certificate was withdrawn after publication. The record stays readable and tells why.',
  ],
});

export const PROBLEMS = {
  ...REQUESTS,
  ...REVISIONS,
  ...ACCOUNTS,
  ...REGISTRY,
  ...INTAKE,
  ...REVIEW,
  ...RULES,
  ...WATCHING,
  ...PUBLIC,
};

export type ProblemCode = keyof typeof PROBLEMS;

/** @returns the kind of problem with this code, or undefined when the code is not one of ours */
export function problemKind(code: string): ProblemKind | undefined {
  return Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as ProblemCode] : undefined;
}
