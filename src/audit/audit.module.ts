import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail';

/** Gives every room the audit trail: inject `AuditTrail`. */
@Global()
@Module({ providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
