import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { PUBLIC } from '../database/connection';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { Refuses } from '../http/refuses';
import { IdParam } from '../http/id-param';
import { FOR_GOOD, REVALIDATE, sendCacheable } from '../publish/cacheable-answer';
import { Publication } from '../publish/publication.entity';
import { tileBytes } from './log-tiles';
import { LogView, ProofView } from './log.schema';
import { checkpointIn, proofOf, tlogProof, verifierKeyIn } from './proof';
import { parseTilePath } from './tile';

/** Nobody should learn of a new checkpoint much later than it is signed. */
const SECONDS = 'public, max-age=2';

/** The transparency log as C2SP tlog-tiles has it, and the proofs of publications. */
@ApiTags('transparency')
@Permit('anyone')
@Controller()
export class LogController {
  constructor(@InjectDataSource(PUBLIC) private readonly published: DataSource) {}

  @Get('api/v1/transparency-log')
  @Header('Cache-Control', SECONDS)
  @ApiOperation({ summary: 'Origin, verifier key and size of the transparency log' })
  @ApiOkResponse({ type: LogView })
  async log(): Promise<LogView> {
    const { manager } = this.published;
    const verifierKey = await verifierKeyIn(manager);
    const newest = await checkpointIn(manager);
    return {
      origin: verifierKey?.split('+')[0] ?? null,
      verifierKey,
      size: Number(newest?.size ?? 0),
      checkpoint: '/log/checkpoint',
      tiles: '/log/tile/',
    };
  }

  @Get('log/checkpoint')
  @ApiOperation({ summary: 'The newest checkpoint, a signed note' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async checkpoint(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const newest = await checkpointIn(this.published.manager);
    if (!newest) throw new Problem({ code: 'not-found', detail: 'Nothing has been logged yet.' });
    await sendCacheable(request, reply, {
      body: newest.note,
      type: 'text/plain; charset=utf-8',
      cache: SECONDS,
    });
  }

  @Get('log/tile/*')
  @ApiOperation({
    summary: 'A tile of hashes, or a bundle of leaves',
    description: '`<level>/<index>[.p/<width>]` or `entries/<index>[.p/<width>]`, as C2SP tlog-tiles says.',
  })
  @ApiParam({ name: 'path', example: '0/000.p/12' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async tile(
    @Param('*') path: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = parseTilePath(path);
    const body = place && (await tileBytes(this.published.manager, place));
    if (!body) throw new Problem({ code: 'not-found', detail: 'The log has no such tile.' });
    await sendCacheable(request, reply, { body, type: 'application/octet-stream', cache: FOR_GOOD });
  }

  @Get('api/v1/publications/:id/proof')
  @ApiOperation({
    summary: 'That a publication stands in the transparency log',
    description: 'A second or two after the publication; until then the answer is 404, `not-logged-yet`.',
  })
  @ApiOkResponse({ type: ProofView })
  @Refuses('not-logged-yet')
  async proof(
    @IdParam() id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { manager } = this.published;
    if (!(await manager.existsBy(Publication, { id })))
      throw new Problem({ code: 'not-found', detail: 'Nothing is published at this address.' });
    const proof = await proofOf(manager, `publication/${id}`);
    if (!proof)
      throw new Problem({
        code: 'not-logged-yet',
        detail: 'The publication will be in the transparency log in a moment.',
        headers: { 'retry-after': '2' },
      });
    const body: ProofView = { ...proof, tlogProof: tlogProof(proof) };
    const type = 'application/json; charset=utf-8';
    await sendCacheable(request, reply, { body: JSON.stringify(body), type, cache: REVALIDATE });
  }
}
