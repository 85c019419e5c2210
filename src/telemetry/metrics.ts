import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Reading } from '../interpret/reading';
import type { ReadDocument } from '../read/page';
import type { Standing } from './standing';
import type { StepDone } from './step-done';

const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
const CONFIDENCES = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1];

/** What this process counted since its start, and how the database stood when it was last asked, for Prometheus. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly steps = this.histogram(
    'assaybook_step_seconds',
    'What was done for certificates, and how long it took.',
    ['step', 'outcome'] as const,
    SECONDS,
  );
  private readonly requests = this.histogram(
    'assaybook_http_request_seconds',
    'Requests, by the route that answered them.',
    ['method', 'route', 'status'] as const,
    SECONDS,
  );
  private readonly pages = new Counter({
    name: 'assaybook_pages_read_total',
    help: 'Pages read, by where their words come from: the text layer, recognition of the picture, or nowhere.',
    labelNames: ['source'] as const,
    registers: [this.registry],
  });
  private readonly confidence = this.histogram(
    'assaybook_result_confidence',
    'The confidence of results read.',
    [] as const,
    CONFIDENCES,
  );
  private readonly waiting = this.gauge(
    'assaybook_queue_jobs',
    'Certificates that wait to be read or are read.',
    ['state'] as const,
  );
  private readonly oldest = this.gauge(
    'assaybook_queue_oldest_seconds',
    'How long ago the oldest certificate that waits to be read was uploaded.',
    [] as const,
  );
  private readonly certificates = this.gauge('assaybook_certificates', 'Certificates, by their state.', [
    'state',
  ] as const);
  private readonly review = this.gauge(
    'assaybook_review_oldest_seconds',
    'How long ago the oldest certificate that waits for reviewers was uploaded.',
    [] as const,
  );
  private readonly delay = this.gauge(
    'assaybook_publication_delay_seconds',
    'From upload to publication, of what was published in the last day.',
    ['quantile'] as const,
  );

  private readonly tellings = new Counter({
    name: 'assaybook_tellings_total',
    help: 'Messages to those who watch, by how they were sent and what came of it.',
    labelNames: ['by', 'outcome'] as const,
    registers: [this.registry],
  });

  /** @param standing how the database stands now; asked at each scrape */
  constructor(private readonly standing: () => Promise<Standing>) {
    collectDefaultMetrics({ register: this.registry });
  }

  readonly contentType = this.registry.contentType;

  /** All of it in Prometheus's text format. Rejects when the database does not answer. */
  async text(): Promise<string> {
    this.take(await this.standing());
    return this.registry.metrics();
  }

  step({ step, milliseconds, failed }: Pick<StepDone, 'step' | 'milliseconds' | 'failed'>): void {
    this.steps.observe({ step, outcome: failed ? 'failed' : 'done' }, milliseconds / 1000);
  }

  /** @param route the pattern, e.g. `/vendors/:slug`: addresses themselves would make as many series as there are lots */
  request(method: string, route: string, status: number, milliseconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, milliseconds / 1000);
  }

  read({ pages, pageCount }: ReadDocument, { results }: Reading): void {
    const recognised = pages.filter(({ source }) => source.kind === 'ocr').length;
    this.pages.inc({ source: 'text' }, pages.length - recognised);
    this.pages.inc({ source: 'recognition' }, recognised);
    this.pages.inc({ source: 'none' }, Math.max(0, pageCount - pages.length));
    for (const { confidence } of results) this.confidence.observe(confidence);
  }

  told(by: 'webhook' | 'mail', outcome: 'delivered' | 'failed'): void {
    this.tellings.inc({ by, outcome });
  }

  private take({ jobs, oldestJob, certificates, oldestReview, delays }: Standing): void {
    this.waiting.reset();
    for (const { state, count } of jobs) this.waiting.set({ state }, count);
    this.certificates.reset();
    for (const { state, count } of certificates) this.certificates.set({ state }, count);
    this.oldest.set(oldestJob);
    this.review.set(oldestReview);
    this.delay.reset();
    for (const { quantile, seconds } of delays) this.delay.set({ quantile: String(quantile) }, seconds);
  }

  private histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ): Histogram<Label> {
    return new Histogram({ name, help, labelNames: [...labelNames], buckets, registers: [this.registry] });
  }

  private gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
  ): Gauge<Label> {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }
}
