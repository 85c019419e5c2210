import { ROOT_CONTEXT, SpanStatusCode, trace, TraceFlags, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { StepDone } from './step-done';

/**
 * Sends what was done for certificates to a collector. All steps of a certificate are in one trace, whichever process takes
 * them and however long lies between: its id is the certificate's own id without the dashes.
 */
export class Traces {
  private readonly provider: BasicTracerProvider;

  /** @param collector where it takes OTLP over HTTP, e.g. `http://localhost:4318` */
  constructor(collector: string) {
    const exporter = new OTLPTraceExporter({ url: `${collector.replace(/\/$/, '')}/v1/traces` });
    this.provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'assaybook' }),
      spanProcessors: [new BatchSpanProcessor(exporter)],
    });
  }

  step({ step, certificateId, began, milliseconds, failed, about }: StepDone): void {
    const attributes = {
      ...about,
      ...(certificateId !== null && { 'assaybook.certificate': certificateId }),
    };
    const span = this.provider
      .getTracer('assaybook')
      .startSpan(step, { startTime: began, attributes }, traceOf(certificateId));
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(began + milliseconds);
  }

  /** Sends what was not sent yet. */
  async close(): Promise<void> {
    await this.provider.shutdown();
  }
}

/** The trace of a certificate, as if its first step had been taken elsewhere; a trace of its own without one. */
function traceOf(certificateId: string | null): Context {
  if (certificateId === null) return ROOT_CONTEXT;
  const traceId = certificateId.replaceAll('-', '');
  const spanId = traceId.slice(0, 16);
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
}
