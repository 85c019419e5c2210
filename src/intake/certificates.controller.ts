import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../http/caller';
import type { PageOf } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { etag, IfMatch } from '../http/revision';
import { CertificateId } from './certificate-id';
import {
  AssignmentBody,
  CertificatePage,
  CertificateQuery,
  UploadAnswer,
  UPLOAD_FORM,
} from './certificate-input';
import { addressOf, CertificateDetail, type CertificateSummary } from './certificate-view';
import { Certificates } from './certificates';
import { idempotencyKeyOf } from './idempotency';
import { Uploads } from './uploads';

/** Certificates for those who send and review them. */
@ApiTags('certificates')
@Permit('signed-in')
@KeyScope('upload')
@Controller('api/v1/certificates')
export class CertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly uploads: Uploads,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send a certificate',
    description:
      'One PDF a request. Answers at once with the certificate’s address; reading it follows. The same bytes again are the ' +
      'same certificate: answered with 200 and its address.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: UPLOAD_FORM })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'Any 1 to 255 visible characters. The same request again under the same key gives the same answer, for 30 days.',
  })
  @ApiAcceptedResponse({ type: UploadAnswer, description: 'Kept and queued.' })
  @ApiOkResponse({ type: UploadAnswer, description: 'The document was here already; nothing was added.' })
  async upload(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadAnswer> {
    const { certificateId, duplicate } = await this.uploads.take(caller, request, idempotencyKeyOf(key));
    const url = addressOf(certificateId);
    void reply.status(duplicate ? 200 : 202).header('location', url);
    const message = duplicate
      ? 'This document is in the registry already, as this certificate. Nothing was changed.'
      : 'The document is kept, and will be read soon.';
    return { id: certificateId, url, events: `${url}/events`, duplicate, message };
  }

  @Get()
  @ApiOperation({ summary: 'List certificates, newest first' })
  @ApiOkResponse({ type: CertificatePage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() query: CertificateQuery,
  ): Promise<PageOf<CertificateSummary>> {
    return this.certificates.list(caller, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One certificate with everything that was read of it' })
  @ApiOkResponse({ type: CertificateDetail, headers: { ETag: { schema: { type: 'string' } } } })
  async detail(
    @CurrentCaller() caller: Caller,
    @CertificateId() id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CertificateDetail | undefined> {
    const detail = await this.certificates.detail(caller, id);
    const tag = etag(detail.revision);
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (known !== tag) return detail;
    void reply.status(304);
    return undefined;
  }

  @Patch(':id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what a certificate is about' })
  @ApiOkResponse({ type: CertificateDetail })
  async assign(
    @CurrentCaller() caller: Caller,
    @CertificateId() id: string,
    @IfMatch() revision: number,
    @Body() names: AssignmentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CertificateDetail> {
    await this.certificates.assign(caller, id, names, revision);
    const detail = await this.certificates.detail(caller, id);
    void reply.header('etag', etag(detail.revision));
    return detail;
  }

  @Post(':id/submission')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Send a certificate to review',
    description: 'One that was returned: by a reviewer, or before the review because it lacked something.',
  })
  @ApiOkResponse({ type: CertificateDetail })
  async submit(
    @CurrentCaller() caller: Caller,
    @CertificateId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CertificateDetail> {
    await this.certificates.submit(caller, id);
    const detail = await this.certificates.detail(caller, id);
    void reply.header('etag', etag(detail.revision));
    return detail;
  }

  @Post(':id/readings')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Have a certificate read again',
    description: 'With the code and vocabulary of today. The earlier readings stay; the newest is shown.',
  })
  @ApiAcceptedResponse({ description: 'Queued. The certificate’s address is in Location.' })
  async readAgain(
    @CurrentCaller() caller: Caller,
    @CertificateId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.certificates.readAgain(caller, id);
    void reply.header('location', addressOf(id));
  }
}
