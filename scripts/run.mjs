// Runs a compiled command: `node scripts/run.mjs commands/read FILE...`. Installs and compiles first, when that is due.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const [name, ...args] = process.argv.slice(2);
prepare();
const entry = join(root, 'dist', 'src', `${name}.js`);
if (!existsSync(entry)) {
  console.error(`There is no command ${name}.`);
  process.exit(2);
}
const child = spawn(process.execPath, ['--enable-source-maps', entry, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
