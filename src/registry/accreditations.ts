import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { violatesUnique } from '../database/unique-violation';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { Rejudging } from '../judgements/rejudging';
import { type AccreditationBodies, findBody, numberKey } from '../vocabulary/accreditation-body';
import { Accreditation, AccreditationEnding } from './accreditation.entity';
import type { NewAccreditation, NewEnding } from './accreditation.schema';
import { ACCREDITATION_BODIES } from './accreditation-bodies';
import type { Laboratory } from './laboratory.entity';

/**
 * What administrators record of laboratories' accreditations from the bodies' registers. Nothing recorded is ever changed.
 * What rests on a laboratory's accreditations is judged anew in the transaction that adds to them.
 */
@Injectable()
export class Accreditations {
  constructor(
    @InjectRepository(Accreditation) private readonly accreditations: Repository<Accreditation>,
    @Inject(ACCREDITATION_BODIES) private readonly bodies: AccreditationBodies,
    private readonly audit: AuditTrail,
    private readonly rejudging: Rejudging,
  ) {}

  /** Of a laboratory, the one recorded last first. */
  async list({ id: laboratoryId }: Laboratory, { limit, after }: PageQuery): Promise<PageOf<Accreditation>> {
    const [at, id] = openCursor(after, ['time', 'uuid']) ?? [];
    const query = this.whole()
      .where('accreditation.laboratoryId = :laboratoryId', { laboratoryId })
      .orderBy('accreditation.createdAt', 'DESC')
      .addOrderBy('accreditation.id', 'DESC')
      .take(limit + 1);
    if (at !== undefined)
      query.andWhere('(accreditation.createdAt, accreditation.id) < (:at::timestamptz, :id::uuid)', {
        at,
        id,
      });
    return pageOf(
      await query.getMany(),
      limit,
      (row) => [row.createdAt, row.id],
      (row) => row,
    );
  }

  /** The body's full name where it is listed, else as it was recorded. */
  bodyName(body: string): string {
    return findBody(this.bodies, body)?.name ?? body;
  }

  /** @throws Problem `invalid-input`: days the wrong way round, or a number that a listed body does not give */
  async record(laboratory: Laboratory, caller: Caller, input: NewAccreditation): Promise<Accreditation> {
    const listed = findBody(this.bodies, input.body);
    if (input.validUntil !== undefined && input.validUntil < input.validFrom)
      throw invalidInput([{ pointer: '#/validUntil', detail: 'must not be before validFrom' }]);
    if (listed?.verified && !listed.number.test(numberKey(input.number)))
      throw invalidInput([
        {
          pointer: '#/number',
          detail: `is not of the form that ${listed.name} gives (${listed.number.source})`,
        },
      ]);
    const { scope = {} } = input;
    const after = {
      body: listed?.id ?? input.body,
      number: input.number,
      scopeText: input.scopeText ?? null,
      scope: { panels: scope.panels ?? [], methods: scope.methods ?? [], matrices: scope.matrices ?? [] },
      validFrom: input.validFrom,
      validUntil: input.validUntil ?? null,
      source: input.source,
    };
    const made = this.accreditations.create({
      ...after,
      laboratoryId: laboratory.id,
      recordedById: caller.accountId,
    });
    await this.accreditations.manager.transaction(async (manager) => {
      const { id } = await manager.save(made);
      await this.rejudging.ofLaboratory(manager, laboratory.id);
      const subject = { kind: 'accreditation', id };
      await this.audit.add(manager, { by: caller, action: 'accreditation-recorded', subject, after });
    });
    return this.get(laboratory, made.id);
  }

  /** @throws Problem `not-found`, `accreditation-ended`, `invalid-input` */
  async end(laboratory: Laboratory, id: string, caller: Caller, input: NewEnding): Promise<Accreditation> {
    const { validFrom } = await this.get(laboratory, id);
    if (input.because !== 'recorded-in-error' && input.endedOn < validFrom)
      throw invalidInput([{ pointer: '#/endedOn', detail: 'must not be before the first day' }]);
    const { endedOn, because, source, note = null } = input;
    const ending = { accreditationId: id, endedOn, because, source, note, recordedById: caller.accountId };
    try {
      await this.accreditations.manager.transaction(async (manager) => {
        await manager.insert(AccreditationEnding, ending);
        await this.rejudging.ofLaboratory(manager, laboratory.id);
        const after = { endedOn, because, source, note };
        const subject = { kind: 'accreditation', id };
        await this.audit.add(manager, { by: caller, action: 'accreditation-ended', subject, after });
      });
    } catch (error) {
      if (!violatesUnique(error, 'accreditation_ending_pkey')) throw error;
      throw new Problem({
        code: 'accreditation-ended',
        detail: 'Somebody ended this accreditation already.',
      });
    }
    return this.get(laboratory, id);
  }

  private async get({ id: laboratoryId }: Laboratory, id: string): Promise<Accreditation> {
    const found = await this.whole().where({ id, laboratoryId }).getOne();
    if (!found)
      throw new Problem({ code: 'not-found', detail: 'The laboratory has no accreditation with this id.' });
    return found;
  }

  private whole() {
    return this.accreditations
      .createQueryBuilder('accreditation')
      .innerJoinAndSelect('accreditation.recordedBy', 'recordedBy')
      .leftJoinAndSelect('accreditation.ending', 'ending')
      .leftJoinAndSelect('ending.recordedBy', 'endedBy');
  }
}
