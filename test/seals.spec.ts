import { BY_THE_DATABASE, SEALED } from '../src/audit/seals';
import { migrate } from '../src/database/migrate';
import { MIGRATIONS } from '../src/database/migrations';
import { englishCertificate } from './certificates/samples';
import { newVendor } from './harness/certificates';
import type { Answer } from './harness/client';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './harness/database';
import { newPerson, startWithAdministrator } from './harness/people';
import { decide, publish, readCertificate } from './harness/review';
import { type Ended, Program } from './harness/service';
import { tamper } from './harness/tampering';

/** Append-only tables that no entry vouches for, and what stands for them. */
const OTHERWISE: Record<string, string> = {
  audit_entry: 'chained itself',
  audit_link: 'the chain',
  result: 'hashed with its reading',
  certificate_event:
    'tells followers how far it is; what it tells of is in acts and rows that are vouched for',
  'published.log_leaf': 'in the signed log',
  'published.log_node': 'in the signed log',
  'published.log_checkpoint': 'signed',
  'published.log_key': 'the key that everybody has who checks',
};

/** What the database vouches for by itself. */
const KINDS = Object.entries(BY_THE_DATABASE);

let database: TestDatabase;
let settings: Record<string, string>;

const made = ({ status, body }: Answer): Answer['body'] => {
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};

/** Everything that can decide what is shown happens once. */
beforeAll(async () => {
  database = await createTestDatabase();
  const { service, nobody, administrator } = await startWithAdministrator({ DATABASE_URL: database.url });
  settings = service.settings;
  await newVendor(database, 'green-hill', ['KR-0425', 'KR-0426']);
  const uploader = await newPerson(administrator, 'uploader', ['green-hill']);
  const reviewer = await newPerson(administrator, 'reviewer');
  const lot = { vendor: 'green-hill', product: 'green-leaf', lot: 'KR-0425' };
  const { id, publicationId } = await publish(uploader, reviewer, englishCertificate('seals'), lot);
  const other = await readCertificate(uploader, englishCertificate('other', 'KR-0426'), {
    ...lot,
    lot: 'KR-0426',
  });
  made(await decide(reviewer, other, 'reject'));

  await administrator.post('/api/v1/registry/laboratories', { name: 'Test Lab', country: 'CZ' });
  const accreditations = '/api/v1/registry/laboratories/test-lab/accreditations';
  const source = 'https://register.example.org/1316.2';
  const held = {
    body: 'cia',
    number: '1316.2',
    scopeText: 'Foodstuffs',
    scope: { panels: ['heavy-metals'] },
  };
  const valid = { validFrom: '2025-01-01', validUntil: '2026-12-31', source };
  const accreditation = made(await administrator.post(accreditations, { ...held, ...valid }));
  const ending = { endedOn: '2026-01-01', because: 'suspended', source, note: 'At its own request.' };
  made(await administrator.post(`${accreditations}/${accreditation.id}/ending`, ending));
  const switches = '/api/v1/rule-sets/cz-448-2025-annex-3-microbiology/switches';
  made(await administrator.post(switches, { unverifiedLimits: true, reason: 'The decree is printed.' }));

  const claims = '/api/v1/registry/vendors/green-hill/claims';
  const seen = { source: 'https://green-hill.example.org/leaf', capturedOn: '2026-02-01' };
  const claim = made(await uploader.post(claims, { text: 'no 7-OH', ...seen }));
  const retirement = { retiredOn: '2026-03-01', reason: 'The page was changed.' };
  made(await uploader.post(`${claims}/${claim.id}/retirement`, retirement));

  const { body } = await nobody.get(`/api/v1/publications/${publicationId}`);
  const dispute = { certificateId: id, resultId: body.record.results[0].id, text: 'The page says less.' };
  const disputed = made(await nobody.post('/api/v1/disputes', dispute));
  const outcomes = `/api/v1/registry/disputes/${disputed.id}/outcomes`;
  // Whoever changes the lot meanwhile holds nobody up who holds up everybody's commits.
  await database.query('BEGIN');
  await database.query('SELECT FROM published.lot FOR UPDATE');
  made(await reviewer.post(outcomes, { outcome: 'shown', reason: 'It is about the value.' }));
  await database.query('COMMIT');
  await service.program.stop();
  // Nobody looks at cells here, as that takes seconds: the row alone counts.
  await database.query(
    `INSERT INTO cell_look (reading_id, certificate_id, looked, not_looked_at, milliseconds)
     SELECT id, certificate_id, '[]', '[]', 1 FROM reading LIMIT 1`,
  );
});

const verify = (): Promise<Ended> => Program.start('commands/verify', settings).ended;

/** A column of each table whose change is valid there, and that change. */
const CHANGES: Record<string, [change: string, undo: string]> = {
  accreditation: [`number = number || 'x'`, `number = rtrim(number, 'x')`],
  rejection: ['day = day + 1', 'day = day - 1'],
  change: [`at = at + interval '1 day'`, `at = at - interval '1 day'`],
};

async function changeOneEach(way: 0 | 1): Promise<void> {
  for (const [kind, { table, id }] of KINDS) {
    const [schema, name] = table.includes('.') ? table.split('.') : ['public', table];
    const [time] = await database.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = $1 AND table_name = $2 AND data_type = 'timestamp with time zone' LIMIT 1`,
      [schema, name],
    );
    const shift = (sign: string) => `${time?.name} = ${time?.name} ${sign} interval '1 second'`;
    const change = (CHANGES[kind] ?? [shift('+'), shift('-')])[way];
    const first = `r.ctid = (SELECT r.ctid FROM ${table} r ORDER BY ${id} LIMIT 1)`;
    await tamper(database, [table], `UPDATE ${table} r SET ${change} WHERE ${first}`);
  }
}

const kindsNamed = (output: string, trouble: string): string[] => [
  ...new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(trouble))
      .map((line) => line.split(' ')[0]!),
  ),
];

describe('Rows that decide what is shown', () => {
  it('are vouched for by the audit trail, every append-only table of them', async () => {
    const rows = await database.query<{ table: string }>(
      `SELECT CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname AS table
       FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid JOIN pg_namespace n ON n.oid = relnamespace
       JOIN pg_proc p ON p.oid = tgfoid WHERE proname = 'refuse_change'`,
    );
    const vouched = [...Object.values(SEALED).map(({ table }) => table), ...Object.keys(OTHERWISE)];
    expect(rows.map(({ table }) => table).sort()).toEqual(vouched.sort());
    for (const [kind, { table }] of KINDS) {
      const [found] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
      expect([kind, found!.count > 0]).toEqual([kind, true]);
    }
    expect(await database.query('SELECT FROM unsealed_row')).toEqual([]);
    const { code, output } = await verify();
    expect([code, output]).toEqual([0, '']);
  });

  it('are found when one of each kind was changed', async () => {
    await changeOneEach(0);
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(kindsNamed(output, 'It was changed after it was written.').sort()).toEqual(
      KINDS.map(([kind]) => kind).sort(),
    );
    await changeOneEach(1);
    expect((await verify()).output).toBe('');
  });

  it('are found when one of each kind was removed, and when one was smuggled in', async () => {
    // With foreign keys off too, as somebody does who has the server.
    await database.query('SET session_replication_role = replica');
    for (const [kind, { table }] of KINDS) {
      await database.query(`CREATE TABLE "kept-${kind}" AS SELECT * FROM ${table}`);
      await database.query(`DELETE FROM ${table}`);
    }
    expect(kindsNamed((await verify()).output, 'It was removed: the audit trail knows it.').sort()).toEqual(
      KINDS.map(([kind]) => kind).sort(),
    );
    for (const [kind, { table }] of KINDS)
      await database.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM "kept-${kind}"`);
    await database.query(
      `INSERT INTO published.rejection (decision_id, vendor_id, day) SELECT gen_random_uuid(), vendor_id, day FROM published.rejection`,
    );
    await database.query('SET session_replication_role = origin');
    const { output } = await verify();
    expect(output).toMatch(/^rejection \S+: No entry of the audit trail vouches for it\.\n$/);
    await tamper(database, ['published.rejection'], 'DELETE FROM published.rejection');
    await tamper(
      database,
      ['published.rejection'],
      'INSERT INTO published.rejection SELECT * FROM "kept-rejection"',
    );
    expect((await verify()).output).toBe('');
  });

  it('are found when two changed places', async () => {
    const verdicts = 'published.claim_verdict';
    const places = `UPDATE ${verdicts} v SET word = o.word, record = o.record, lot_id = o.lot_id
      FROM (SELECT * FROM ${verdicts} ORDER BY id LIMIT 2) o
      WHERE v.id IN (SELECT id FROM ${verdicts} ORDER BY id LIMIT 2) AND o.id <> v.id`;
    await tamper(database, [verdicts], places);
    expect(kindsNamed((await verify()).output, 'It was changed after it was written.')).toEqual([
      'claim-verdict',
    ]);
    await tamper(database, [verdicts], places);
    expect((await verify()).output).toBe('');
  });
});

describe('Rows that were there before the database vouched for any', () => {
  it('are vouched for as they stood when it began to', async () => {
    const old = await createEmptyDatabase();
    const owner = { connectionString: old.url };
    const place = MIGRATIONS.findIndex(({ name }) => name.startsWith('Seals'));
    await migrate(owner, { migrations: MIGRATIONS.slice(0, place) });
    await old.query(
      `INSERT INTO published.rejection (decision_id, vendor_id, day)
       SELECT gen_random_uuid(), gen_random_uuid(), '2026-01-01' FROM generate_series(1, 1001)`,
    );
    await migrate(owner);
    const there = { ...settings, DATABASE_URL: old.url };
    const { code, output } = await Program.start('commands/verify', there).ended;
    expect([code, output]).toEqual([0, '']);
    await tamper(old, ['published.rejection'], `UPDATE published.rejection SET day = day + 1`);
    const lines = (await Program.start('commands/verify', there).ended).output.trim().split('\n');
    expect(lines).toHaveLength(1001);
    expect(new Set(lines.map((line) => line.replace(/ \S+:/, ':')))).toEqual(
      new Set(['rejection: It was changed after it was written.']),
    );
  });
});
