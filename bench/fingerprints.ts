import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { readConfiguration } from '../src/configuration';
import { serviceDataSource } from '../src/database/connection';
import { migrate } from '../src/database/migrate';
import { openDatabase } from '../src/database/open';
import { keysOf } from '../src/judgements/fingerprints';
import { likenesses } from '../src/judgements/found-elsewhere';

/**
 * `npm run bench -- fingerprints [SIZE …]`: how long it takes to find the certificates with the same text, report number or
 * values among 1,000, 10,000 and 100,000, in a PostgreSQL of its own, as ratios to the smallest in the same run. A look-up
 * with an index hardly grows; one that reads every row would take a hundred times as long.
 */
const SIZES = [1_000, 10_000, 100_000];
const LOOK_UPS = 200;
const BATCH = 1_000;
const ANALYTES = [
  ...['lead', 'cadmium', 'arsenic', 'mercury', 'nickel', 'chromium', 'mitragynine', 'paynantheine'],
  ...['speciogynine', 'speciociliatine', '7-hydroxymitragynine', 'moisture'],
];

interface Print {
  n: number;
  values: string[];
  keys: string[];
  text: string;
  report: string;
}

async function main(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'assaybook-bench-'));
  const database = await openDatabase(readConfiguration({ DATA_DIR: folder, PORT: '0' }), { kind: 'guest' });
  try {
    await migrate(database.owner);
    const owner = new Client(database.owner);
    await owner.connect();
    // Certificates without their documents and people: only what is looked up matters here.
    await owner.query('SET session_replication_role = replica');
    const service = await new DataSource(serviceDataSource(database.owner)).initialize();
    print(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; ${LOOK_UPS} look-ups each`);
    let filled = 0;
    let least: number | null = null;
    for (const size of sizes) {
      for (; filled < size; filled += BATCH) await fill(owner, filled);
      // As autovacuum does: it also moves what waits to be put into the index there.
      await owner.query('VACUUM ANALYZE');
      const { median, found } = await lookUp(service, size);
      least ??= median;
      print(
        `${String(size).padStart(7)} certificates  ${median.toFixed(2)} ms, ${(median / least).toFixed(2)} times the smallest; ${found} found`,
      );
    }
    await service.destroy();
    await owner.end();
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The values of a certificate, the same each time. Every tenth has the first eight of the one before. */
function printOf(n: number): Print {
  const of = (row: number) => (n % 10 === 9 && row < 8 ? n - 1 : n);
  const values = ANALYTES.map((analyte, row) => `${analyte} 0.${digits(of(row), row)} mg/kg`).sort();
  return { n, values, keys: keysOf(values), text: `text ${n}`, report: `laboratory ${n % 50}|${n}` };
}

/** Two or three digits, as laboratories print. */
function digits(n: number, row: number): string {
  const hash = createHash('sha256').update(`${n} ${row}`).digest();
  return String(hash.readUInt16BE(0) % (row % 3 === 0 ? 100 : 1000)).padStart(2, '0');
}

/** As md5 makes a UUID of a number, here and in the database. */
function idOf(n: number): string {
  return createHash('md5')
    .update(String(n))
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

async function fill(owner: Client, from: number): Promise<void> {
  const prints = Array.from({ length: BATCH }, (_, index) => printOf(from + index));
  const between = [from, from + BATCH - 1];
  await owner.query(
    `INSERT INTO certificate (id, document_sha256, uploaded_by_id, state)
     SELECT md5(n::text)::uuid, n::text, gen_random_uuid(), 'in-review' FROM generate_series($1::int, $2::int) AS n`,
    between,
  );
  await owner.query(
    `INSERT INTO reading (id, certificate_id, kind, page_count, fields, remarks, problems, stamp)
     SELECT md5(n::text)::uuid, md5(n::text)::uuid, 'lab-report', 1, '{}', '{}', '[]', ''
       FROM generate_series($1::int, $2::int) AS n`,
    between,
  );
  await owner.query(
    `INSERT INTO fingerprint (reading_id, certificate_id, text_hash, report_key, "values", keys, panels)
     SELECT md5(n::text)::uuid, md5(n::text)::uuid, text, report, "values", keys, '{}'
       FROM jsonb_to_recordset($1) AS made (n int, text text, report text, "values" text[], keys bigint[])`,
    [JSON.stringify(prints)],
  );
}

/** Looks up certificates from all over; every second one is like another. */
async function lookUp(service: DataSource, size: number): Promise<{ median: number; found: number }> {
  const times: number[] = [];
  let found = 0;
  for (let look = 0; look < LOOK_UPS; look++) {
    const tens = Math.floor((look * (size / 10)) / LOOK_UPS) * 10;
    const { n, values, keys, text, report } = printOf(tens + (look % 2 === 0 ? 9 : 4));
    const own = { textHash: text, reportKey: report, keys, values };
    const start = performance.now();
    const like = await likenesses(service.manager, { id: idOf(n), lotId: null }, own, null);
    times.push(performance.now() - start);
    found += like.length;
  }
  times.sort((a, b) => a - b);
  return { median: times[LOOK_UPS / 2] ?? 0, found };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const given = process.argv.slice(2).map(Number);
main(given.length > 0 ? given : SIZES).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
