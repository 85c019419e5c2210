import { DataSource, type Logger } from 'typeorm';
import { ClaimLookUp } from '../../src/claims/claim-look-up';
import { type Connection, publicDataSource } from '../../src/database/connection';
import { LookUp } from '../../src/publish/look-up';
import { LOT_JSON } from '../../src/publish/lot-json';
import { lotKey } from '../../src/vocabulary/lot-key';
import { lotCode, vendorName, vendorOf, vendorSlug } from './register';

/** A query as the register asked it. */
interface Asked {
  query: string;
  parameters: unknown[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Plan Rows': number;
  Plans?: PlanNode[];
}

/** A page of a table this small is read whole sooner than any index. */
const SMALL_TABLE = 2000;

/** Writes down every query instead of logging it. */
class Listening implements Logger {
  readonly asked: Asked[] = [];

  logQuery(query: string, parameters?: unknown[]): void {
    this.asked.push({ query, parameters: parameters ?? [] });
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/**
 * Every query behind a look-up by lot, a vendor's page and a search, with its plan.
 * @returns the queries that read a large table whole
 */
export async function checkPlans(owner: Connection, size: number): Promise<string[]> {
  const listening = new Listening();
  const source = new DataSource({ ...publicDataSource(owner), logger: listening, logging: ['query'] });
  await source.initialize();
  try {
    listening.asked.length = 0;
    const n = Math.floor(size / 2);
    await ask(source, n);
    const asked = [
      { query: LOT_JSON, parameters: [vendorSlug(vendorOf(n)), lotKey(lotCode(n))] },
      ...listening.asked.filter(({ query }) => /^\s*(SELECT|WITH)/.test(query)),
    ];
    const wrong: string[] = [];
    for (const { query, parameters } of asked) {
      const rows = await source.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
        `EXPLAIN (FORMAT JSON) ${query}`,
        parameters,
      );
      const nodes = nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan);
      const reads = nodes.filter((node) => node['Relation Name'] ?? node['Index Name']);
      const text = reads.map((node) => `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name']}`);
      const whole = reads.filter((node) => node['Node Type'] === 'Seq Scan');
      const large = [];
      for (const node of whole)
        if ((await rowsOf(source, node['Relation Name']!)) > SMALL_TABLE) large.push(node);
      const mark = large.length > 0 ? 'WHOLE TABLE' : whole.length > 0 ? 'small table' : 'index';
      const short = query
        .replace(/\s+/g, ' ')
        .replace(/SELECT .*? FROM/, 'SELECT … FROM')
        .slice(0, 100);
      process.stdout.write(`  ${mark}: ${short}\n    ${[...new Set(text)].join('; ')}\n`);
      if (large.length > 0) wrong.push(short);
    }
    return wrong;
  } finally {
    await source.destroy();
  }
}

async function ask(source: DataSource, n: number): Promise<void> {
  const lookUp = new LookUp(source);
  const slug = vendorSlug(vendorOf(n));
  await lookUp.vendor(slug);
  await lookUp.lots(slug, { limit: 50 });
  await lookUp.panelCounts(slug);
  await lookUp.charts(slug);
  await lookUp.history(slug, { limit: 20 });
  const claims = new ClaimLookUp(source);
  await claims.ofVendor(slug, { limit: 50 });
  await claims.ofLot(slug, lotCode(n));
  await lookUp.search(lotCode(n), 20);
  await lookUp.search(vendorName(vendorOf(n)), 20);
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function rowsOf(source: DataSource, table: string): Promise<number> {
  const rows = await source.query<{ rows: number }[]>(
    `SELECT reltuples::int AS rows FROM pg_catalog.pg_class WHERE relname = $1 AND relnamespace = 'published'::regnamespace`,
    [table],
  );
  return rows[0]?.rows ?? 0;
}
