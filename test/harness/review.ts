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

/** Decides on a certificate as it stands at this moment. An approval acknowledges everything that it may. */
export async function decide(
  reviewer: Client,
  url: string,
  kind: 'approve' | 'reject' | 'return' | 'withdraw',
  more: object = {},
): Promise<Answer> {
  const { etag, review } = await seen(reviewer, url);
  const acknowledged = review.holds.map(({ id }: { id: string }) => id);
  return reviewer.with({ 'if-match': etag }).post(`${url}/decisions`, {
    kind,
    reason: `It was time to ${kind}.`,
    ...(kind === 'approve' && { acknowledged }),
    ...more,
  });
}

/** Sends a certificate, has it read and approved. Gives its address and what it was published as. */
export async function publish(
  uploader: Client,
  reviewer: Client,
  certificate: PrintedCertificate,
  fields: Record<string, string>,
): Promise<{ url: string; id: string; publicationId: string }> {
  const url = await readCertificate(uploader, certificate, fields);
  const { status, body } = await decide(reviewer, url, 'approve');
  if (status !== 201) throw new Error(`The approval was answered with ${status}: ${JSON.stringify(body)}`);
  return { url, id: url.split('/').at(-1)!, publicationId: body.publicationId as string };
}
