import { run } from './run.mjs';

await run('main', process.argv.slice(2));
