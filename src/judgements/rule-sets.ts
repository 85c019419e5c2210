import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { LotJudge } from '../judging';
import type { RuleSet } from '../vocabulary/rule-set';
import { RuleSetSwitch } from './rule-set-switch.entity';
import { RuleSetSwitches } from './rule-set-switches';
import {
  type RuleSetView,
  ruleSetView,
  type SwitchInput,
  type SwitchView,
  switchView,
  unverifiedIn,
} from './rule-set-views';

/** The rule book as people see it and switch it. */
@Injectable()
export class RuleSets {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly judge: LotJudge,
    private readonly stored: RuleSetSwitches,
    private readonly audit: AuditTrail,
  ) {}

  /** By id. */
  async page({ limit, after }: PageQuery): Promise<PageOf<RuleSetView>> {
    const [last] = openCursor(after, ['text']) ?? [];
    const sets = [...this.judge.book.ruleSets].sort((a, b) => (a.id < b.id ? -1 : 1));
    const rows = sets.filter(({ id }) => last === undefined || id > last).slice(0, limit + 1);
    const switched = await this.switched();
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (set) => ruleSetView(set, switched.get(set.id)),
    );
  }

  /** @throws Problem `not-found` */
  async read(id: string): Promise<RuleSetView> {
    return ruleSetView(this.get(id), (await this.switched()).get(id));
  }

  /** Newest first. @throws Problem `not-found` */
  async switches(id: string): Promise<SwitchView[]> {
    const rows = await this.database.manager.find(RuleSetSwitch, {
      where: { ruleSet: this.get(id).id },
      order: { id: 'DESC' },
      relations: { madeBy: true },
    });
    return rows.map(switchView);
  }

  /** @throws Problem `not-found`, `nothing-to-switch` */
  async turn(id: string, { unverifiedLimits, reason }: SwitchInput, caller: Caller): Promise<SwitchView> {
    const set = this.get(id);
    return this.database.transaction(async (manager) => {
      // One at a time: what is switched must not be switched so already.
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`rule_set_switch ${id}`]);
      const on = (await this.stored.on(manager)).includes(id);
      if (unverifiedIn(set) === 0) throw nothingToSwitch('Every limit of this rule set is verified.');
      if (on === unverifiedLimits)
        throw nothingToSwitch(`Its unverified limits are ${on ? 'on' : 'off'} already.`);
      const row = { ruleSet: id, unverifiedLimits, reason, madeById: caller.accountId };
      const made = await manager.save(manager.create(RuleSetSwitch, row));
      await this.audit.add(manager, {
        by: caller,
        action: 'rule-set-switched',
        subject: { kind: 'rule-set', id },
        before: { unverifiedLimits: on },
        after: { unverifiedLimits, version: set.version },
        reason,
      });
      return { ...switchView(made), by: caller.name };
    });
  }

  private async switched(): Promise<Map<string, RuleSetSwitch>> {
    const last = await this.stored.last(this.database.manager);
    return new Map(last.map((one) => [one.ruleSet, one]));
  }

  private get(id: string): RuleSet {
    const set = this.judge.book.ruleSets.find((one) => one.id === id);
    if (!set) throw new Problem({ code: 'not-found', detail: 'There is no rule set with this id.' });
    return set;
  }
}

const nothingToSwitch = (detail: string): Problem => new Problem({ code: 'nothing-to-switch', detail });
