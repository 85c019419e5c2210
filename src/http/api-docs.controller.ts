import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { ApiDescription } from './api-description';
import { Permit } from './permit';
import { Problem } from './problem';

/** No script or style within the page: the content security policy allows files of this service alone. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Assaybook API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<main id="api"><p>The API is described in <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</html>
`;

/** validatorUrl: null keeps it from showing the description to a validator elsewhere. */
const START = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
});
`;

const SWAGGER_UI = path.dirname(require.resolve('swagger-ui-dist/package.json'));

const ASSETS: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The API's description, for programs and for people. */
@ApiExcludeController()
@Permit('anyone')
@Controller('api')
export class ApiDocsController {
  constructor(private readonly description: ApiDescription) {}

  @Get('v1/openapi.json')
  json(): OpenAPIObject {
    return this.description.document;
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): string {
    return PAGE;
  }

  @Get('docs/start.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  start(): string {
    return START;
  }

  @Get('docs/:file')
  @Header('Cache-Control', 'public, max-age=3600')
  asset(@Param('file') file: string): StreamableFile {
    if (!Object.hasOwn(ASSETS, file))
      throw new Problem({ code: 'not-found', detail: 'There is no such file.' });
    const stream = createReadStream(path.join(SWAGGER_UI, file));
    return new StreamableFile(stream, { type: ASSETS[file] });
  }
}
