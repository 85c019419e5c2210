import 'reflect-metadata';
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { canonicalHash } from '../audit/canonical';
import { CannotGoOn } from '../cannot-go-on';
import { readConfiguration } from '../configuration';
import { publicDataSource } from '../database/connection';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { Life, say } from '../life';
import { Publication } from '../publish/publication.entity';
import { openCheckpoint } from '../transparency/checkpoint';
import { logAt } from '../transparency/log-at';
import { subtreesIn } from '../transparency/log-tiles';
import {
  checkpointIn,
  faultOf,
  type Proof,
  proofOf,
  rewrittenSince,
  verifierKeyIn,
} from '../transparency/proof';
import { NoteError, parseVerifier, type Verifier } from '../transparency/signed-note';

const USAGE = `Usage:
  npm run prove -- CERTIFICATE [--out FILE] [--checkpoint FILE]
      writes the proof that the newest publication of a certificate (by its id) stands in the log, and checks it
  npm run prove -- FILE --key KEY [--checkpoint FILE] [--record FILE]
      checks a proof offline: with the log's verifier key, a checkpoint that you kept, and the published record as JSON
  npm run prove -- --since FILE [--from ADDRESS] [--key KEY]
      checks that the log still holds what it held at an older checkpoint; --from: a register at that address`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
type Options = Partial<Record<'out' | 'key' | 'checkpoint' | 'record' | 'since' | 'from', string>>;

/** `npm run prove`: proofs of the transparency log. Ends with 1 when something does not hold. */
Life.run(async (life) => {
  const { what, options } = argumentsOf(process.argv.slice(2));
  if (options.since) return since(life, options.since, options);
  if (!what) throw new CannotGoOn(USAGE, 2);
  if (UUID.test(what)) return proveCertificate(await openLog(life), what.toLowerCase(), options);
  if (!options.key)
    throw new CannotGoOn(`Say with --key whom you believe: a key in the file proves nothing.\n${USAGE}`, 2);
  const proof = readJson(what) as Proof;
  const checkpoint = options.checkpoint ? readText(options.checkpoint) : undefined;
  return conclude(
    proof,
    keyOf(options.key),
    checkpoint,
    options.record ? readJson(options.record) : undefined,
  );
});

function argumentsOf(given: string[]): { what?: string; options: Options } {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: { out: text, key: text, checkpoint: text, record: text, since: text, from: text },
    });
    if (positionals.length > 1) throw new CannotGoOn(USAGE, 2);
    return { what: positionals[0], options: values };
  } catch (error) {
    if (error instanceof CannotGoOn) throw error;
    throw new CannotGoOn(`${(error as Error).message}\n${USAGE}`, 2);
  }
}

async function openLog(life: Life): Promise<DataSource> {
  const opening = openDatabase(readConfiguration(process.env), { kind: 'guest' }, { say });
  const database = await life.open(opening, (opened) => opened.close());
  await migrate(database.owner);
  const source = new DataSource(publicDataSource(database.owner));
  return life.open(source.initialize(), (opened) => opened.destroy());
}

async function proveCertificate({ manager }: DataSource, id: string, options: Options): Promise<'done'> {
  const [publication] = await manager.find(Publication, {
    where: [{ certificateId: id }, { id }],
    order: { version: 'DESC' },
    take: 1,
  });
  if (!publication) throw new CannotGoOn(`No certificate with the id ${id} is published.`);
  const kept = options.checkpoint ? readText(options.checkpoint) : undefined;
  const verifier = keyOf(options.key ?? (await verifierKeyIn(manager)) ?? undefined);
  const at = kept === undefined ? undefined : opened(kept, verifier).size;
  const proof = await proofOf(manager, `publication/${publication.id}`, at);
  if (!proof)
    throw new CannotGoOn(
      kept === undefined
        ? 'The publication is not in the log yet. A worker puts it there within seconds: is one running?'
        : 'The checkpoint is of no size at which the log was signed with this publication in it.',
    );
  const file = options.out ?? `certificate-${id}.proof.json`;
  fs.writeFileSync(file, `${JSON.stringify(proof, null, 2)}\n`);
  say(`Wrote ${file}. The verifier key is ${verifier.text}`);
  return conclude(proof, verifier, kept, publication.record);
}

/** Says whether the proof holds. @throws CannotGoOn when it does not */
function conclude(proof: Proof, verifier: Verifier, checkpoint?: string, record?: unknown): 'done' {
  const fault = faultOf(proof, verifier, checkpoint);
  if (fault) throw new CannotGoOn(`The proof does not hold. ${fault}`);
  const said = JSON.parse(proof.leaf) as { recordSha256?: string };
  if (record !== undefined && canonicalHash(recordIn(record)) !== said.recordSha256)
    throw new CannotGoOn('The record is not the one that stands in the log.');
  say(
    `The proof holds: leaf ${proof.index} of ${proof.size} in the log of ${verifier.name}` +
      `${record === undefined ? '' : ', and the record is the one that was logged'}.`,
  );
  process.stdout.write(`${proof.leaf}\n`);
  return 'done';
}

/** The record itself, or the API's answer that holds it. */
function recordIn(json: unknown): object {
  return (json as { record?: object }).record ?? (json as object);
}

async function since(life: Life, file: string, options: Options): Promise<'done'> {
  const older = readText(file);
  const log = options.from ? await logAt(options.from) : await logHere(await openLog(life));
  const verifier = keyOf(options.key ?? log.verifierKey);
  const fault = await rewrittenSince(older, log.checkpoint, verifier, log.subtreesAt);
  if (fault) throw new CannotGoOn(fault);
  const [before, now] = [opened(older, verifier).size, opened(log.checkpoint, verifier).size];
  say(`Nothing was rewritten: the log of ${now} leaves begins with the ${before} that it had then.`);
  return 'done';
}

async function logHere({ manager }: DataSource): Promise<Awaited<ReturnType<typeof logAt>>> {
  const [newest, verifierKey] = [await checkpointIn(manager), await verifierKeyIn(manager)];
  if (!newest || verifierKey === null) throw new CannotGoOn('Nothing has been logged yet.');
  return { verifierKey, checkpoint: newest.note, subtreesAt: (size) => subtreesIn(manager, size) };
}

function keyOf(text: string | undefined): Verifier {
  return tellingNote(() => parseVerifier(text ?? ''));
}

function opened(checkpoint: string, verifier: Verifier): ReturnType<typeof openCheckpoint> {
  return tellingNote(() => openCheckpoint(checkpoint, verifier));
}

function tellingNote<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof NoteError ? new CannotGoOn(error.message) : error;
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotGoOn(`${file} cannot be read: ${(error as Error).message}.`, 2);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    throw error instanceof CannotGoOn ? error : new CannotGoOn(`${file} is no JSON.`, 2);
  }
}
