import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesTag } from '../http/conditional-get';
import { MayBeAbsent } from '../http/may-be-absent';
import { LARGEST_WIDTH, type PagePicture, PICTURE_WIDTHS } from './page-pictures';

export class PictureQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: LARGEST_WIDTH,
    default: 960,
    description: `In pixels. The next larger of ${PICTURE_WIDTHS.join(', ')} is drawn.`,
  })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_WIDTH)
  width: number = 960;
}

/**
 * Answers with a picture, or with 304 when the client has it.
 * @param cacheControl who may keep the picture and for how long
 */
export async function answerPicture(
  request: FastifyRequest,
  reply: FastifyReply,
  { png, etag }: PagePicture,
  cacheControl = 'private, max-age=3600',
): Promise<void> {
  void reply.headers({ etag, 'cache-control': cacheControl });
  if (matchesTag(request.headers['if-none-match'], etag)) {
    await reply.status(304).send();
    return;
  }
  await reply.type('image/png').send(png);
}
