import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiPageOf, type PageOf, PageQuery } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { Laboratories } from './laboratories';
import { ChangedLaboratory, LaboratoryView, NewLaboratory } from './registry.schema';

@ApiTags('registry')
@Permit('administrator', 'reviewer')
@KeyScope('registry')
@Controller('api/v1/registry/laboratories')
export class LaboratoryController {
  constructor(private readonly laboratories: Laboratories) {}

  @Get()
  @Permit('signed-in')
  @ApiOperation({ summary: 'List laboratories by slug' })
  @ApiPageOf(LaboratoryView)
  async list(@Query() query: PageQuery): Promise<PageOf<LaboratoryView>> {
    const page = await this.laboratories.list(query);
    return { ...page, items: page.items.map((laboratory) => LaboratoryView.of(laboratory)) };
  }

  @Post()
  @ApiOperation({ summary: 'Register a laboratory' })
  @ApiCreatedResponse({ type: LaboratoryView })
  @Refuses('slug-taken')
  async create(@Body() input: NewLaboratory, @CurrentCaller() caller: Caller): Promise<LaboratoryView> {
    return LaboratoryView.of(await this.laboratories.create(caller, input));
  }

  @Patch(':slug')
  @ApiOperation({
    summary: 'Change a laboratory',
    description: 'What was published keeps the name that it was published with.',
  })
  @ApiOkResponse({ type: LaboratoryView })
  async change(
    @Param('slug') slug: string,
    @Body() change: ChangedLaboratory,
    @CurrentCaller() caller: Caller,
  ): Promise<LaboratoryView> {
    return LaboratoryView.of(await this.laboratories.change(caller, slug, change));
  }
}
