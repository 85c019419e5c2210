import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditList } from './audit-list';

/** Shows the audit trail to administrators. */
@Module({ controllers: [AuditController], providers: [AuditList] })
export class AuditApiModule {}
