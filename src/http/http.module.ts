import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { InputPipe } from './validation';
import { ProblemFilter } from './problem.filter';
import { ProblemsController } from './problems.controller';
import { Routes } from './routes';

/** What every route shares: how input is checked and how trouble is told. The guard comes with the accounts room. */
@Module({
  imports: [DiscoveryModule],
  controllers: [ProblemsController],
  providers: [
    Routes,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
})
export class HttpModule {}
