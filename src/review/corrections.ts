import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { CertificateLog } from '../intake/certificate-log';
import { Judgements } from '../judgements/judgements';
import type { StoredReading } from '../readings/reading.entity';
import type { Vocabulary } from '../vocabulary/vocabulary';
import {
  before,
  changesNothing,
  checkAddition,
  checkChange,
  checkField,
  isConsistent,
} from './correction-check';
import type { CorrectionInput } from './correction-input';
import { Correction } from './correction.entity';
import { type EffectiveCertificate, standingResults } from './effective';
import type { EffectiveResult } from './effective-result';
import { Leases } from './leases';
import { Looks } from './looks';
import { openCase, type ReviewCase, viewOf } from './review-case';
import { VOCABULARY } from './vocabulary';

/** A correction that was stored, and the certificate's revision after it. */
export interface Corrected {
  correction: Correction;
  revision: number;
}

type OpenCase = ReviewCase & { reading: StoredReading; effective: EffectiveCertificate };
type Saying = Pick<Correction, 'resultId' | 'before' | 'after'>;

/** What people say instead of the reading. Every correction is a row beside the original; none is changed or removed. */
@Injectable()
export class Corrections {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
    private readonly log: CertificateLog,
    private readonly leases: Leases,
    private readonly looks: Looks,
    private readonly audit: AuditTrail,
    private readonly judgements: Judgements,
  ) {}

  /**
   * Stores a correction of the newest reading of a certificate that is in review.
   * @throws Problem `not-found`, `certificate-changed`, `claimed-by-another`, `wrong-state`, `invalid-input`,
   *   `correction-refused`
   */
  async make(
    certificateId: string,
    revision: number,
    caller: Caller,
    input: CorrectionInput,
  ): Promise<Corrected> {
    return this.change(certificateId, revision, caller, async (manager, opened) => {
      const saying = this.sayingOf(input, opened);
      const row = { ...saying, kind: input.kind, reason: input.reason, undoesId: null };
      return manager.save(manager.create(Correction, { ...row, ...madeNow(opened, revision, caller) }));
    });
  }

  /**
   * Takes a correction back by a further row.
   * @throws Problem `not-found`, `certificate-changed`, `claimed-by-another`, `wrong-state`, `unknown-correction`,
   *   `correction-refused`
   */
  async undo(
    certificateId: string,
    correctionId: string,
    revision: number,
    caller: Caller,
    reason: string,
  ): Promise<Corrected> {
    return this.change(certificateId, revision, caller, async (manager, opened) => {
      const undone = opened.corrections.find(({ id }) => id === correctionId);
      if (!undone) {
        throw new Problem({
          code: 'unknown-correction',
          detail: 'The certificate has no correction with this id.',
        });
      }
      if (!opened.standing.includes(undone)) {
        throw refused(
          'It is not in force: it was taken back, takes another back, or is about an earlier reading.',
        );
      }
      const { kind, resultId, before: stood, after } = undone;
      const row = { kind, resultId, before: after, after: stood, reason, undoesId: undone.id };
      const undo = manager.create(Correction, { ...row, ...madeNow(opened, revision, caller) });
      refuseUnsound(opened, undo);
      return manager.save(undo);
    });
  }

  /** Locks the certificate, makes the change, and counts the revision. */
  private async change(
    certificateId: string,
    revision: number,
    caller: Caller,
    work: (manager: EntityManager, opened: OpenCase) => Promise<Correction>,
  ): Promise<Corrected> {
    return this.database.transaction(async (manager) => {
      await this.log.lock(manager, certificateId, revision);
      await this.leases.pass(manager, certificateId, caller);
      const opened = await openCase(manager, certificateId);
      const correction = await work(manager, inReview(opened));
      const event = correction.undoesId === null ? 'corrected' : 'correction-undone';
      const detail = { correction: correction.id, kind: correction.kind };
      const changed = await this.log.change(manager, certificateId, event, { detail });
      await this.judgements.keep(manager, certificateId);
      const about = correction.resultId ?? correction.id;
      await this.looks.recordResults(manager, certificateId, caller.accountId, [about]);
      await this.audit.add(manager, {
        by: caller,
        action: event,
        subject: { kind: 'certificate', id: certificateId },
        before: correction.before,
        after: { correction: correction.id, kind: correction.kind, says: correction.after },
        reason: correction.reason,
        records: [{ table: 'correction', id: correction.id }],
      });
      return { correction, revision: changed.revision };
    });
  }

  private sayingOf(input: CorrectionInput, opened: OpenCase): Saying {
    switch (input.kind) {
      case 'result':
        return this.changeOf(input, opened);
      case 'added-result': {
        const checked = checkAddition(input.result ?? {}, opened.reading.pageCount, this.vocabulary);
        if (checked.errors) throw invalidInput(checked.errors);
        return { resultId: null, before: null, after: { ...checked.what } };
      }
      case 'no-result': {
        const result = standing(opened.effective, input.resultId);
        return { resultId: result.id, before: null, after: null };
      }
      case 'field': {
        const checked = checkField(input);
        if (checked.errors) throw invalidInput(checked.errors);
        const { field, value } = checked.what;
        const stood = opened.effective.fields[field];
        if (stood === value) throw refused(`The field ${field} says that already.`);
        return { resultId: null, before: { field, value: stood }, after: { field, value } };
      }
    }
  }

  private changeOf(input: CorrectionInput, { effective }: OpenCase): Saying {
    const result = standing(effective, input.resultId);
    const checked = checkChange(input.result ?? {}, result, this.vocabulary);
    if (checked.errors) throw invalidInput(checked.errors);
    const stood = before(result, checked.what);
    if (changesNothing(checked.what, stood)) throw refused('The result says that already.');
    return { resultId: result.id, before: { ...stood }, after: { ...checked.what } };
  }
}

function madeNow(
  { certificate, reading }: OpenCase,
  certificateRevision: number,
  { accountId }: Caller,
): Pick<Correction, 'certificateId' | 'readingId' | 'certificateRevision' | 'madeById'> {
  return { certificateId: certificate.id, readingId: reading.id, certificateRevision, madeById: accountId };
}

const refused = (detail: string): Problem => new Problem({ code: 'correction-refused', detail });

/** Only what is in review can be corrected: before, there is nothing to look at; after, it is decided. */
function inReview(opened: ReviewCase): OpenCase {
  const { certificate, reading, effective } = opened;
  if (certificate.state !== 'in-review' || !reading || !effective) {
    throw new Problem({
      code: 'wrong-state',
      detail: `Only a certificate in review can be corrected; this one is ${certificate.state}.`,
    });
  }
  return { ...opened, reading, effective };
}

/** A result that a correction can be about: read, and not taken out. What a person added is taken back and added anew. */
function standing(effective: EffectiveCertificate, resultId: string | undefined): EffectiveResult {
  const result = standingResults(effective).find(({ id }) => id === resultId);
  if (!result) throw refused('The newest reading has no such result, or it was taken out.');
  if (result.origin === 'added') throw refused('A result that was added is taken back and added anew.');
  return result;
}

/** Taking a correction back must not leave a later one without what it stands on. */
function refuseUnsound({ reading, results, corrections }: OpenCase, undo: Correction): void {
  const { effective } = viewOf(reading, results, [...corrections, undo]);
  if (effective?.results.every(isConsistent)) return;
  throw refused('A later correction of the same result builds on it: take that one back first.');
}
