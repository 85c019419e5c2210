import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { AlsoAs } from '../http/also-as';
import { ApiPageOf, PageQuery } from '../http/page-of';
import { Permit } from '../http/permit';
import { csv } from './forms/csv';
import { sendForm } from './forms/send';
import { LookUp, published } from './look-up';
import { PageTrouble } from './page-trouble';
import { laboratoryPath } from './pages/addresses';
import { LaboratoriesPage, LaboratoryPage } from './pages/laboratory-pages';
import { LaboratoryCertificate, PublicLaboratory } from './published-views';

const FORMS = 'As a page, JSON or CSV, by the Accept header.';

/** Who measured. Each address answers people with a page and programs with data. */
@ApiTags('public')
@Permit('anyone')
@UseFilters(PageTrouble)
@Controller()
export class LaboratoriesController {
  constructor(private readonly lookUp: LookUp) {}

  @Get(['laboratories', 'api/v1/laboratories'])
  @ApiOperation({ summary: 'Laboratories whose certificates are published', description: FORMS })
  @ApiPageOf(PublicLaboratory)
  @AlsoAs('text/html', 'text/csv')
  async laboratories(
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.lookUp.laboratories(page);
    const { items: laboratories, next } = found;
    const further = next && `/laboratories?after=${encodeURIComponent(next)}`;
    const forms = {
      html: () => createElement(LaboratoriesPage, { laboratories, next: further }),
      json: () => found,
      csv: () =>
        csv(
          ['slug', 'name', 'country'],
          laboratories.map(({ slug, name, country }) => [slug, name, country]),
        ),
    };
    await sendForm(request, reply, forms);
  }

  @Get(['laboratories/:laboratory', 'api/v1/laboratories/:laboratory'])
  @ApiOperation({ summary: 'A laboratory', description: 'As a page with its certificates, or JSON.' })
  @ApiOkResponse({ type: PublicLaboratory })
  @AlsoAs('text/html')
  async laboratory(
    @Param('laboratory') slug: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const laboratory = published(await this.lookUp.laboratory(slug));
    const { items: certificates, next } = await this.lookUp.laboratoryCertificates(slug, page);
    const further = next && `${laboratoryPath(slug)}?after=${encodeURIComponent(next)}`;
    const forms = {
      html: () => createElement(LaboratoryPage, { laboratory, certificates, next: further }),
      json: () => laboratory,
    };
    await sendForm(request, reply, forms);
  }

  @Get('api/v1/laboratories/:laboratory/certificates')
  @ApiOperation({ summary: 'A laboratory’s published certificates, newest publication first' })
  @ApiPageOf(LaboratoryCertificate)
  async certificates(
    @Param('laboratory') slug: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    published(await this.lookUp.laboratory(slug));
    const found = await this.lookUp.laboratoryCertificates(slug, page);
    await sendForm(request, reply, { json: () => found });
  }
}
