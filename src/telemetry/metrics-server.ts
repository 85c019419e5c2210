import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CannotGoOn } from '../cannot-go-on';
import { Configuration } from '../configuration';
import { Telemetry } from './telemetry';

/**
 * Shows `/metrics` on a port of its own, in the service and in workers alike, so that what the operator watches is never
 * among what the public reaches. Without METRICS_PORT there is none.
 */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Metrics');
  private server: Server | null = null;

  constructor(
    private readonly configuration: Configuration,
    private readonly telemetry: Telemetry,
  ) {}

  /** Where it listens, e.g. `http://127.0.0.1:9464`; null when it does not. */
  get address(): string | null {
    const bound = this.server?.address() as AddressInfo | null | undefined;
    return bound ? `http://${bound.address}:${bound.port}` : null;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort: port, metricsHost: host } = this.configuration;
    if (port === undefined) return;
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://metrics').pathname;
      if (path !== '/metrics' || request.method !== 'GET') return void response.writeHead(404).end();
      this.telemetry.metrics.text().then(
        (text) => response.writeHead(200, { 'content-type': this.telemetry.metrics.contentType }).end(text),
        (error: unknown) => {
          this.logger.warn({ err: error }, 'The metrics could not be made');
          response.writeHead(503).end('The database does not answer.\n');
        },
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) =>
        reject(new CannotGoOn(`METRICS_PORT ${port} on ${host} cannot be used: ${error.message}`)),
      );
      server.listen(port, host, resolve);
    });
    this.server = server;
    this.logger.log(`Metrics are at ${this.address}/metrics`);
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
