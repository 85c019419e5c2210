/** `npm run golden`: writes the golden cases of the interpret room anew. A person reads the difference. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './prepare.mjs';

const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const child = spawn(process.execPath, [jest, 'src/interpret/golden'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASSAYBOOK_GOLDEN: 'write' },
});
child.on('exit', (code) => (process.exitCode = code ?? 1));
