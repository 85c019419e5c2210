import { Inject, Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsUUID, ValidateNested } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { MayBeAbsent } from '../http/may-be-absent';
import type { FieldError } from '../http/problem';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { CertificateLog } from '../intake/certificate-log';
import { CERTIFICATE_STATES, type CertificateState } from '../intake/certificate-state';
import { Judgements } from '../judgements/judgements';
import { QUALIFIERS, type Qualifier } from '../normalise/finding';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isConsistent } from './correction-check';
import { Decimal, UnitCode } from './correction-input';
import type { EffectiveResult } from './effective-result';
import { openJudgedCase } from './judged-case';
import { Leases } from './leases';
import { Looks } from './looks';
import { Person } from './person';
import { PlaceBox } from './place-box';
import { SecondReading, type ReadValue } from './second-reading.entity';
import { readingBy, type SecondReview, secondReviewOf } from './second-review';
import { differencesBetween, readByFirst } from './two-people';
import { VOCABULARY } from './vocabulary';

/** A value that the second person reads, without what anybody made of it. */
export class ToRead {
  @ApiProperty({ format: 'uuid' }) resultId: string;
  @ApiProperty({ description: 'As printed.' }) analyte: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) page: number;
  @ApiProperty({ type: PlaceBox }) box: PlaceBox;
}

export function toRead({ id, printed, page, box }: EffectiveResult): ToRead {
  return { resultId: id, analyte: printed.analyte, page, box };
}

export class ReadValueInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  resultId: string;

  @ApiProperty({ description: 'False when no result stands at this place; the rest is left out then.' })
  @IsBoolean()
  isResult: boolean;

  @ApiPropertyOptional({ enum: QUALIFIERS, description: 'Only =, < and > carry a value.' })
  @MayBeAbsent()
  @IsIn(QUALIFIERS)
  qualifier?: Qualifier;

  @Decimal('The number, in the unit.') value?: string | null;
  @UnitCode() unit?: string | null;
}

/** What the second person read, each value at issue once. */
export class SecondReadingInput {
  @ApiProperty({ type: [ReadValueInput] })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ReadValueInput)
  values: ReadValueInput[];
}

class ReadValueView implements ReadValue {
  @ApiProperty({ format: 'uuid' }) resultId: string;
  @ApiProperty() isResult: boolean;
  @ApiProperty({ enum: QUALIFIERS, nullable: true }) qualifier: Qualifier | null;
  @ApiProperty({ type: String, nullable: true }) value: string | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
}

export class DifferenceView {
  @ApiProperty({ format: 'uuid' }) resultId: string;
  @ApiProperty({ type: ReadValueView }) first: ReadValueView;
  @ApiProperty({ type: ReadValueView }) second: ReadValueView;
}

/** What a second person read, and where it is not what the first did. */
export class SecondReadingView {
  @ApiProperty({ type: Person }) by: Person;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'Whether both read the same.' }) agrees: boolean;
  @ApiProperty({ type: [DifferenceView] }) differences: DifferenceView[];
}

export class SecondReadingTaken extends SecondReadingView {
  @ApiProperty({
    enum: CERTIFICATE_STATES,
    description: 'Where the certificate now stands: it goes back to review when the two differ.',
  })
  state: CertificateState;
}

export function secondReadingView({
  madeById,
  madeBy,
  createdAt,
  differences,
}: SecondReading): SecondReadingView {
  return {
    by: { id: madeById, name: madeBy?.name ?? '' },
    at: createdAt.toISOString(),
    agrees: differences.length === 0,
    differences,
  };
}

/** What second people read, before the first's work is shown to them. */
@Injectable()
export class SecondReadings {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
    private readonly log: CertificateLog,
    private readonly leases: Leases,
    private readonly looks: Looks,
    private readonly judgements: Judgements,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Keeps what the caller read of the values at issue. When it is what the first person read, the caller may approve; when
   * it is not, the certificate goes back to review with both shown.
   * @throws Problem `not-found`, `certificate-changed`, `claimed-by-another`, `wrong-state`, `own-upload`,
   *   `first-approver`, `invalid-input`
   */
  async take(
    certificateId: string,
    revision: number,
    caller: Caller,
    { values }: SecondReadingInput,
  ): Promise<SecondReadingTaken & { revision: number }> {
    return this.database.transaction(async (manager) => {
      const { uploadedById } = await this.log.lock(manager, certificateId, revision);
      await this.leases.pass(manager, certificateId, caller);
      const opened = await openJudgedCase(manager, this.judgements, certificateId);
      const second = open(await secondReviewOf(manager, opened), uploadedById, caller.accountId);
      const read = this.checked(values, second);
      const differences = differencesBetween(second.atIssue.map(readByFirst), read);
      const made = { certificateRevision: revision, values: read, differences, madeById: caller.accountId };
      const kept = await manager.save(
        manager.create(SecondReading, { certificateId, decisionId: second.first.id, ...made }),
      );
      const ids = second.atIssue.map(({ id }) => id);
      if (differences.length === 0)
        await this.looks.recordResults(manager, certificateId, caller.accountId, ids);
      const { state, revision: now } = await this.goOn(manager, kept);
      await this.audit.add(manager, {
        by: caller,
        action: 'second-read',
        subject: { kind: 'certificate', id: certificateId },
        after: { secondReading: kept.id, differences: differences.length, state },
        records: [{ table: 'second-reading', id: kept.id }],
      });
      const view = secondReadingView(kept);
      return { ...view, by: { id: caller.accountId, name: caller.name }, state, revision: now };
    });
  }

  private goOn(manager: EntityManager, { certificateId, differences }: SecondReading) {
    if (differences.length === 0) return this.log.change(manager, certificateId, 'second-read');
    const many = differences.length === 1 ? 'one value' : `${differences.length} values`;
    const reason = { code: 'readings-differ', message: `Two people read ${many} differently.` };
    return this.log.step(manager, certificateId, 'in-review', { reason });
  }

  /** What was read, each value at issue once and in itself sound. */
  private checked(values: readonly ReadValueInput[], { atIssue }: SecondReview): ReadValue[] {
    const errors: FieldError[] = values.flatMap((value, index) => this.errorsOf(value, index, atIssue));
    const read = values.map(({ resultId }) => resultId);
    const missing = atIssue.filter(({ id }) => !read.includes(id)).length;
    if (missing > 0)
      errors.push({ pointer: '#/values', detail: `${missing} of the values to be read are missing` });
    if (new Set(read).size !== read.length)
      errors.push({ pointer: '#/values', detail: 'each value is read once' });
    if (errors.length > 0) throw invalidInput(errors);
    return values.map(({ resultId, isResult, qualifier, value, unit }) =>
      isResult
        ? { resultId, isResult, qualifier: qualifier!, value: value ?? null, unit: unit ?? null }
        : { resultId, isResult, qualifier: null, value: null, unit: null },
    );
  }

  private errorsOf(
    { resultId, isResult, qualifier, value, unit }: ReadValueInput,
    index: number,
    atIssue: readonly EffectiveResult[],
  ): FieldError[] {
    const wrong = (member: string, detail: string) => ({ pointer: `#/values/${index}/${member}`, detail });
    const unknown = !atIssue.some(({ id }) => id === resultId);
    const unsound = isResult && qualifier && !isConsistent({ qualifier, value: value ?? null });
    return [
      ...(unknown ? [wrong('resultId', 'is not among the values to be read')] : []),
      ...(isResult && !qualifier ? [wrong('qualifier', 'must say how the value is to be taken')] : []),
      ...(unsound ? [wrong('value', 'the qualifiers =, < and > carry a number, the others carry none')] : []),
      ...(unit && !this.vocabulary.units.has(unit)
        ? [wrong('unit', 'is no UCUM code of the vocabulary')]
        : []),
    ];
  }
}

function open(second: SecondReview | null, uploadedById: string, accountId: string): SecondReview {
  if (!second)
    throw new Problem({ code: 'wrong-state', detail: 'The certificate is not in a second review.' });
  if (uploadedById === accountId)
    throw new Problem({ code: 'own-upload', detail: 'You uploaded this certificate.' });
  if (second.first.madeById === accountId)
    throw new Problem({ code: 'first-approver', detail: 'You approved it first: another person reads.' });
  if (readingBy(second, accountId))
    throw new Problem({ code: 'wrong-state', detail: 'You have read these values already.' });
  return second;
}
