import { DataSource, type Logger } from 'typeorm';
import { ClaimLookUp } from '../../src/claims/claim-look-up';
import { type Connection, publicDataSource } from '../../src/database/connection';
import { DisputeLookUp } from '../../src/disputes/dispute-look-up';
import { LookUp } from '../../src/publish/look-up';
import { LOT_JSON } from '../../src/publish/lot-json';
import { lotKey } from '../../src/vocabulary/lot-key';
import { lotsOf, QUERIES, someLots } from './asked';
import { lotCode, product, productOfLot } from './census';

/** A query as the register asked it. */
interface Asked {
  query: string;
  parameters: unknown[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

/** So few rows are read whole sooner than by any index; only a register of the smallest size has so few anywhere. */
const FEW = 2000;

/** How a table may be read. */
const BY_INDEX = ['Index Scan', 'Index Only Scan', 'Bitmap Index Scan', 'Bitmap Heap Scan'];

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
 * Prints the plan of every query behind a lot, a vendor's and a product's page and a search, for two lots far apart.
 * @param strict whether nothing at all may be read but by an index; else tables of few rows may be read whole
 * @returns the queries that read a table otherwise
 */
export async function checkPlans(owner: Connection, size: number, strict: boolean): Promise<string[]> {
  const listening = new Listening();
  const source = new DataSource({ ...publicDataSource(owner), logger: listening, logging: ['query'] });
  await source.initialize();
  try {
    listening.asked.length = 0;
    const lots = [...someLots(size, 2, 1), lotsOf(size) - 1];
    for (const lot of lots) await ask(source, lot);
    const asked = listening.asked.filter(({ query }) => /^\s*(SELECT|WITH)/.test(query));
    const plans: [string, string, unknown[]][] = [
      // A connection that asked for five lots may go over to a plan for any lot.
      ['GENERIC_PLAN, ', LOT_JSON, []],
      ...lots.map((lot): [string, string, unknown[]] => ['', LOT_JSON, parametersOf(lot)]),
      ...asked.map(({ query, parameters }): [string, string, unknown[]] => ['', query, parameters]),
    ];
    const printed = new Set<string>();
    const wrong: string[] = [];
    for (const [how, query, parameters] of plans) {
      const explain = `EXPLAIN (${how}FORMAT JSON) ${query}`;
      const rows = await source.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(explain, parameters);
      const plan = await judged(source, rows[0]!['QUERY PLAN'][0]!.Plan, strict);
      const line = `  ${plan.mark}: ${how}${shortened(query)}\n    ${plan.reads}\n`;
      if (!printed.has(line)) process.stdout.write(line);
      printed.add(line);
      if (plan.mark === WRONG && !wrong.includes(shortened(query))) wrong.push(shortened(query));
    }
    return wrong;
  } finally {
    await source.destroy();
  }
}

const WRONG = 'TABLE READ WHOLE';

async function judged(
  source: DataSource,
  plan: PlanNode,
  strict: boolean,
): Promise<{ mark: string; reads: string }> {
  const reads = nodesOf(plan).filter((node) => node['Relation Name'] ?? node['Index Name']);
  const texts = reads.map((node) => `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name']}`);
  const others = reads.filter((node) => !BY_INDEX.includes(node['Node Type']));
  let mark = others.length > 0 ? 'few rows read whole' : 'index';
  for (const { 'Relation Name': table } of others)
    if (strict || (await rowsOf(source, table!)) > FEW) mark = WRONG;
  return { mark, reads: [...new Set(texts)].join('; ') };
}

const parametersOf = (lot: number): string[] => [
  product(productOfLot(lot)).vendor.slug,
  lotKey(lotCode(lot)),
];

const shortened = (query: string): string =>
  query
    .replace(/\s+/g, ' ')
    .replace(/SELECT .*? FROM/, 'SELECT … FROM')
    .slice(0, 130);

/** Asks as the pages do. */
async function ask(source: DataSource, lotNumber: number): Promise<void> {
  const lookUp = new LookUp(source);
  const claims = new ClaimLookUp(source);
  const { vendor, slug: productSlug } = product(productOfLot(lotNumber));
  const { slug } = vendor;
  await lookUp.vendor(slug);
  await lookUp.lots(slug, { limit: 50 });
  await lookUp.panelCounts(slug);
  await lookUp.charts(slug);
  await lookUp.history(slug, { limit: 20 });
  await claims.ofVendor(slug, { limit: 50 });
  await lookUp.product(slug, productSlug);
  await lookUp.productLots(slug, productSlug, { limit: 50 });
  const lot = await lookUp.lot(slug, lotCode(lotNumber));
  const certificates = lot!.products.flatMap((each) => each.certificates);
  await claims.ofLot(slug, lotCode(lotNumber));
  await lookUp.earlierVersions(lot!);
  for (const { certificateId } of certificates) await lookUp.versions(certificateId);
  await new DisputeLookUp(source).of(certificates.map(({ certificateId }) => certificateId));
  for (const query of QUERIES) await lookUp.search(query(lotNumber), 20);
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function rowsOf(source: DataSource, table: string): Promise<number> {
  const rows = await source.query<{ rows: number }[]>(
    `SELECT reltuples::int AS rows FROM pg_catalog.pg_class WHERE relname = $1 AND relnamespace = 'published'::regnamespace`,
    [table],
  );
  return rows[0]?.rows ?? 0;
}
