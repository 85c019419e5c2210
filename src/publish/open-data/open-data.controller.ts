import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { Configuration } from '../../configuration';
import { AlsoAs } from '../../http/also-as';
import { matchesTag } from '../../http/conditional-get';
import { Permit } from '../../http/permit';
import { FOR_EVERYBODY, REVALIDATE } from '../cacheable-answer';
import { sendForm } from '../forms/send';
import { published } from '../look-up';
import { PageTrouble } from '../page-trouble';
import { DataPage } from '../pages/data-page';
import { OPEN_TABLES } from './tables';
import { currentSet, PACKAGE } from './write';

const TYPES: Record<string, string> = {
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Nothing else is sent, whatever stands in the folder. */
const FILES = new Set([
  ...['dictionary.md', 'LICENSE.txt', PACKAGE],
  ...OPEN_TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.jsonl`]),
]);
const SCHEMAS = new Set(OPEN_TABLES.map(({ name }) => `${name}.schema.json`));

/** A data package as `dataPackage` writes it, as far as the page shows it. */
export interface ListedPackage {
  created: string;
  resources: { path: string; rows: number; bytes: number; description: string }[];
}

/** The open data: everything that is published, in files. */
@ApiTags('public')
@Permit('anyone')
@UseFilters(PageTrouble)
@Controller('data')
export class OpenDataController {
  constructor(private readonly configuration: Configuration) {}

  @Get()
  @ApiOperation({
    summary: 'The open data: all tables as JSON Lines and CSV, with dictionary, schema and licence',
    description:
      'As a page, or as a Frictionless data package for programs. Made anew every night where the operator wants it.',
  })
  @ApiOkResponse({ schema: { type: 'object' } })
  @AlsoAs('text/html')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const folder = await this.folder();
    const text = folder && (await readFile(path.join(folder, PACKAGE), 'utf8'));
    const listed = text === null ? null : (JSON.parse(text) as ListedPackage);
    await sendForm(request, reply, {
      html: () => createElement(DataPage, { listed }),
      json: () => listed ?? { resources: [] },
    });
  }

  @Get(':file')
  @ApiOperation({ summary: 'A file of the open data' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async file(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(FILES.has(file) ? file : null, request, reply);
  }

  @Get('schema/:file')
  @ApiOperation({ summary: 'The JSON Schema of a table’s lines' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async schema(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(SCHEMAS.has(file) ? path.join('schema', file) : null, request, reply);
  }

  private async folder(): Promise<string | null> {
    const { openDataDir } = this.configuration;
    return openDataDir === undefined ? null : currentSet(openDataDir);
  }

  private async send(file: string | null, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const name = published(file);
    const folder = published(await this.folder());
    const full = path.join(folder, name);
    const { size } = await stat(full);
    // A set is never changed: its folder's name, the file's and its size are the bytes.
    const tag = `"${path.basename(folder)}-${size}"`;
    void reply.headers({ etag: tag, 'cache-control': REVALIDATE, ...FOR_EVERYBODY });
    if (matchesTag(request.headers['if-none-match'], tag)) {
      await reply.status(304).send();
      return;
    }
    await reply
      .headers({ 'content-type': TYPES[path.extname(name)]!, 'content-length': size })
      .send(createReadStream(full));
  }
}
