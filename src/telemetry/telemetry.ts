import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Configuration } from '../configuration';
import { Metrics } from './metrics';
import { standingOf } from './standing';
import type { Step, StepDone } from './step-done';
import type { Traces } from './traces';

/** Where every room tells what it did: counted for whoever watches the service, and traced when a collector is named. */
@Injectable()
export class Telemetry implements OnApplicationShutdown {
  readonly metrics: Metrics;
  private readonly traces: Traces | null;

  constructor({ otelExporterOtlpEndpoint }: Configuration, @InjectDataSource() database: DataSource) {
    this.metrics = new Metrics(() => standingOf(database));
    this.traces = otelExporterOtlpEndpoint === undefined ? null : tracesTo(otelExporterOtlpEndpoint);
  }

  done(step: StepDone): void {
    this.metrics.step(step);
    this.traces?.step(step);
  }

  /**
   * Does the work and tells of it, whether it ends well or not.
   * @param certificateOf which certificate it was about, when only its result says so
   */
  async during<Result>(
    step: Step,
    certificateId: string | null,
    work: () => Promise<Result>,
    certificateOf: (result: Result) => string | null = () => certificateId,
  ): Promise<Result> {
    const began = Date.now();
    const start = performance.now();
    const tell = (id: string | null, failed: boolean) =>
      this.done({ step, certificateId: id, began, milliseconds: performance.now() - start, failed });
    try {
      const result = await work();
      tell(certificateOf(result), false);
      return result;
    } catch (error) {
      tell(certificateId, true);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.traces?.close();
  }
}

function tracesTo(collector: string): Traces {
  // OpenTelemetry is two hundred files: only those who use it wait for them.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Traces } = require('./traces') as typeof import('./traces');
  return new Traces(collector);
}
