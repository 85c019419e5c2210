import { Injectable } from '@nestjs/common';
import type { Analyte } from '../../vocabulary/analyte';
import { loadRuleBook, loadVocabulary } from '../../vocabulary/load';
import type { Limit, RuleSet } from '../../vocabulary/rule-set';
import type { Vocabulary } from '../../vocabulary/vocabulary';

/** A limit with the rule set that it is from. */
export interface SetLimit {
  set: RuleSet;
  limit: Limit;
}

/** The rule sets and analytes as this service judges by them today: the same files that judging reads. */
@Injectable()
export class Reference {
  readonly ruleSets: readonly RuleSet[];
  private readonly vocabulary: Vocabulary;

  constructor() {
    this.vocabulary = loadVocabulary();
    this.ruleSets = loadRuleBook(this.vocabulary).ruleSets;
  }

  ruleSet(id: string): RuleSet | null {
    return this.ruleSets.find((set) => set.id === id) ?? null;
  }

  /** Every analyte, by panel and name. */
  get analytes(): Analyte[] {
    return [...this.vocabulary.analytes.values()];
  }

  analyte(id: string): Analyte | null {
    return this.vocabulary.analytes.get(id) ?? null;
  }

  /** Every limit for an analyte. */
  limitsFor(analyteId: string): SetLimit[] {
    return this.ruleSets.flatMap((set) =>
      set.limits.filter((limit) => limit.analyteId === analyteId).map((limit) => ({ set, limit })),
    );
  }

  /** The analyte's name, or its id where the vocabulary has dropped it. */
  nameOf(analyteId: string): string {
    return this.vocabulary.analytes.get(analyteId)?.name ?? analyteId;
  }
}
