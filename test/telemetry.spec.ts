import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Client } from './harness/client';
import { createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { publish } from './harness/review';
import { Program, type RunningService } from './harness/service';

/** What a collector gets in OTLP's JSON, as far as it matters here. */
interface Sent {
  resourceSpans: { scopeSpans: { spans: { name: string; traceId: string; status?: object }[] }[] }[];
}

const collected: Sent[] = [];
let collector: Server;
let database: TestDatabase;
let service: RunningService;
let nobody: Client;
let published: { id: string };

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/v1/traces') collected.push(JSON.parse(Buffer.concat(chunks).toString()) as Sent);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  database = await createTestDatabase();
  const started = await startWithAdministrator({
    ...{ DATABASE_URL: database.url, METRICS_PORT: '0' },
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
  });
  ({ service, nobody } = started);
  await newVendor(database, 'green-hill', ['KR-0425']);
  const uploader = await newPerson(started.administrator, 'uploader', ['green-hill']);
  const reviewer = await newPerson(started.administrator, 'reviewer');
  const lot = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
  published = await publish(uploader, reviewer, englishCertificate('watched'), lot);
});

afterAll(() => collector.close());

/** Where a program says in its log that its metrics are; the line may come a moment after it is ready. */
async function metricsAddress(program: Program): Promise<string> {
  for (;;) {
    const address = /Metrics are at (http:[^\s"]+)/.exec(program.output)?.[1];
    if (address) return address;
    await setTimeout(20);
  }
}

async function metrics(program = service.program): Promise<string> {
  const answer = await fetch(await metricsAddress(program));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return answer.text();
}

/** The value of one series; undefined when there is none. */
function valueOf(text: string, series: string): number | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe('The metrics', () => {
  it('tell what was done for certificates, how they were read, and how the work stands', async () => {
    const text = await metrics();
    for (const step of ['upload', 'read', 'understand', 'keep', 'decide'])
      expect([step, valueOf(text, `assaybook_step_seconds_count{step="${step}",outcome="done"}`)]).toEqual([
        step,
        1,
      ]);
    expect(valueOf(text, 'assaybook_pages_read_total{source="text"}')).toBe(1);
    expect(valueOf(text, 'assaybook_pages_read_total{source="recognition"}')).toBe(0);
    expect(valueOf(text, 'assaybook_result_confidence_count')).toBeGreaterThan(3);
    expect(valueOf(text, 'assaybook_certificates{state="published"}')).toBe(1);
    expect(valueOf(text, 'assaybook_publication_delay_seconds{quantile="0.5"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'assaybook_queue_oldest_seconds')).toBe(0);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  });

  it('tell of requests by their route, never by their address', async () => {
    await nobody.get('/vendors/nobody-has-this-name');
    const text = await metrics();
    const series = 'assaybook_http_request_seconds_count{method="GET",route="/vendors/:slug",status="404"}';
    expect(valueOf(text, series)).toBe(1);
    expect(text).not.toContain('nobody-has-this-name');
  });

  it('are not on the port that the public reaches', async () => {
    expect((await nobody.get('/metrics')).status).toBe(404);
  });

  it('are shown by a worker too, and by nobody who was not told to', async () => {
    const settings = { ...service.settings, METRICS_PORT: '0' };
    const worker = Program.start('worker', settings);
    await worker.says(/reads what is queued/);
    expect(valueOf(await metrics(worker), 'assaybook_certificates{state="published"}')).toBe(1);
    await worker.stop();
    const silent = Program.start('worker', { ...settings, METRICS_PORT: '' });
    await silent.says(/reads what is queued/);
    await silent.stop();
    expect(silent.output).not.toContain('Metrics are at');
  });

  it('say so when the port is taken', async () => {
    const { port } = new URL(await metricsAddress(service.program));
    const { code, said } = await Program.start('worker', { ...service.settings, METRICS_PORT: port }).ended;
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(`METRICS_PORT ${port} on 127.0.0.1 cannot be used`),
    ]);
  });
});

describe('The traces', () => {
  it('join all that was done for a certificate, whoever did it, under its own id', async () => {
    await service.program.stop();
    const spans = collected
      .flatMap(({ resourceSpans }) => resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans)
      .flatMap((scope) => scope.spans)
      .filter(({ traceId }) => traceId === published.id.replaceAll('-', ''));
    expect(spans.map(({ name }) => name)).toEqual(['upload', 'read', 'understand', 'keep', 'decide']);
  });
});
