import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeForms } from './also-as';
import { asOpenApi31 } from './open-api-31';
import { describeProblems } from './open-api-problems';

const ABOUT = `Reads laboratory certificates of botanical products, has people review them, and shows everyone the evidence
per vendor, product and lot. What stands under *public* needs no account.

Numbers of results are decimal text, digits as printed. Lists come in pages: give the value of \`next\` back as \`after\`.
Errors are problem documents (RFC 9457); every kind is explained at \`/problems\`.`;

const TAGS: Record<string, string> = {
  public: 'What is published. No account needed.',
  transparency: 'The log that shows that nothing public was rewritten. No account needed.',
  certificates: 'Uploading certificates and following their way.',
  review: 'Checking, correcting and deciding.',
  'rule-sets': 'By whose limits results are judged, and which of them count though nobody has verified them.',
  disputes: 'What is said against published values, and the vendors’ answers.',
  watching: 'Being told of what is published: by e-mail without an account, by signed webhooks with one.',
  claims: 'What vendors say of their products, and whether the results bear it out.',
  registry: 'Vendors, products, lots and laboratories.',
  session: 'Signing in and out.',
  'api-keys': 'Keys for programs.',
  accounts: 'The people who work here.',
  audit: 'Who did what, for administrators.',
  problems: 'What each kind of problem means.',
  health: 'For those who watch the service.',
};

/** Describes the routes of the service as OpenAPI 3.1. Also works on an application in preview mode, without a database. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Assaybook')
    .setDescription(ABOUT)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key, `assay_…`.' }, 'key')
    .addCookieAuth(
      'assaybook-session',
      {
        type: 'apiKey',
        in: 'cookie',
        description: 'From POST /api/v1/session. Over https the name begins with `__Host-`.',
      },
      'session',
    );
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build());
  describeForms(document);
  describeProblems(document);
  return asOpenApi31(document);
}

/** The description that the running service serves, made when it is first asked for: it takes a tenth of a second. */
@Injectable()
export class ApiDescription {
  private app?: INestApplication;
  private described?: OpenAPIObject;

  setApplication(app: INestApplication): void {
    this.app = app;
  }

  get document(): OpenAPIObject {
    if (!this.app) throw new Error('The API was asked for before there was one.');
    return (this.described ??= describeApi(this.app));
  }
}
