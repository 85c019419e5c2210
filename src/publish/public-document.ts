import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { DocumentStore } from '../intake/document-store';
import { matchesTag } from '../http/conditional-get';
import { FOR_EVERYBODY, REVALIDATE } from './cacheable-answer';
import { certificatePath } from './pages/addresses';
import type { PublicationView } from './published-views';

/** A name that says which certificate it is, of characters that every system takes. */
function fileName({ record, certificateId }: PublicationView): string {
  const stem = [
    record.vendor.slug,
    record.lot.code,
    record.certificate.reportNumber ?? certificateId.slice(0, 8),
  ]
    .join(' ')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${stem}.pdf`;
}

/** @throws Problem `document-withdrawn` */
export function refuseWithdrawn({ document, certificateId }: PublicationView): void {
  if (document !== null) return;
  throw new Problem({
    code: 'document-withdrawn',
    detail: 'The certificate was withdrawn; its document is no longer offered. Its record tells why.',
    members: { record: certificatePath(certificateId) },
  });
}

/** Hands out the documents of published certificates. */
@Injectable()
export class PublicDocument {
  constructor(private readonly store: DocumentStore) {}

  /**
   * Sends the bytes that were uploaded. They are a stranger's PDF: they are saved, never shown within our origin.
   * @throws Problem `document-withdrawn`
   */
  async send(publication: PublicationView, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    refuseWithdrawn(publication);
    const { documentSha256 } = publication.record.evidence;
    const tag = `"${documentSha256}"`;
    void reply.headers({ etag: tag, 'cache-control': REVALIDATE, ...FOR_EVERYBODY });
    if (matchesTag(request.headers['if-none-match'], tag)) {
      await reply.status(304).send();
      return;
    }
    const { stream, sizeBytes } = await this.store.open(documentSha256);
    await reply
      .headers({
        'content-type': 'application/pdf',
        'content-length': sizeBytes,
        'content-disposition': `attachment; filename="${fileName(publication)}"`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      })
      .send(stream);
  }
}
