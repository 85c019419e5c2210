import '@fastify/static';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { hasConsole } from './console-files';

/** A name as the build gives them: a hash of the content in it, so what it names never changes. */
const HASHED = /^[\w.-]+-[\w-]{8}\.(js|css|woff2)$/;

/**
 * The console's files. They hold no data and are open to anyone: what they show comes from the API, which asks who you
 * are. Every address under /console is the same page; which view it shows is settled in the browser.
 */
@ApiExcludeController()
@Permit('anyone')
@Controller('console')
export class ConsoleController {
  @Get('assets/:file')
  async asset(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    if (!HASHED.test(file)) throw noSuchFile();
    await reply.sendFile(`assets/${file}`, { immutable: true, maxAge: '365d' });
  }

  @Get(['', '*'])
  @Header('Cache-Control', 'no-cache')
  async page(@Res() reply: FastifyReply): Promise<void> {
    if (!hasConsole())
      throw new Problem({ code: 'not-found', detail: 'The console was not built: run npm run build.' });
    await reply.sendFile('index.html', { cacheControl: false });
  }
}

const noSuchFile = (): Problem =>
  new Problem({ code: 'not-found', detail: 'The console has no such file. Load the page anew.' });
