import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { openCursor, type PageOf, pageOf } from '../http/page-of';
import { AuditLink } from './audit-link.entity';
import { type AuditEntryView, type AuditQuery, auditEntryView } from './audit.schema';

/** The audit trail as it is shown, newest first. */
@Injectable()
export class AuditList {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async page({ limit, after, action, subject, account }: AuditQuery): Promise<PageOf<AuditEntryView>> {
    const [last] = openCursor(after, ['number']) ?? [];
    const query = this.database
      .createQueryBuilder(AuditLink, 'link')
      .innerJoinAndSelect('link.entry', 'entry')
      .orderBy('link.seq', 'DESC')
      .limit(limit + 1);
    if (last !== undefined) query.andWhere('link.seq < :last', { last });
    if (action !== undefined) query.andWhere('entry.action = :action', { action });
    if (subject !== undefined) query.andWhere('entry.subjectId = :subject', { subject });
    if (account !== undefined) query.andWhere('entry.accountId = :account', { account });
    const links = await query.getMany();
    const names = await this.namesOf(links);
    return pageOf(
      links,
      limit,
      ({ seq }) => [seq],
      (link) => auditEntryView(link, names),
    );
  }

  private async namesOf(links: AuditLink[]): Promise<Map<string, string>> {
    const ids = links.map(({ entry }) => entry!.accountId).filter((id) => id !== null);
    const accounts = await this.database.manager.findBy(Account, { id: In([...new Set(ids)]) });
    return new Map(accounts.map(({ id, name }) => [id, name]));
  }
}
