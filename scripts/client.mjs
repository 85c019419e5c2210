/**
 * `npm run client`: writes the types of the console's client, console/src/api/schema.d.ts, from the API as the service
 * describes it. `npm run client -- --check` writes nothing and fails when they differ; a test runs it.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import openapiTs, { astToString } from 'openapi-typescript';
import { prepare, root } from './prepare.mjs';
import { giveUp, say } from './say.mjs';

const TYPES = path.join(root, 'console', 'src', 'api', 'schema.d.ts');
const HEAD =
  '/**\n * Generated from the API description by `npm run client`; not written by hand. A test fails when it differs.\n */\n\n';

await prepare();
const text = HEAD + astToString(await openapiTs(describedApi()));
if (process.argv.includes('--check')) check(text);
else {
  fs.writeFileSync(TYPES, text);
  say(`Wrote ${path.relative(root, TYPES)}.`);
}

function check(wanted) {
  const committed = fs.existsSync(TYPES) ? fs.readFileSync(TYPES, 'utf8') : '';
  if (committed !== wanted)
    giveUp('The API is not what the console’s client was made for. Run npm run client, then npm run types.');
}

/** The description as the built service gives it. */
function describedApi() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assaybook-client-'));
  try {
    const file = path.join(folder, 'openapi.json');
    const command = path.join(root, 'dist', 'src', 'commands', 'openapi.js');
    const { status } = spawnSync(process.execPath, [command, file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) giveUp('The API could not be described; the reason stands above.');
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
