import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from './may-be-absent';
import { Problem } from './problem';

/** A part of a longer list. `next` is the cursor of the part after it, null at the end. */
export interface PageOf<Item> {
  items: Item[];
  next: string | null;
}

/** Describes an answer that is a page of these items. */
export function ApiPageOf(item: Class): MethodDecorator {
  const schema = {
    type: 'object',
    required: ['items', 'next'],
    properties: {
      items: { type: 'array', items: { $ref: getSchemaPath(item) } },
      next: { type: 'string', nullable: true, description: 'The cursor of the next page; null at the end.' },
    },
  };
  return applyDecorators(ApiExtraModels(item), ApiOkResponse({ schema }));
}

/** The query parameters of every list. */
export class PageQuery {
  @ApiPropertyOptional({
    description: 'How many items at most.',
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 25,
  })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 25;

  @ApiPropertyOptional({ description: 'The value of `next` in the answer before.', maxLength: 500 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  after?: string;
}

/**
 * Makes a page of rows that were asked for with `limit + 1`, so that the one too many tells that there are more.
 *
 * @param keyOf the values that the list is ordered by, which together name one row
 */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => (string | Date)[],
  itemOf: (row: Row) => Item,
): PageOf<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    next: rows.length > limit && last !== undefined ? sealCursor(keyOf(last)) : null,
  };
}

/** An opaque cursor that stands after the row with this key. */
export function sealCursor(key: (string | Date)[]): string {
  const parts = key.map((part) => (part instanceof Date ? part.toISOString() : part));
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

const PART = {
  time: (part: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(part) && !isNaN(Date.parse(part)),
  uuid: (part: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  integers: (part: string) => /^\[(-?\d{1,9}(,-?\d{1,9})*)?\]$/.test(part),
  number: (part: string) => /^[1-9]\d{0,17}$/.test(part),
  // PostgreSQL's text cannot hold NUL.
  text: (part: string) => !part.includes('\0'),
};

/**
 * The key within a cursor that `sealCursor` made; undefined when there is no cursor (the first page).
 *
 * @param kinds what each part must be, so that nothing else reaches the database
 * @throws Problem `invalid-cursor`
 */
export function openCursor(
  cursor: string | undefined,
  kinds: readonly (keyof typeof PART)[],
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = parsed(cursor);
  const fits =
    Array.isArray(parts) &&
    parts.length === kinds.length &&
    kinds.every((kind, index) => typeof parts[index] === 'string' && PART[kind](parts[index]));
  if (!fits)
    throw new Problem({
      code: 'invalid-cursor',
      detail: 'The parameter after holds no cursor of this list.',
    });
  return parts as string[];
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
