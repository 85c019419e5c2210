import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { ApiPageOf, type PageOf, PageQuery } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import type { AccreditationBodies } from '../vocabulary/accreditation-body';
import { ACCREDITATION_BODIES } from './accreditation-bodies';
import type { Accreditation } from './accreditation.entity';
import { AccreditationView, BodyView, NewAccreditation, NewEnding } from './accreditation.schema';
import { Accreditations } from './accreditations';
import { Laboratories } from './laboratories';

/** Accreditations of laboratories, as administrators record them from the bodies' registers. */
@ApiTags('registry')
@Permit('administrator')
@KeyScope('registry')
@Controller('api/v1/registry')
export class AccreditationController {
  constructor(
    private readonly laboratories: Laboratories,
    private readonly accreditations: Accreditations,
    @Inject(ACCREDITATION_BODIES) private readonly bodies: AccreditationBodies,
  ) {}

  @Get('accreditation-bodies')
  @Permit('signed-in')
  @ApiOperation({ summary: 'List the accreditation bodies that are known by name and form of number' })
  @ApiOkResponse({ type: [BodyView] })
  listBodies(): BodyView[] {
    return [...this.bodies.values()].map((body) => BodyView.of(body));
  }

  @Get('laboratories/:slug/accreditations')
  @Permit('signed-in')
  @ApiOperation({ summary: 'List a laboratory’s accreditations, the one recorded last first' })
  @ApiPageOf(AccreditationView)
  async list(@Param('slug') slug: string, @Query() query: PageQuery): Promise<PageOf<AccreditationView>> {
    const page = await this.accreditations.list(await this.laboratories.get(slug), query);
    return { ...page, items: page.items.map((row) => this.viewOf(row)) };
  }

  @Post('laboratories/:slug/accreditations')
  @ApiOperation({
    summary: 'Record an accreditation',
    description:
      'As the body’s register shows it. Certificates are judged by it from now on; what was published stays.',
  })
  @ApiCreatedResponse({ type: AccreditationView })
  async record(
    @Param('slug') slug: string,
    @Body() input: NewAccreditation,
    @CurrentCaller() caller: Caller,
  ): Promise<AccreditationView> {
    return this.viewOf(await this.accreditations.record(await this.laboratories.get(slug), caller, input));
  }

  @Post('laboratories/:slug/accreditations/:id/ending')
  @ApiOperation({
    summary: 'Record that an accreditation ended before its time',
    description: 'Once. The accreditation stays listed with its ending.',
  })
  @ApiCreatedResponse({ type: AccreditationView })
  @Refuses('accreditation-ended')
  async end(
    @Param('slug') slug: string,
    @IdParam() id: string,
    @Body() input: NewEnding,
    @CurrentCaller() caller: Caller,
  ): Promise<AccreditationView> {
    const laboratory = await this.laboratories.get(slug);
    return this.viewOf(await this.accreditations.end(laboratory, id, caller, input));
  }

  private viewOf(row: Accreditation): AccreditationView {
    return AccreditationView.of(row, this.accreditations.bodyName(row.body));
  }
}
