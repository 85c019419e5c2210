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

/** How many results were taken out because they are another sample's, and the certificate's revision after it. */
export interface SampleKept {
  removed: number;
  revision: number;
}

type OpenCase = ReviewCase & { reading: StoredReading; effective: EffectiveCertificate };
type Saying = Pick<Correction, 'resultId' | 'before' | 'after'>;
/** A correction before it is made. */
type Draft = Saying & Pick<Correction, 'kind' | 'reason' | 'undoesId'>;

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
    return this.changeOne(certificateId, revision, caller, (opened) => {
      const saying = this.sayingOf(input, opened);
      return { ...saying, kind: input.kind, reason: input.reason, undoesId: null };
    });
  }

  /**
   * Takes out the results that a table holds of other samples than one, by a correction for each; what belongs to no
   * sample stays.
   * @param sample What heads the sample's results, as the reading has it.
   * @throws Problem `not-found`, `certificate-changed`, `claimed-by-another`, `wrong-state`, `correction-refused`
   */
  async keepSample(
    certificateId: string,
    revision: number,
    caller: Caller,
    { sample, reason }: { sample: string; reason: string },
  ): Promise<SampleKept> {
    const { corrections, revision: now } = await this.change(certificateId, revision, caller, (opened) =>
      resultsOfOthers(sample, opened.effective).map((resultId) => ({
        ...{ kind: 'no-result', resultId, before: null, after: null, reason, undoesId: null },
      })),
    );
    return { removed: corrections.length, revision: now };
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
    return this.changeOne(certificateId, revision, caller, (opened) => {
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
      const undo = { kind, resultId, before: after, after: stood, reason, undoesId: undone.id };
      refuseUnsound(opened, Object.assign(new Correction(), undo, madeAt(revision, opened, caller)));
      return undo;
    });
  }

  private async changeOne(
    certificateId: string,
    revision: number,
    caller: Caller,
    work: (opened: OpenCase) => Draft,
  ): Promise<Corrected> {
    const made = await this.change(certificateId, revision, caller, (opened) => [work(opened)]);
    return { correction: made.corrections[0]!, revision: made.revision };
  }

  /** Locks the certificate, makes the corrections one after the other, and counts a revision for each. */
  private async change(
    certificateId: string,
    revision: number,
    caller: Caller,
    work: (opened: OpenCase) => Draft[],
  ): Promise<{ corrections: Correction[]; revision: number }> {
    return this.database.transaction(async (manager) => {
      await this.log.lock(manager, certificateId, revision);
      await this.leases.pass(manager, certificateId, caller);
      const opened = inReview(await openCase(manager, certificateId));
      const corrections: Correction[] = [];
      let now = revision;
      for (const draft of work(opened)) {
        const made = { ...draft, ...madeAt(now, opened, caller) };
        const correction = await manager.save(manager.create(Correction, made));
        now = await this.tell(manager, correction, caller);
        corrections.push(correction);
      }
      await this.judgements.keep(manager, certificateId);
      const about = corrections.map(({ id, resultId }) => resultId ?? id);
      await this.looks.recordResults(manager, certificateId, caller.accountId, about);
      return { corrections, revision: now };
    });
  }

  /** Tells the certificate's log and the audit trail of a correction; the certificate's revision after it. */
  private async tell(manager: EntityManager, correction: Correction, caller: Caller): Promise<number> {
    const { id, certificateId, kind } = correction;
    const event = correction.undoesId === null ? 'corrected' : 'correction-undone';
    const detail = { correction: id, kind };
    const changed = await this.log.change(manager, certificateId, event, { detail });
    await this.audit.add(manager, {
      by: caller,
      action: event,
      subject: { kind: 'certificate', id: certificateId },
      before: correction.before,
      after: { correction: id, kind, says: correction.after },
      reason: correction.reason,
      records: [{ table: 'correction', id }],
    });
    return changed.revision;
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

function madeAt(
  certificateRevision: number,
  { certificate, reading }: OpenCase,
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

/** The ids of the results that stand and are of another sample than this one, which has results, too. */
function resultsOfOthers(sample: string, effective: EffectiveCertificate): string[] {
  const ofSamples = standingResults(effective).filter(({ printed }) => Boolean(printed.sample));
  if (!ofSamples.some(({ printed }) => printed.sample === sample))
    throw refused('No result that stands is headed by this sample.');
  const others = ofSamples.filter(({ printed }) => printed.sample !== sample).map(({ id }) => id);
  if (others.length === 0) throw refused('The results of no other sample stand.');
  return others;
}

/** Taking a correction back must not leave a later one without what it stands on. */
function refuseUnsound({ reading, results, corrections }: OpenCase, undo: Correction): void {
  const { effective } = viewOf(reading, results, [...corrections, undo]);
  if (effective?.results.every(isConsistent)) return;
  throw refused('A later correction of the same result builds on it: take that one back first.');
}
