import { Controller, Get, Header, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  TypeOrmHealthIndicator,
} from '@nestjs/terminus';
import type { HealthCheckResult, HealthIndicatorResult } from '@nestjs/terminus';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { PUBLIC } from '../database/connection';
import { Permit } from '../http/permit';
import { DocumentStore } from '../intake/document-store';
import { QUEUE_SCHEMA, READ_QUEUE } from '../queue/queues';
import { Draining } from './draining';
import { HealthFilter } from './health.filter';

const PATIENCE_MS = 2_000;

/** For those who watch the service: a container engine, a load balancer, a person. */
@ApiTags('health')
@Permit('anyone')
@UseFilters(HealthFilter)
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: TypeOrmHealthIndicator,
    @InjectDataSource() private readonly service: DataSource,
    @InjectDataSource(PUBLIC) private readonly publicRecord: DataSource,
    private readonly store: DocumentStore,
    private readonly draining: Draining,
  ) {}

  /** 200 when the service can work: it answers, and so does its database. 503 with the reason otherwise. */
  @Get('health')
  @ApiOperation({ summary: 'Can the service work?' })
  @Header('Cache-Control', 'no-store')
  @HealthCheck({ swaggerDocumentation: false })
  live(): Promise<HealthCheckResult> {
    return this.health.check([() => this.ping('database', this.service)]);
  }

  /**
   * 200 when it should be given work: it is not about to end, both connections to the database answer, the queue moves,
   * and documents can be kept.
   */
  @Get('ready')
  @ApiOperation({ summary: 'Should it be given work?' })
  @Header('Cache-Control', 'no-store')
  @HealthCheck({ swaggerDocumentation: false })
  ready(): Promise<HealthCheckResult> {
    return this.health.check([
      () => this.staying(),
      () => this.ping('database', this.service),
      () => this.ping('published', this.publicRecord),
      () => this.queue(),
      () => this.documents(),
    ]);
  }

  private staying(): HealthIndicatorResult {
    const indicator = this.indicators.check('service');
    return this.draining.begun ? indicator.down({ message: 'draining' }) : indicator.up();
  }

  private ping(name: string, connection: DataSource): Promise<HealthIndicatorResult> {
    return this.database.pingCheck(name, { connection, timeout: PATIENCE_MS });
  }

  private async documents(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('documents');
    const message = await this.store.trouble();
    return message === null ? indicator.up() : indicator.down({ message });
  }

  private async queue(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('queue');
    try {
      const [row] = await this.service.query<{ waiting: number; closed: boolean }[]>(
        `SELECT count(*)::int AS waiting, current_setting('transaction_read_only') = 'on' AS closed FROM ${QUEUE_SCHEMA}.job WHERE name = $1 AND state < 'active'`,
        [READ_QUEUE],
      );
      if (row?.closed) return indicator.down({ message: 'The database takes no changes.' });
      return indicator.up({ waiting: row?.waiting ?? 0 });
    } catch (error) {
      return indicator.down({ message: (error as Error).message });
    }
  }
}
