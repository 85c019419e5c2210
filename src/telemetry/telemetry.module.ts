import { Global, Module } from '@nestjs/common';
import { MetricsServer } from './metrics-server';
import { Telemetry } from './telemetry';

/** What every process tells of its work: inject `Telemetry`. */
@Global()
@Module({ providers: [Telemetry, MetricsServer], exports: [Telemetry] })
export class TelemetryModule {}
