/** `npm run bench -- NAME` compiles and runs bench/NAME.ts. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';
import { giveUp } from './say.mjs';

const [name, ...args] = process.argv.slice(2);
if (!name) giveUp('Usage: npm run bench -- NAME', 2);
await prepare();
const run = (...command) => {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run(path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.bench.json');
run('--enable-source-maps', path.join(root, 'dist', 'bench', `${name}.js`), ...args);
