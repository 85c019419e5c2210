import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Act, AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { CertificateLog, lockCertificates } from '../intake/certificate-log';
import type { CertificateState } from '../intake/certificate-state';
import { Certificate } from '../intake/certificate.entity';
import { Judgements } from '../judgements/judgements';
import { Rejudging } from '../judgements/rejudging';
import { Publisher } from '../publish/publisher';
import { Telemetry } from '../telemetry/telemetry';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { approvedOf } from './approved';
import type { DecisionInput } from './decision-input';
import { Decision, type DecisionKind } from './decision.entity';
import { Leases } from './leases';
import { looksAt } from './looks';
import { obstaclesTo, refuseObstacles } from './obstacles';
import { decidedWhenRead, secondReviewOf } from './second-review';
import { twoPeopleFor } from './two-people';
import { type JudgedCase, openJudgedCase } from './judged-case';
import { VOCABULARY } from './vocabulary';

/** Where a decision takes a certificate; an approval may need another person's first. */
const LEADS_TO: Record<Exclude<DecisionKind, 'approve'>, CertificateState> = {
  reject: 'rejected',
  return: 'returned',
  'send-back': 'in-review',
  withdraw: 'withdrawn',
};

/** A decision that was taken, and where the certificate then stands. */
export interface Decided {
  decision: Decision;
  state: CertificateState;
  revision: number;
  /** Of an approval: the publication that it led to. */
  publicationId: string | null;
}

/**
 * What reviewers decide. A decision, the certificate's step and what becomes public or stops being so are one
 * transaction: all of it stands, or nothing.
 */
@Injectable()
export class Decisions {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
    private readonly log: CertificateLog,
    private readonly publisher: Publisher,
    private readonly leases: Leases,
    private readonly audit: AuditTrail,
    private readonly judgements: Judgements,
    private readonly rejudging: Rejudging,
    private readonly telemetry: Telemetry,
  ) {}

  /**
   * Decides on a certificate as the caller saw it.
   * @param revision the revision that the caller saw
   * @throws Problem `not-found`, `certificate-changed`, `claimed-by-another`, `own-upload`, `own-correction`,
   *   `first-approver`, `second-reading-required`, `wrong-state`, `approval-held-up`, `not-looked-at`, `invalid-input`
   */
  async take(
    certificateId: string,
    revision: number,
    caller: Caller,
    input: DecisionInput,
  ): Promise<Decided> {
    refuseStray(input);
    return this.telemetry.during('decide', certificateId, () =>
      this.decide(certificateId, revision, caller, input),
    );
  }

  private decide(
    certificateId: string,
    revision: number,
    caller: Caller,
    input: DecisionInput,
  ): Promise<Decided> {
    return this.database.transaction(async (manager) => {
      // Before anything of the lot is locked: a withdrawal of the replaced one locks in that order too.
      if (input.supersedes !== undefined) await lockCertificates(manager, [certificateId, input.supersedes]);
      const { uploadedById, state: stood } = await this.log.lock(manager, certificateId, revision);
      if (uploadedById === caller.accountId) throw ownUpload();
      await this.leases.pass(manager, certificateId, caller);
      if (input.kind === 'send-back' && stood !== 'second-review') throw nothingToSendBack(stood);
      const opened = await openJudgedCase(manager, this.judgements, certificateId);
      const { to, reason } = await this.destination(manager, opened, caller, input);
      const { state, revision: now } = await this.log.step(manager, certificateId, to, { reason });
      const acknowledged = input.kind === 'approve' ? opened.holds : [];
      const decision = await manager.save(
        manager.create(Decision, {
          certificateId,
          readingId: opened.reading?.id ?? null,
          certificateRevision: revision,
          kind: input.kind,
          reason: input.reason,
          acknowledged: acknowledged.map(({ id, code, message }) => ({ id, code, message })),
          madeById: caller.accountId,
        }),
      );
      const publicationId = await this.carryOut(manager, opened, decision, to, input.supersedes);
      await this.leases.end(manager, certificateId);
      const decided = { decision, state, revision: now, publicationId };
      for (const act of actsOf(decided, caller, input)) await this.audit.add(manager, act);
      return decided;
    });
  }

  /**
   * Where the decision takes the certificate, and why. An approval takes it to the public, or to a second person.
   * @throws Problem the first of the obstacles to an approval
   */
  private async destination(
    manager: EntityManager,
    opened: JudgedCase,
    { accountId }: Caller,
    { kind, reason: message, acknowledged = [] }: DecisionInput,
  ): Promise<{ to: CertificateState; reason: { code: string; message: string } | null }> {
    if (kind !== 'approve') return { to: LEADS_TO[kind], reason: { code: LEADS_TO[kind], message } };
    const second = await secondReviewOf(manager, opened);
    const looks = await looksAt(manager, opened);
    refuseObstacles(obstaclesTo({ opened, accountId, lease: null, looks, second, acknowledged }));
    if (second) return { to: 'published', reason: null };
    const { reasons } = twoPeopleFor(opened, await decidedWhenRead(manager, opened), accountId);
    if (reasons.length === 0) return { to: 'published', reason: null };
    const why = reasons.map(({ message: because }) => because).join(' ');
    return { to: 'second-review', reason: { code: 'two-people', message: why } };
  }

  private async carryOut(
    manager: EntityManager,
    opened: JudgedCase,
    decision: Decision,
    to: CertificateState,
    supersedes: string | undefined,
  ): Promise<string | null> {
    const { certificateId, id: decisionId, reason } = decision;
    if (decision.kind === 'withdraw') {
      await this.publisher.withdraw(manager, { certificateId, decisionId, reason });
      await this.judgeLot(manager, opened.certificate.lotId);
    }
    const { vendorId } = opened.certificate;
    if (decision.kind === 'reject' && vendorId !== null)
      await this.publisher.reject(manager, decisionId, vendorId);
    if (decision.kind !== 'approve') return null;
    const replaced =
      supersedes === undefined ? null : await replaceable(manager, opened.certificate, supersedes);
    if (to !== 'published') return null;
    const publication = await this.publisher.publish(manager, approvedOf(opened, decision, this.vocabulary));
    if (replaced !== null) await this.supersede(manager, opened.certificate, decision, replaced);
    await this.judgeLot(manager, opened.certificate.lotId);
    return publication.id;
  }

  /** What the lot's publications show together is made anew in the transaction that changes them. */
  private async judgeLot(manager: EntityManager, lotId: string | null): Promise<void> {
    if (lotId === null) throw new Error('A certificate without a lot cannot have been published.');
    await this.rejudging.ofLot(manager, lotId);
  }

  /** Takes the certificate that the approved one replaces out of count. */
  private async supersede(
    manager: EntityManager,
    { id }: Certificate,
    decision: Decision,
    supersededId: string,
  ): Promise<void> {
    const { id: decisionId, reason } = decision;
    await this.log.step(manager, supersededId, 'superseded', {
      reason: { code: 'superseded', message: reason },
      detail: { by: id },
    });
    await this.publisher.supersede(manager, { certificateId: supersededId, decisionId, reason }, id);
  }
}

/** What the audit trail tells of a decision: the decision itself, and what became public or stopped being so by it. */
function actsOf({ decision, state, publicationId }: Decided, by: Caller, input: DecisionInput): Act[] {
  const { id, certificateId, kind, reason, acknowledged } = decision;
  const act = (action: string, table: 'decision' | 'publication' | 'withdrawal', row: string): Act => ({
    ...{ by, action, reason, subject: { kind: 'certificate', id: certificateId } },
    records: [{ table, id: row }],
  });
  const after = { decision: id, kind, state, acknowledged: acknowledged.map((hold) => hold.id) };
  const acts = [{ ...act('decided', 'decision', id), after }];
  if (publicationId !== null) acts.push({ ...act('published', 'publication', publicationId), after });
  if (kind === 'withdraw')
    acts.push({ ...act('withdrawn', 'withdrawal', `${certificateId}/withdrawn`), after });
  if (input.supersedes !== undefined && publicationId !== null) {
    const { supersedes } = input;
    const subject = { kind: 'certificate', id: supersedes };
    acts.push({ ...act('superseded', 'withdrawal', `${supersedes}/superseded`), subject, after });
  }
  return acts;
}

/**
 * The certificate that an approval replaces. It must be locked.
 * @throws Problem `invalid-input`
 */
async function replaceable(
  manager: EntityManager,
  { id, lotId }: Certificate,
  supersededId: string,
): Promise<string> {
  const replaced = await manager.findOneBy(Certificate, { id: supersededId });
  if (replaced?.state !== 'published' || replaced.lotId !== lotId || replaced.id === id) {
    const detail = 'must be the id of a published certificate of the same lot';
    throw invalidInput([{ pointer: '#/supersedes', detail }]);
  }
  return replaced.id;
}

/** What belongs to an approval says nothing with another decision, and is refused rather than passed over. */
function refuseStray({ kind, acknowledged, supersedes }: DecisionInput): void {
  if (kind === 'approve') return;
  const stray = [acknowledged !== undefined && 'acknowledged', supersedes !== undefined && 'supersedes'];
  const errors = stray
    .filter((member) => member !== false)
    .map((member) => ({ pointer: `#/${member}`, detail: 'belongs to an approval only' }));
  if (errors.length > 0) throw invalidInput(errors);
}

const nothingToSendBack = (state: CertificateState): Problem =>
  new Problem({
    code: 'wrong-state',
    detail: `Only a second review is sent back to the first; this certificate is ${state}.`,
  });

const ownUpload = (): Problem =>
  new Problem({
    code: 'own-upload',
    detail: 'You uploaded this certificate: another reviewer has to decide on it.',
  });
