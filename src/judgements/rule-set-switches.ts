import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RuleSetSwitch } from './rule-set-switch.entity';

/** Which rule sets an administrator has switched on though nobody has seen their text: the last word on each counts. */
@Injectable()
export class RuleSetSwitches {
  /** Ids of the sets whose unverified limits count, in order. */
  async on(manager: EntityManager): Promise<string[]> {
    const last = await this.last(manager);
    return last.filter(({ unverifiedLimits }) => unverifiedLimits).map(({ ruleSet }) => ruleSet);
  }

  /** The last word on each set that was ever switched, with who said it. */
  last(manager: EntityManager): Promise<RuleSetSwitch[]> {
    return manager
      .createQueryBuilder(RuleSetSwitch, 'switch')
      .innerJoinAndSelect('switch.madeBy', 'madeBy')
      .distinctOn(['switch.ruleSet'])
      .orderBy('switch.ruleSet')
      .addOrderBy('switch.id', 'DESC')
      .getMany();
  }
}
