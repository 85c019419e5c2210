import { Module } from '@nestjs/common';
import { JudgementsModule } from './judgements.module';
import { RuleSets } from './rule-sets';
import { RuleSetsController } from './rule-sets.controller';

/** Shows the rule sets over HTTP, and switches them. */
@Module({
  imports: [JudgementsModule],
  controllers: [RuleSetsController],
  providers: [RuleSets],
})
export class JudgementsApiModule {}
