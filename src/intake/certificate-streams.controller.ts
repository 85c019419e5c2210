import { Readable } from 'node:stream';
import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Caller, CurrentCaller } from '../http/caller';
import { Permit } from '../http/permit';
import { visibleCertificate } from './certificate-access';
import { CertificateId } from './certificate-id';
import { Certificates } from './certificates';
import { EventHub, MOST_STREAMS } from './event-hub';
import { eventStream, lastEventId, LONGEST_MS } from './event-stream';

/** What of a certificate is not an answer but a stream: its document, and its progress. */
@ApiTags('certificates')
@Permit('signed-in')
@Controller('api/v1/certificates')
export class CertificateStreamsController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly certificates: Certificates,
    private readonly events: EventHub,
  ) {}

  @Get(':id/document')
  @ApiOperation({
    summary: 'The PDF as it was sent',
    description: 'Always a download, never shown in place.',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @CurrentCaller() caller: Caller,
    @CertificateId() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { stream, sizeBytes, sha256, fileName } = await this.certificates.document(caller, id);
    // Whatever is in the file, a browser that opens it after all runs nothing of it in our name.
    await reply
      .headers({
        'content-type': 'application/pdf',
        'content-length': sizeBytes,
        'content-disposition': attachment(fileName ?? `${sha256}.pdf`),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-cache',
        etag: `"${sha256}"`,
      })
      .send(stream);
  }

  @Get(':id/events')
  @ApiOperation({
    summary: 'Follow a certificate',
    description:
      'Server-sent events: everything that has happened to the certificate, then what happens, each named after its kind ' +
      '(queued, reading, page-read, interpreted, in-review, unreadable, assigned, published …). The stream stays open ' +
      'whatever the state, as a certificate can always come to something new; it ends after ten minutes or when the service ' +
      'stops, and a client that comes back with Last-Event-ID (as browsers do) misses nothing. ' +
      `One account may have ${MOST_STREAMS} open.`,
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Go on after this event.' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async follow(
    @CurrentCaller() caller: Caller,
    @CertificateId() id: string,
    @Headers('last-event-id') after: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await visibleCertificate(this.database.manager, caller, id);
    const leave = this.events.admit(caller.accountId);
    const gone = new AbortController();
    request.raw.socket.once('close', () => gone.abort());
    const end = AbortSignal.any([gone.signal, AbortSignal.timeout(longest(caller))]);
    const stream = Readable.from(eventStream(this.events.follow(id, lastEventId(after), end)));
    stream.once('close', leave);
    await reply
      .headers({
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // Proxies of the nginx kind hold answers back otherwise.
        'x-accel-buffering': 'no',
      })
      .send(stream);
  }
}

/** A stream lives no longer than what its caller came with. */
function longest({ expiresAt }: Caller): number {
  return expiresAt ? Math.max(0, Math.min(LONGEST_MS, expiresAt.getTime() - Date.now())) : LONGEST_MS;
}

/** A Content-Disposition (RFC 6266) that saves the document under its name; other programs than browsers get ASCII. */
function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
