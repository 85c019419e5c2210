import { createHash } from 'node:crypto';
import { ApiProperty } from '@nestjs/swagger';
import type { Judged } from '../judgements/judged';
import type { StoredReading } from '../readings/reading.entity';
import type { EffectiveResult } from './effective-result';
import type { JudgedCase } from './judged-case';
import type { LookKind } from './look.entity';
import { PlaceBox } from './place-box';

/** What there is to be looked at in a case. Pure. */

/** Something that a reviewer can look at, and the hash of what there is to be seen. */
export interface Thing {
  kind: LookKind;
  id: string;
  contentSha256: string;
}

/** A word within a table that is part of no result, or of nothing that is known. */
export class UnexplainedWordView {
  @ApiProperty({ description: 'Names it within its reading.' }) id: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) page: number;
  @ApiProperty({ type: PlaceBox }) box: PlaceBox;
}

/** The words that nothing explains, in reading order. Readings of earlier versions may lack the list. */
export function unexplainedIn(reading: StoredReading | null): UnexplainedWordView[] {
  const { unexplained = [] }: Partial<StoredReading['remarks']> = reading?.remarks ?? {};
  return unexplained.map(({ word, page }, index) => {
    const { x, y, width, height } = word.box;
    return { id: `word:${index}`, text: word.text, page, box: { x, y, width, height } };
  });
}

/** The results that a verdict rests on. */
export function decidingIn(judged: Pick<Judged, 'verdicts'> | null): Set<string> {
  return new Set(judged?.verdicts.flatMap(({ evidence }) => evidence.map(({ resultId }) => resultId)));
}

/** Everything that can be looked at in a case. */
export function thingsIn({ effective, reading, holds }: JudgedCase): Thing[] {
  return [
    ...(effective?.results ?? []).map((result) => thing('result', result.id, sightOf(result))),
    ...holds.map(({ id, message }) => thing('hold', id, message)),
    ...unexplainedIn(reading).map((word) => thing('word', word.id, [reading?.id, word])),
  ];
}

/** What of a result a reviewer has to see again once it is another. */
function sightOf(result: EffectiveResult): unknown[] {
  const { page, box, panel, printed, analyteId, qualifier, value, unit, lod, loq, limit } = result;
  const { uncertainty, status, basis, removedBy } = result;
  const place = [page, box.x, box.y, box.width, box.height];
  const cells = Object.entries(printed).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...[place, panel, cells, analyteId, qualifier, value, unit, lod, loq, limit],
    ...[uncertainty, status, basis, removedBy],
  ];
}

function thing(kind: LookKind, id: string, sight: unknown): Thing {
  return { kind, id, contentSha256: createHash('sha256').update(JSON.stringify(sight)).digest('hex') };
}
