import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiPageOf, type PageOf } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { AuditList } from './audit-list';
import { AuditEntryView, AuditQuery } from './audit.schema';

@ApiTags('audit')
@Permit('administrator')
@KeyScope('administration', 'administration')
@Controller('api/v1/audit-entries')
export class AuditController {
  constructor(private readonly entries: AuditList) {}

  @Get()
  @ApiOperation({
    summary: 'Who did what, newest first',
    description:
      'Everything that a person or the service did, with what stood before and after and why. Nothing of it can be changed ' +
      'or removed; `npm run verify` tells whether anything was.',
  })
  @ApiPageOf(AuditEntryView)
  list(@Query() query: AuditQuery): Promise<PageOf<AuditEntryView>> {
    return this.entries.page(query);
  }
}
