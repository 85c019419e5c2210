import { Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { MayBeAbsent } from '../http/may-be-absent';
import { invalidInput } from '../http/validation';
import { CertificateLog } from '../intake/certificate-log';
import { Judgements } from '../judgements/judgements';
import { standingResults } from './effective';
import { type JudgedCase, openJudgedCase } from './judged-case';
import { Leases } from './leases';
import { Look, type LookKind } from './look.entity';
import { Person } from './person';
import { hiddenFrom, secondReviewOf } from './second-review';
import { decidingIn, type Thing, thingsIn, unexplainedIn } from './things';

function Ids(description: string): PropertyDecorator {
  const rules = [
    ApiPropertyOptional({ type: [String], description }),
    MayBeAbsent(),
    IsArray(),
    ArrayMaxSize(5000),
    IsString({ each: true }),
    MaxLength(200, { each: true }),
  ];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

/** What somebody has opened, by id. */
export class LooksInput {
  @Ids('Results.') results?: string[];
  @Ids('What holds an approval up.') holds?: string[];
  @Ids('Words that nothing explains.') words?: string[];
}

/** Who saw something as it now is, and when first. */
export class SeenBy extends Person {
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** What has to be opened before one may approve. */
export class Unseen {
  @ApiProperty({ type: [String], description: 'Results that decide a verdict.' }) results: string[];
  @ApiProperty({ type: [String], description: 'Words that nothing explains.' }) words: string[];
}

/** Who has seen what of a case, as it now is. */
export class CaseLooks {
  constructor(
    private readonly things: readonly Thing[],
    private readonly looks: readonly Look[],
  ) {}

  seenBy(kind: LookKind, id: string): SeenBy[] {
    const thing = this.things.find((each) => each.kind === kind && each.id === id);
    return this.looks
      .filter(
        (look) => look.kind === kind && look.thing === id && look.contentSha256 === thing?.contentSha256,
      )
      .map(({ accountId, account, createdAt }) => ({
        ...{ id: accountId, name: account?.name ?? '' },
        at: createdAt.toISOString(),
      }));
  }

  /** What this person has to open before approving: every value that decides a verdict, every unexplained word. */
  unseenBy(accountId: string, { effective, judged, reading }: JudgedCase): Unseen {
    const isUnseen = (kind: LookKind, id: string) =>
      !this.seenBy(kind, id).some(({ id: person }) => person === accountId);
    const deciding = decidingIn(judged);
    return {
      results: (effective ? standingResults(effective) : [])
        .filter(({ id }) => deciding.has(id) && isUnseen('result', id))
        .map(({ id }) => id),
      words: unexplainedIn(reading)
        .filter(({ id }) => isUnseen('word', id))
        .map(({ id }) => id),
    };
  }
}

/** The looks at a case that were ever recorded. */
export async function looksAt(manager: EntityManager, opened: JudgedCase): Promise<CaseLooks> {
  const looks = await manager.find(Look, {
    where: { certificateId: opened.certificate.id },
    order: { id: 'ASC' },
    relations: { account: true },
  });
  return new CaseLooks(thingsIn(opened), looks);
}

/** Records who opened what. Nothing is ever taken back: what was seen was seen. */
@Injectable()
export class Looks {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly log: CertificateLog,
    private readonly leases: Leases,
    private readonly judgements: Judgements,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Records looks at a certificate as the caller saw it.
   * @param revision the revision that the caller saw: a look vouches for what was there
   * @returns what the caller has yet to open before approving
   * @throws Problem `not-found`, `certificate-changed`, `claimed-by-another`, `invalid-input`
   */
  async record(certificateId: string, revision: number, caller: Caller, input: LooksInput): Promise<Unseen> {
    return this.database.transaction(async (manager) => {
      await this.log.lock(manager, certificateId, revision);
      await this.leases.pass(manager, certificateId, caller);
      const opened = await openJudgedCase(manager, this.judgements, certificateId);
      const hidden = hiddenFrom(await secondReviewOf(manager, opened), caller.accountId);
      const things = thingsIn(opened).filter(({ kind, id }) => kind !== 'result' || !hidden.has(id));
      const seen = named(things, input);
      await addLooks(manager, opened, caller.accountId, seen);
      if (seen.length > 0)
        await this.audit.add(manager, {
          ...{ by: caller, action: 'opened', subject: { kind: 'certificate', id: certificateId } },
          after: { revision, things: seen.map(({ kind, id }) => ({ kind, id })) },
        });
      return (await looksAt(manager, opened)).unseenBy(caller.accountId, opened);
    });
  }

  /**
   * Records that somebody saw these results of a case as it is in this transaction: whoever corrects a value, or reads it
   * anew, has it open.
   */
  async recordResults(
    manager: EntityManager,
    certificateId: string,
    accountId: string,
    resultIds: readonly string[],
  ): Promise<void> {
    const opened = await openJudgedCase(manager, this.judgements, certificateId);
    const things = thingsIn(opened).filter(({ kind, id }) => kind === 'result' && resultIds.includes(id));
    await addLooks(manager, opened, accountId, things);
  }
}

async function addLooks(
  manager: EntityManager,
  { certificate }: JudgedCase,
  accountId: string,
  things: readonly Thing[],
): Promise<void> {
  if (things.length === 0) return;
  const rows = things.map(({ kind, id, contentSha256 }) => ({
    ...{ certificateId: certificate.id, accountId, kind, thing: id, contentSha256 },
    certificateRevision: certificate.revision,
  }));
  await manager
    .createQueryBuilder()
    .insert()
    .into(Look)
    .values(rows)
    .orIgnore()
    .updateEntity(false)
    .execute();
}

const MEMBERS = { results: 'result', holds: 'hold', words: 'word' } as const;

/**
 * The things that the ids name.
 * @throws Problem `invalid-input` for an id that names none
 */
function named(things: readonly Thing[], input: LooksInput): Thing[] {
  const known = new Map(things.map((thing) => [`${thing.kind} ${thing.id}`, thing]));
  const asked = (Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]).flatMap((member) =>
    (input[member] ?? []).map((id, index) => ({
      pointer: `#/${member}/${index}`,
      thing: known.get(`${MEMBERS[member]} ${id}`),
    })),
  );
  const unknown = asked.filter(({ thing }) => thing === undefined);
  if (unknown.length > 0)
    throw invalidInput(unknown.map(({ pointer }) => ({ pointer, detail: 'is not there to be seen' })));
  return [...new Set(asked.map(({ thing }) => thing!))];
}
