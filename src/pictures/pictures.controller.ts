import { Controller, Get, Param, ParseIntPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { Refuses } from '../http/refuses';
import { visibleCertificate } from '../intake/certificate-access';
import { CertificateId } from '../intake/certificate-id';
import { StoredResult } from '../readings/result.entity';
import { PagePictures } from './page-pictures';
import { answerPicture, PictureQuery } from './picture-answer';

const noSuchPage = () => new Problem({ code: 'not-found', detail: 'The document has no such page.' });
const isPage = new ParseIntPipe({ exceptionFactory: noSuchPage });

const PNG = { schema: { type: 'string', format: 'binary' } };

/** What a certificate looks like, for those who may see it. */
@ApiTags('certificates')
@Permit('signed-in')
@Controller('api/v1/certificates')
export class PicturesController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly pictures: PagePictures,
  ) {}

  @Get(':id/pages/:page/picture')
  @ApiOperation({
    summary: 'A page as a picture',
    description:
      'As printed, nothing drawn over it. Boxes of results are in points from the top left corner of the page: times the ' +
      'picture’s width over the page’s width they are pixels.',
  })
  @ApiParam({ name: 'page', schema: { type: 'integer', minimum: 1 } })
  @ApiProduces('image/png')
  @ApiOkResponse(PNG)
  @Refuses('page-not-drawn')
  async page(
    @CurrentCaller() caller: Caller,
    @CertificateId() id: string,
    @Param('page', isPage) page: number,
    @Query() { width }: PictureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { documentSha256 } = await visibleCertificate(this.database.manager, caller, id);
    if (page < 1) throw noSuchPage();
    await answerPicture(request, reply, await this.pictures.page(documentSha256, page, width));
  }

  @Get(':id/results/:resultId/picture')
  @ApiOperation({
    summary: 'The place of one result as a picture',
    description: 'The result of any reading of the certificate, framed, with what stands around it.',
  })
  @ApiProduces('image/png')
  @ApiOkResponse(PNG)
  @Refuses('page-not-drawn')
  async place(
    @CurrentCaller() caller: Caller,
    @CertificateId() id: string,
    @IdParam('resultId') resultId: string,
    @Query() { width }: PictureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { documentSha256 } = await visibleCertificate(this.database.manager, caller, id);
    const result = await this.database.manager.findOneBy(StoredResult, {
      id: resultId,
      reading: { certificateId: id },
    });
    if (!result) throw new Problem({ code: 'not-found', detail: 'No reading has a result with this id.' });
    const { page, printed } = result;
    await answerPicture(
      request,
      reply,
      await this.pictures.place(documentSha256, page, printed.value.box, width),
    );
  }
}
