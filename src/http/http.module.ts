import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { ApiDescription } from './api-description';
import { ApiDocsController } from './api-docs.controller';
import { InputPipe } from './validation';
import { ProblemFilter } from './problem.filter';
import { ProblemsController } from './problems.controller';
import { RateLimits } from './rate-limits';
import { Routes } from './routes';
import { VisitorLimits } from './visitor-limits';

/** What every route shares: how input is checked and how trouble is told. The guard comes with the accounts room. */
@Module({
  imports: [DiscoveryModule],
  controllers: [ProblemsController, ApiDocsController],
  providers: [
    Routes,
    ApiDescription,
    RateLimits,
    VisitorLimits,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
  exports: [RateLimits, VisitorLimits],
})
export class HttpModule {}
