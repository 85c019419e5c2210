import { Module } from '@nestjs/common';
import { LotJudge } from '../judging';
import { Judgements } from './judgements';
import { RuleSetSwitches } from './rule-set-switches';

/** What results show about the rules: for reviewers certificate by certificate, for the public lot by lot. */
@Module({
  providers: [Judgements, RuleSetSwitches, { provide: LotJudge, useFactory: () => LotJudge.open() }],
  exports: [Judgements, RuleSetSwitches, LotJudge],
})
export class JudgementsModule {}
