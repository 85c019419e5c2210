import { englishCertificate } from '../certificates/samples';
import { newVendor } from '../harness/certificates';
import type { Client } from '../harness/client';
import type { TestDatabase } from '../harness/database';
import { createTestDatabase } from '../harness/database';
import { whenLogged } from '../harness/log';
import { newPerson, startWithAdministrator, withKey } from '../harness/people';
import { correct, publish, readCertificate, seen } from '../harness/review';
import type { Kind, Thing } from './table';

export type People = Record<Kind, Client>;

/** What there is, by name. A function makes a new one for each request, which uses it up. */
export type Things = Record<Thing, string | (() => Promise<string>)>;

export interface Ground {
  people: People;
  things: Things;
  /** The certificate in review as it stands. */
  etag: () => Promise<string>;
}

const GTIN = '04006381333931';
/** A name that nobody has: nothing is sent. */
const WEBHOOK = { name: 'test', url: 'https://receiver.example/' };
const LABORATORIES = '/api/v1/registry/laboratories';

/**
 * One service with one of everything: a vendor whose lot has a published certificate, a claim, and a certificate in
 * review that a reviewer (`owner`) sent; the vendor's uploader and another vendor's; and credentials that hold no more.
 */
export async function layOut(): Promise<Ground> {
  const database = await createTestDatabase();
  const { nobody, administrator } = await startWithAdministrator({
    DATABASE_URL: database.url,
    REQUESTS_PER_CALLER: '0',
    REQUESTS_PER_ADDRESS: '0',
  });
  await newVendor(database, 'green-hill', ['KR-1', 'KR-2']);
  await newVendor(database, 'red-root', ['RR-1']);
  await database.query(
    `UPDATE product SET gtin = $1 WHERE vendor_id = (SELECT id FROM vendor WHERE slug = 'green-hill')`,
    [GTIN],
  );
  const people = { nobody, administrator, ...(await peopleOf(administrator, database)) };
  return { people, ...(await thingsOf(people)) };
}

async function peopleOf(
  administrator: Client,
  database: TestDatabase,
): Promise<Omit<People, 'nobody' | 'administrator'>> {
  const expired = await newPerson(administrator, 'administrator');
  await database.query(`UPDATE session SET expires_at = now() - interval '1 second' WHERE account_id = $1`, [
    expired.id,
  ]);
  const disabled = await newPerson(administrator, 'administrator');
  await administrator.patch(`/api/v1/accounts/${disabled.id}`, { disabled: true });
  return {
    uploader: await newPerson(administrator, 'uploader', ['green-hill']),
    elsewhere: await newPerson(administrator, 'uploader', ['red-root']),
    reviewer: await newPerson(administrator, 'reviewer'),
    owner: await newPerson(administrator, 'reviewer'),
    key: await withKey(await newPerson(administrator, 'administrator')),
    'reading-key': await scopedKey(await newPerson(administrator, 'administrator'), 'read'),
    'sending-key': await scopedKey(await newPerson(administrator, 'administrator'), 'upload'),
    revoked: await revokedKey(await newPerson(administrator, 'administrator')),
    expired,
    disabled,
  };
}

async function made(by: Client, path: string, what: object): Promise<Record<string, string>> {
  const { status, body } = await by.post(path, what);
  if (status !== 201) throw new Error(`${path} was answered with ${status}: ${JSON.stringify(body)}`);
  return body as Record<string, string>;
}

const newKey = (person: Client) => made(person, '/api/v1/api-keys', { name: 'test' });

async function scopedKey(person: Client, scope: string): Promise<Client> {
  const { key } = await made(person, '/api/v1/api-keys', { name: 'test', scopes: [scope] });
  return person.with({ cookie: undefined, authorization: `Bearer ${key}` });
}

async function revokedKey(person: Client): Promise<Client> {
  const { id, key } = await newKey(person);
  await person.delete(`/api/v1/api-keys/${id}`);
  return person.with({ cookie: undefined, authorization: `Bearer ${key}` });
}

async function thingsOf({
  uploader,
  reviewer,
  owner,
  administrator,
  nobody,
}: People): Promise<Pick<Ground, 'things' | 'etag'>> {
  const laboratory = await made(administrator, LABORATORIES, { name: 'Example Analytical Laboratory' });
  const accreditations = `${LABORATORIES}/${laboratory.slug}/accreditations`;
  const accreditation = await made(administrator, accreditations, {
    ...{ body: 'Institute of Everything', number: 'X 1', validFrom: '2025-01-01' },
    source: 'https://example.org/register',
  });
  const claim = await made(uploader, '/api/v1/registry/vendors/green-hill/claims', {
    ...{ text: 'no 7-OH', source: 'https://example.org/', capturedOn: '2026-02-01' },
    ...{ product: 'green-leaf', lots: ['KR-1'] },
  });
  const lot = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-1' };
  const published = await publish(uploader, reviewer, englishCertificate('one', 'KR-1'), lot);
  const waiting = { ...lot, lot: 'KR-2' };
  const url = await readCertificate(owner, englishCertificate('two', 'KR-2'), waiting);
  const correction = await correct(administrator, url, {
    ...{ kind: 'field', field: 'client', value: 'Example Botanicals Ltd.' },
    reason: 'It says so further down.',
  });
  const account = await newPerson(administrator, 'reviewer');
  const { review } = await seen(reviewer, url);
  const { body: record } = await nobody.get(`/api/v1/publications/${published.publicationId}`);
  const { body: ruleSets } = await nobody.get('/api/v1/rule-sets');
  await whenLogged(nobody, published.publicationId);
  const webhook = await made(uploader, '/api/v1/webhooks', WEBHOOK);
  const delivery = await uploader.post(`/api/v1/webhooks/${webhook.id}/tests`);
  await uploader.patch(`/api/v1/webhooks/${webhook.id}`, { enabled: false });
  let views = 0;
  return {
    etag: async () => (await seen(reviewer, url)).etag,
    things: {
      ...{ vendor: 'green-hill', product: 'green-leaf', lot: 'KR-1', gtin: GTIN },
      ...{ laboratory: laboratory.slug!, accreditation: accreditation.id!, claim: claim.id! },
      ...{ account: account.id, certificate: url.split('/').at(-1)!, result: review.results[0].id },
      ...{ correction: correction.body.id, published: published.id, publication: published.publicationId },
      ...{ publishedResult: record.record.results[0].id, ruleSet: ruleSets.items[0].id },
      ...{ analyte: 'mitragynine', problem: 'not-found', asset: 'swagger-ui.css', month: 'vendors' },
      key: async () => (await newKey(uploader)).id!,
      ...{ webhook: webhook.id!, delivery: delivery.body.id },
      spareWebhook: async () => (await made(uploader, '/api/v1/webhooks', WEBHOOK)).id!,
      view: async () => {
        const view = { name: `View ${(views += 1)}`, query: {} };
        return (await made(reviewer, '/api/v1/review-views', view)).id!;
      },
      nowhere: 'nowhere',
    },
  };
}
