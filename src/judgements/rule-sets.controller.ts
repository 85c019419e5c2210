import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiPageOf, type PageOf, PageQuery } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { RuleSets } from './rule-sets';
import { RuleSetView, SwitchInput, SwitchView } from './rule-set-views';

/** By whose limits results are judged, for everybody; and which of them nobody has verified, for who answers for that. */
@ApiTags('rule-sets')
@Permit('administrator')
@KeyScope('administration')
@Controller('api/v1/rule-sets')
export class RuleSetsController {
  constructor(private readonly ruleSets: RuleSets) {}

  @Get()
  @Permit('anyone')
  @ApiOperation({
    summary: 'Every rule set, and whether results are judged by it',
    description:
      'By id. Limits whose text nobody has seen count only when an administrator switches them on.',
  })
  @ApiPageOf(RuleSetView)
  list(@Query() query: PageQuery): Promise<PageOf<RuleSetView>> {
    return this.ruleSets.page(query);
  }

  @Get(':id')
  @Permit('anyone')
  @ApiOperation({ summary: 'A rule set, and whether results are judged by it' })
  @ApiOkResponse({ type: RuleSetView })
  read(@Param('id') id: string): Promise<RuleSetView> {
    return this.ruleSets.read(id);
  }

  @Get(':id/switches')
  @Permit('administrator', 'reviewer')
  @ApiOperation({
    summary: 'When its unverified limits were switched on and off, by whom and why, newest first',
  })
  @ApiOkResponse({ type: [SwitchView] })
  switches(@Param('id') id: string): Promise<SwitchView[]> {
    return this.ruleSets.switches(id);
  }

  @Post(':id/switches')
  @ApiOperation({
    summary: 'Switch the unverified limits of a rule set on or off',
    description:
      'Nothing is rewritten: earlier judgements stay. Certificates in review and published lots are judged anew within a ' +
      'short while.',
  })
  @ApiCreatedResponse({ type: SwitchView })
  @Refuses('nothing-to-switch')
  turn(
    @Param('id') id: string,
    @Body() input: SwitchInput,
    @CurrentCaller() caller: Caller,
  ): Promise<SwitchView> {
    return this.ruleSets.turn(id, input, caller);
  }
}
