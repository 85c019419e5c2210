import type { PrintedCertificate } from '../certificates/certificate-pdf';
import { certificatePdf } from '../certificates/certificate-pdf';
import { accepted, whenRead } from './certificates';
import type { Answer, Client } from './client';

/** Sends a certificate and waits until it was read. Gives its address. */
export async function readCertificate(
  uploader: Client,
  certificate: PrintedCertificate,
  fields: Record<string, string> = {},
): Promise<string> {
  const url = await accepted(uploader, await certificatePdf(certificate), fields);
  const { state } = await whenRead(uploader, url);
  if (state !== 'in-review') throw new Error(`The certificate is ${state} and not in review.`);
  return url;
}

/** What a reviewer sees of a certificate, with the ETag to send back. */
export async function seen(reviewer: Client, url: string): Promise<{ etag: string; review: Answer['body'] }> {
  const { status, headers, body } = await reviewer.get(`${url}/review`);
  if (status !== 200) throw new Error(`The review was answered with ${status}: ${JSON.stringify(body)}`);
  return { etag: headers.get('etag')!, review: body };
}

/** Corrects a certificate as it stands at this moment. */
export async function correct(reviewer: Client, url: string, correction: object): Promise<Answer> {
  const { etag } = await seen(reviewer, url);
  return reviewer.with({ 'if-match': etag }).post(`${url}/corrections`, correction);
}

/** Opens everything that there is to be seen of a certificate as it stands at this moment. */
export async function lookAtAll(reviewer: Client, url: string): Promise<Answer> {
  const { etag, review } = await seen(reviewer, url);
  const ids = (things: { id: string }[]) => things.map(({ id }) => id);
  const { results, holds, unexplained } = review;
  return reviewer.with({ 'if-match': etag }).post(`${url}/looks`, {
    results: ids(results),
    holds: ids(holds),
    words: ids(unexplained),
  });
}

/**
 * Decides on a certificate as it stands at this moment. An approval is one by somebody who has opened everything, and
 * acknowledges everything that it may.
 */
export async function decide(
  reviewer: Client,
  url: string,
  kind: 'approve' | 'reject' | 'return' | 'send-back' | 'withdraw',
  more: object = {},
): Promise<Answer> {
  if (kind === 'approve') await lookAtAll(reviewer, url);
  const { etag, review } = await seen(reviewer, url);
  const acknowledged = review.holds.map(({ id }: { id: string }) => id);
  return reviewer.with({ 'if-match': etag }).post(`${url}/decisions`, {
    kind,
    reason: `It was time to ${kind}.`,
    ...(kind === 'approve' && { acknowledged }),
    ...more,
  });
}

/** Has a certificate approved by one person, and by a second who reads what the first did where it takes two. */
export async function approveByTwo(first: Client, second: Client, url: string): Promise<Answer> {
  const once = await decide(first, url, 'approve');
  return once.body.state === 'second-review' ? approveSecond(first, second, url) : once;
}

/** Has a certificate that waits for its second person approved, reading what the first made of it. */
export async function approveSecond(
  first: Client,
  second: Client,
  url: string,
  more: object = {},
): Promise<Answer> {
  const { review } = await seen(first, url);
  const { etag, review: blind } = await seen(second, url);
  const values = blind.twoPeople.toRead.map(({ resultId }: { resultId: string }) => {
    const { removedBy, qualifier, value, unit } = review.results.find(
      ({ id }: { id: string }) => id === resultId,
    );
    return removedBy ? { resultId, isResult: false } : { resultId, isResult: true, qualifier, value, unit };
  });
  if (values.length > 0) await second.with({ 'if-match': etag }).post(`${url}/second-reading`, { values });
  return decide(second, url, 'approve', more);
}

/**
 * Sends a certificate, has it read and approved. Gives its address and what it was published as.
 * @param second another reviewer, for a certificate whose approval takes two people
 */
export async function publish(
  uploader: Client,
  reviewer: Client,
  certificate: PrintedCertificate,
  fields: Record<string, string>,
  second: Client = reviewer,
): Promise<{ url: string; id: string; publicationId: string }> {
  const url = await readCertificate(uploader, certificate, fields);
  const { status, body } = await approveByTwo(reviewer, second, url);
  if (status !== 201) throw new Error(`The approval was answered with ${status}: ${JSON.stringify(body)}`);
  return { url, id: url.split('/').at(-1)!, publicationId: body.publicationId as string };
}
