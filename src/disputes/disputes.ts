import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { actsForVendor, type Caller } from '../http/caller';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { Publication } from '../publish/publication.entity';
import { PublishedCertificateRow } from '../publish/published-certificate.entity';
import { publicDisputes } from './dispute-look-up';
import {
  DisputeContact,
  DisputeOutcome,
  DisputeStatement,
  PublishedDispute,
  ReceivedDispute,
} from './dispute.entity';
import type { DisputedValue, DisputeView, DisputeWords, NewOutcome, NewReply } from './dispute.schema';

/** How long the vendor has to answer. */
const ANSWER_DAYS = 30;
const DAY_MS = 86_400_000;

/** Disputes as they come, are answered and moderated. Nothing is ever removed. */
@Injectable()
export class Disputes {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Takes a dispute of a published value. That there is one is visible at once, its words when somebody has read them.
   * @returns its id
   * @throws Problem `not-found`
   */
  async receive(certificateId: string, resultId: string, { text, email }: DisputeWords): Promise<string> {
    return this.database.transaction(async (manager) => {
      const vendorId = await vendorOf(manager, certificateId, resultId);
      const { id, madeAt } = await manager.save(manager.create(ReceivedDispute, { text }));
      if (email !== undefined) await manager.insert(DisputeContact, { disputeId: id, email });
      const answerDue = new Date(madeAt.getTime() + ANSWER_DAYS * DAY_MS).toISOString().slice(0, 10);
      const dispute = { id, certificateId, resultId, vendorId, answerDue, madeAt };
      await manager.insert(PublishedDispute, dispute);
      const subject = { kind: 'dispute', id };
      await this.audit.add(manager, {
        by: 'visitor',
        action: 'dispute-received',
        subject,
        after: { ...dispute, text },
      });
      return id;
    });
  }

  /** Disputes that the caller may answer or moderate, the newest first. */
  async list(caller: Caller, { limit, after }: PageQuery): Promise<PageOf<DisputeView>> {
    const { manager } = this.database;
    const [at, id] = openCursor(after, ['time', 'uuid']) ?? [];
    const query = manager.createQueryBuilder(PublishedDispute, 'dispute').where('true');
    if (caller.role === 'uploader') query.andWhere({ vendorId: In(caller.vendorIds) });
    if (at) query.andWhere('(dispute.madeAt, dispute.id) < (:at, :id)', { at, id });
    const rows = await query
      .orderBy('dispute.madeAt', 'DESC')
      .addOrderBy('dispute.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const views = new Map((await viewsOf(manager, caller, rows)).map((view) => [view.id, view]));
    return pageOf(
      rows,
      limit,
      (row) => [row.madeAt, row.id],
      (row) => views.get(row.id)!,
    );
  }

  /**
   * Adds the vendor's answer, which is public at once.
   * @throws Problem `not-found` (also for a vendor that the caller is not bound to)
   */
  async reply(caller: Caller, id: string, { text }: NewReply): Promise<DisputeView> {
    return this.database.transaction(async (manager) => {
      const dispute = await found(manager, id);
      if (!actsForVendor(caller, dispute.vendorId)) throw notFound();
      await manager.insert(DisputeStatement, { disputeId: id, kind: 'reply', text });
      const subject = { kind: 'dispute', id };
      await this.audit.add(manager, { by: caller, action: 'dispute-answered', subject, after: { text } });
      return this.view(manager, caller, dispute);
    });
  }

  /**
   * Has a dispute's words shown, or hidden as spam or by a legal hold. That there is a dispute stays.
   * @throws Problem `not-found`
   */
  async decide(caller: Caller, id: string, { outcome, reason }: NewOutcome): Promise<DisputeView> {
    return this.database.transaction(async (manager) => {
      const dispute = await found(manager, id);
      // Two at once would both find the words not shown yet.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [id]);
      const shown = await manager.countBy(DisputeStatement, { disputeId: id, kind: 'dispute' });
      if (outcome === 'shown' && shown === 0) {
        const { text, madeAt } = await manager.findOneByOrFail(ReceivedDispute, { id });
        await manager.insert(DisputeStatement, { disputeId: id, kind: 'dispute', text, madeAt });
      }
      await manager.insert(DisputeOutcome, { disputeId: id, outcome, reason });
      const subject = { kind: 'dispute', id };
      await this.audit.add(manager, {
        by: caller,
        action: 'dispute-moderated',
        subject,
        after: { outcome },
        reason,
      });
      return this.view(manager, caller, dispute);
    });
  }

  private async view(
    manager: EntityManager,
    caller: Caller,
    dispute: PublishedDispute,
  ): Promise<DisputeView> {
    const [view] = await viewsOf(manager, caller, [dispute]);
    return view!;
  }
}

/** Disputes with what only those who deal with them see: the address of whoever disputes is for the registry's people. */
async function viewsOf(
  manager: EntityManager,
  caller: Caller,
  rows: PublishedDispute[],
): Promise<DisputeView[]> {
  const ids = rows.map(({ id }) => id);
  const received = await manager.findBy(ReceivedDispute, { id: In(ids) });
  const texts = new Map(received.map(({ id, text }) => [id, text]));
  const contacts =
    caller.role === 'uploader' ? [] : await manager.findBy(DisputeContact, { disputeId: In(ids) });
  const emails = new Map(contacts.map(({ disputeId, email }) => [disputeId, email]));
  const values = await valuesOf(manager, ids);
  const views = await publicDisputes(manager, rows);
  return views.map((view) => ({
    ...view,
    text: texts.get(view.id)!,
    value: values.get(view.id)!,
    email: emails.get(view.id) ?? null,
  }));
}

/** The values that are disputed, by the dispute. Taken out of the records by the database: one may hold hundreds. */
async function valuesOf(manager: EntityManager, ids: string[]): Promise<Map<string, DisputedValue>> {
  const rows = await manager.query<{ id: string; value: DisputedValue }[]>(
    `SELECT d.id, jsonb_build_object(
              'vendor', p.record -> 'vendor', 'lot', p.record #>> '{lot,code}',
              'analyte', coalesce(r ->> 'analyteName', r ->> 'analyte', 'a value that is no longer in the record'),
              'printed', concat_ws(' ', r ->> 'printed', r ->> 'printedUnit')) AS value
       FROM published.dispute d
       JOIN published.certificate c ON c.id = d.certificate_id
       JOIN published.publication p ON p.id = c.publication_id
       LEFT JOIN LATERAL (SELECT r FROM jsonb_array_elements(p.record -> 'results') AS r
                           WHERE r ->> 'id' = d.result_id::text LIMIT 1) AS found ON true
      WHERE d.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, value }) => [id, value]));
}

/** Whose published value it is. */
async function vendorOf(manager: EntityManager, certificateId: string, resultId: string): Promise<string> {
  const certificate = await manager.findOneBy(PublishedCertificateRow, { id: certificateId });
  if (!certificate) throw notFound();
  const { record } = await manager.findOneByOrFail(Publication, { id: certificate.publicationId });
  if (!record.results.some(({ id }) => id === resultId)) throw notFound();
  return certificate.vendorId;
}

async function found(manager: EntityManager, id: string): Promise<PublishedDispute> {
  const dispute = await manager.findOneBy(PublishedDispute, { id });
  if (!dispute) throw notFound();
  return dispute;
}

const notFound = (): Problem =>
  new Problem({ code: 'not-found', detail: 'There is no such published value or dispute.' });
