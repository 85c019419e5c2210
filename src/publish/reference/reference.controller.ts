import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { AlsoAs } from '../../http/also-as';
import { Permit } from '../../http/permit';
import { csv } from '../forms/csv';
import { sendForm } from '../forms/send';
import { published } from '../look-up';
import { PageTrouble } from '../page-trouble';
import { AnalytePage, AnalytesPage, RulePage, RulesPage } from '../pages/rule-pages';
import { AccuracyPage } from '../pages/accuracy-page';
import { readAccuracy } from './accuracy';
import { Reference } from './reference';
import { analyteView, limitsCsv, ruleSetSummary, ruleSetView } from './reference-views';

const OBJECT = { schema: { type: 'object' } };
const FORMS = 'As a page, JSON or CSV, by the Accept header.';

/** The limits and analytes that lots are compared by. Each address answers people with a page and programs with data. */
@ApiTags('public')
@Permit('anyone')
@UseFilters(PageTrouble)
@Controller()
export class ReferenceController {
  private readonly measured = readAccuracy();

  constructor(private readonly reference: Reference) {}

  @Get(['rules', 'api/v1/rules'])
  @ApiOperation({ summary: 'Every rule set that lots are compared with', description: FORMS })
  @ApiOkResponse(OBJECT)
  @AlsoAs('text/html', 'text/csv')
  async rules(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const sets = this.reference.ruleSets;
    const forms = {
      html: () => createElement(RulesPage, { sets }),
      json: () => ({ items: sets.map(ruleSetSummary), next: null }),
      csv: () => limitsCsv(sets.flatMap((set) => set.limits.map((limit) => ({ set, limit })))),
    };
    await sendForm(request, reply, forms);
  }

  @Get(['rules/:id', 'api/v1/rules/:id'])
  @ApiOperation({ summary: 'A rule set with its limits, authority, citation and source', description: FORMS })
  @ApiOkResponse(OBJECT)
  @AlsoAs('text/html', 'text/csv')
  async rule(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const set = published(this.reference.ruleSet(id));
    const forms = {
      html: () => createElement(RulePage, { set, reference: this.reference }),
      json: () => ruleSetView(set, this.reference),
      csv: () => limitsCsv(set.limits.map((limit) => ({ set, limit }))),
    };
    await sendForm(request, reply, forms);
  }

  @Get(['analytes', 'api/v1/analytes'])
  @ApiOperation({ summary: 'Every analyte that results are read as', description: FORMS })
  @ApiOkResponse(OBJECT)
  @AlsoAs('text/html', 'text/csv')
  async analytes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { analytes } = this.reference;
    const forms = {
      html: () => createElement(AnalytesPage, { analytes }),
      json: () => ({
        items: analytes.map(({ id, name, panel, cas, unit }) => ({ id, name, panel, cas, unit })),
        next: null,
      }),
      csv: () =>
        csv(
          ['id', 'name', 'panel', 'cas', 'unit'],
          analytes.map(({ id, name, panel, cas, unit }) => [id, name, panel, cas, unit]),
        ),
    };
    await sendForm(request, reply, forms);
  }

  @Get(['analytes/:id', 'api/v1/analytes/:id'])
  @ApiOperation({ summary: 'An analyte with every limit that speaks of it', description: FORMS })
  @ApiOkResponse(OBJECT)
  @AlsoAs('text/html', 'text/csv')
  async analyte(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const analyte = published(this.reference.analyte(id));
    const limits = this.reference.limitsFor(id);
    const forms = {
      html: () => createElement(AnalytePage, { analyte, limits }),
      json: () => analyteView(analyte, limits),
      csv: () => limitsCsv(limits),
    };
    await sendForm(request, reply, forms);
  }

  @Get(['accuracy', 'api/v1/accuracy'])
  @ApiOperation({ summary: 'How well the reader does on the project’s own test set', description: FORMS })
  @ApiOkResponse(OBJECT)
  @AlsoAs('text/html', 'text/csv')
  async accuracy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const measured = this.measured;
    const columns = ['name', 'results', 'found', 'extra', 'cells', 'cellsRight'] as const;
    const forms = {
      html: () => createElement(AccuracyPage, { measured }),
      json: () => measured,
      csv: () =>
        csv(
          columns,
          measured.cases.map((each) => columns.map((column) => each[column])),
        ),
    };
    await sendForm(request, reply, forms);
  }
}
