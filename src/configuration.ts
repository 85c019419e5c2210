import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { CannotGoOn } from './cannot-go-on';
import { IsIssuer, IsPostgresUrl, IsProxyList, IsSender } from './configuration-rules';

/** What is told about a setting, in the README and when its value is wrong. */
export interface SettingText {
  /** The environment variable. */
  name: string;
  meaning: string;
  example: string;
}

const settings = new Map<string, SettingText>();

/** Marks a property as a setting. Its environment variable is its name in capitals: `maxUploadBytes`, MAX_UPLOAD_BYTES. */
function Setting(meaning: string, example: string): PropertyDecorator {
  return (_, property) => {
    const name = String(property).replace(/[A-Z]/g, '_$&').toUpperCase();
    settings.set(String(property), { name, meaning, example });
  };
}

/** Every setting of the service, with its default. A value that is not set, or empty, is the default. */
export class Configuration {
  @Setting('The port the service listens on; 0 takes a free one.', '3000')
  @IsInt()
  @Min(0)
  @Max(65535)
  readonly port: number = 3000;

  @Setting('The address it listens on; 0.0.0.0 for every network this machine is on.', '127.0.0.1')
  @IsNotEmpty()
  readonly host: string = '127.0.0.1';

  @Setting(
    'Where people reach the service, as links and cookies need it. Without it: what it listens on.',
    'https://registry.example.org',
  )
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly publicUrl?: string;

  @Setting(
    'The proxies in front of the service whose X-Forwarded headers are believed: addresses, networks, or the words ' +
      'loopback, linklocal, uniquelocal, with commas between. Without it: none.',
    '10.0.0.0/8,loopback',
  )
  @IsOptional()
  @IsProxyList()
  readonly trustProxy?: string;

  @Setting('The folder for documents and, without DATABASE_URL, the database.', './data')
  @IsNotEmpty()
  readonly dataDir: string = './data';

  @Setting(
    'A PostgreSQL (17 or newer) of your own, by a user who owns that database and may create roles. Without it: one is started.',
    'postgres://assaybook:secret@localhost:5432/assaybook',
  )
  @IsOptional()
  @IsPostgresUrl()
  readonly databaseUrl?: string;

  @Setting(
    'The e-mail address of an administrator, who is made at the start when nobody has that address.',
    'ann@example.org',
  )
  @ValidateIf((all: Configuration) => all.adminEmail !== undefined || all.adminPassword !== undefined)
  @IsEmail()
  readonly adminEmail?: string;

  @Setting(
    'That administrator’s password, at least 12 characters. Used once: an account that exists is left alone.',
    'a long phrase',
  )
  @ValidateIf((all: Configuration) => all.adminEmail !== undefined || all.adminPassword !== undefined)
  @MinLength(12)
  readonly adminPassword?: string;

  @Setting(
    'The OpenID provider that people may sign in with, by its issuer, with https (http for this machine). Its address to ' +
      'come back to is PUBLIC_URL with /api/v1/session/provider/callback. Without it: passwords alone.',
    'https://login.example.org',
  )
  @IsOptional()
  @IsIssuer()
  readonly oidcIssuer?: string;

  @Setting('How the provider calls this service.', 'assaybook')
  @ValidateIf((all: Configuration) => all.oidcIssuer !== undefined)
  @IsNotEmpty()
  readonly oidcClientId?: string;

  @Setting('The secret between the provider and this service; without it, PKCE alone.', 'a long secret')
  @IsOptional()
  @IsNotEmpty()
  readonly oidcClientSecret?: string;

  @Setting('What the button for signing in with the provider calls it.', 'Example Lab Network')
  @IsNotEmpty()
  readonly oidcName: string = 'your organisation';

  @Setting(
    'The role of accounts that are made for people of the provider whose verified e-mail has none: uploader or reviewer. ' +
      'Without it: none is made, and an administrator invites people.',
    'uploader',
  )
  @IsOptional()
  @IsIn(['uploader', 'reviewer'])
  readonly oidcNewRole?: 'uploader' | 'reviewer';

  @Setting(
    'Where faults of security are to be told: an address with mailto: or https:. It is served as /.well-known/security.txt; without it, nothing is.',
    'mailto:security@example.org',
  )
  @IsOptional()
  @Matches(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, {
    message: '$property must be an address with mailto: or https:',
  })
  readonly securityContact?: string;

  @Setting(
    'How many requests a minute one session or one API key may make; 0 for as many as they like.',
    '1200',
  )
  @IsInt()
  @Min(0)
  readonly requestsPerCaller: number = 1200;

  @Setting(
    'How many requests a minute one address (IPv6: one /64 network) may make without signing in; 0 for as many as it ' +
      'likes. Behind a proxy set TRUST_PROXY too, else everybody seems to come from the proxy.',
    '1200',
  )
  @IsInt()
  @Min(0)
  readonly requestsPerAddress: number = 1200;

  @Setting(
    'The folder of the open data, which is served at /data. The service makes it anew every night at 02:00 UTC; for an ' +
      'hour of your own, run npm run open-data with the same folder. Without it: none.',
    './open-data',
  )
  @IsOptional()
  @IsNotEmpty()
  readonly openDataDir?: string;

  @Setting(
    'The bucket of an S3-compatible store that keeps the documents; it exists already. Without it: a folder in DATA_DIR.',
    'assaybook-documents',
  )
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: '$property must be the name of a bucket' })
  readonly s3Bucket?: string;

  @Setting('The address of that store. Without it: Amazon’s in S3_REGION.', 'https://s3.example.org')
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly s3Endpoint?: string;

  @Setting('The region of that store, where it has any.', 'us-east-1')
  @IsNotEmpty()
  readonly s3Region: string = 'us-east-1';

  @Setting(
    'The key that may read and write objects in that bucket. Without it: as the AWS SDK finds credentials by itself.',
    'AKIAEXAMPLE',
  )
  @IsOptional()
  @IsNotEmpty()
  readonly s3AccessKeyId?: string;

  @Setting('The secret that belongs to S3_ACCESS_KEY_ID.', 'a long secret')
  @IsOptional()
  @IsNotEmpty()
  readonly s3SecretAccessKey?: string;

  @Setting(
    'How long the service goes on serving after SIGTERM while /ready says that it is about to end, in seconds: long enough ' +
      'for whatever stands before several copies to notice. 0 to end at once.',
    '15',
  )
  @IsInt()
  @Min(0)
  @Max(3600)
  readonly drainSeconds: number = 5;

  @Setting(
    'How long a request may take to arrive, its document included, and how long nothing may move on a connection, in seconds: ' +
      'longer where documents come over slow lines.',
    '900',
  )
  @IsInt()
  @Min(1)
  @Max(86_400)
  readonly requestSeconds: number = 300;

  @Setting(
    'Where webhooks may be sent: public (https, to addresses of the Internet) or any (also this machine and its network, ' +
      'without https: for trying them out).',
    'public',
  )
  @IsIn(['public', 'any'])
  readonly webhookTargets: 'public' | 'any' = 'public';

  @Setting(
    'The mail server (smtp:// or smtps://, with name and password where it wants them) through which people who watch ' +
      'are told. Without it: nobody is told by e-mail.',
    'smtps://assaybook:secret@mail.example.org',
  )
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['smtp', 'smtps'], require_protocol: true })
  readonly smtpUrl?: string;

  @Setting(
    'From whom those messages are: an address, or a name with one. Needs PUBLIC_URL, for the links in them.',
    'Assaybook <registry@example.org>',
  )
  @ValidateIf((all: Configuration) => all.smtpUrl !== undefined)
  @IsSender()
  readonly mailFrom?: string;

  @Setting('The largest document that is accepted, in bytes.', '52428800')
  @IsInt()
  @Min(1024)
  readonly maxUploadBytes: number = 52_428_800;

  @Setting('The most pages that a document may have.', '200')
  @IsInt()
  @Min(1)
  readonly maxPages: number = 200;

  @Setting('How long reading one document may take before it is given up, in seconds.', '300')
  @IsInt()
  @Min(1)
  readonly readTimeoutSeconds: number = 300;

  @Setting('The memory that reading one document may take before it is given up, in megabytes.', '1024')
  @IsInt()
  @Min(128)
  readonly readMemoryMb: number = 1024;

  @Setting('How many documents are read at the same time.', '2')
  @IsInt()
  @Min(1)
  @Max(64)
  readonly readChildren: number = 2;

  @Setting(
    'How long the cells that decide may be looked at in the page’s picture after a document was read, in seconds; 0 to ' +
      'look at none.',
    '20',
  )
  @IsInt()
  @Min(0)
  @Max(600)
  readonly lookSeconds: number = 20;

  @Setting(
    'Whether the service itself reads documents; false when workers of their own do (npm run worker).',
    'true',
  )
  @IsBoolean()
  readonly runWorker: boolean = true;

  @Setting(
    'The key that signs the transparency log, as PRIVATE+KEY+…; workers on several machines need the same one. Without ' +
      'it: the file transparency.key in DATA_DIR, made at the first start.',
    'PRIVATE+KEY+registry.example.org/log+f0a1b2c3+AYEK…',
  )
  @IsOptional()
  @Matches(/^PRIVATE\+KEY\+/)
  readonly transparencyKey?: string;

  @Setting('The port on which metrics are shown for Prometheus, as /metrics. Without it: none are.', '9464')
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65535)
  readonly metricsPort?: number;

  @Setting('The address on which they are shown: one that only the operator reaches.', '127.0.0.1')
  @IsNotEmpty()
  readonly metricsHost: string = '127.0.0.1';

  @Setting(
    'Where a collector takes traces (OpenTelemetry, OTLP over HTTP). Without it: none are sent.',
    'http://localhost:4318',
  )
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly otelExporterOtlpEndpoint?: string;

  @Setting('How much is logged: fatal, error, warn, info, debug, trace or silent.', 'info')
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  readonly logLevel: string = 'info';
}

/**
 * Reads the settings from environment variables.
 * @throws CannotGoOn (exit code 2) that names every wrong setting, its trouble and an example
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const given: Record<string, unknown> = {};
  for (const [property, { name }] of settings) {
    const text = environment[name]?.trim();
    if (text)
      given[property] = fromText(text, Reflect.getMetadata('design:type', Configuration.prototype, property));
  }
  const configuration = plainToInstance(Configuration, given, { exposeDefaultValues: true });
  const wrong = validateSync(configuration).map(({ property, constraints = {} }) => {
    const { name, example } = settings.get(property)!;
    const troubles = Object.values(constraints).map((trouble) => trouble.replaceAll(property, name));
    return `${name} is wrong: ${troubles.join(', ')}. For example: ${name}=${example}`;
  });
  if (wrong.length > 0) throw new CannotGoOn(wrong.join('\n'), 2);
  return configuration;
}

/** Every setting with its default as it would be written, in the order in which they are told. */
export function describeSettings(): (SettingText & { default: string })[] {
  const defaults = new Configuration();
  return [...settings].map(([property, text]) => {
    const value = defaults[property as keyof Configuration];
    return { ...text, default: value === undefined ? '' : String(value) };
  });
}

/** A text as the setting's type has it; what does not convert is left as text for the validation to refuse. */
function fromText(text: string, type: unknown): unknown {
  if (type === Number && /^-?\d+$/.test(text)) return Number(text);
  if (type === Boolean && /^(true|yes|on|1)$/i.test(text)) return true;
  if (type === Boolean && /^(false|no|off|0)$/i.test(text)) return false;
  return text;
}
