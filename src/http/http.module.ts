import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { InputPipe } from './validation';
import { ProblemFilter } from './problem.filter';
import { ProblemsController } from './problems.controller';

/** What every route shares: how input is checked and how trouble is told. The guard comes with the accounts room. */
@Module({
  controllers: [ProblemsController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
})
export class HttpModule {}
