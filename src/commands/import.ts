import { CannotGoOn } from '../cannot-go-on';
import { say } from '../life';
import { pdfsIn } from './importing/folder';
import { FolderImport } from './importing/import-folder';
import { type ImportOptions, importOptions } from './importing/options';
import { Progress } from './importing/progress';
import { Registry } from './importing/registry';
import { summaryOf } from './importing/summary';

/** What shells give for a program that Ctrl-C ended: 128 and the signal's number. */
const INTERRUPTED = 130;

/** Ctrl-C under npm arrives twice, from the terminal and from npm: only a later one means "at once". */
const ONE_KEY_PRESS_MS = 2_000;

/**
 * `npm run import -- FOLDER --vendor SLUG …`: sends a folder of certificates through the API, with the key that
 * ASSAYBOOK_KEY holds. Ends with 0 when every file is in the registry and was read, with 1 when something was refused or
 * not read, with 2 for a wrong command line, with 130 when it was interrupted.
 */
async function main(): Promise<number> {
  const options = importOptions(process.argv.slice(2), process.env);
  const { files, others } = await pdfsIn(options.folder);
  if (others > 0) say(`${others} files whose names do not end in .pdf, or that are links, are left alone.`);
  if (files.length === 0) throw new CannotGoOn(`There is no PDF in ${options.folder}.`, 2);
  return bring(options, files);
}

async function bring(options: ImportOptions, files: string[]): Promise<number> {
  const progress = new Progress(files.length, process.stderr);
  const work = new FolderImport(options, new Registry(options.service, options.key), progress);
  const interruption = onInterruption(() => work.stop());
  let trouble: Error | undefined;
  try {
    await work.run(files);
  } catch (error) {
    trouble = error as Error;
  }
  progress.end();
  const outcomes = [...work.outcomes.values()];
  const summary = summaryOf(outcomes, {
    notBegun: files.length - outcomes.length,
    waited: options.waitMs > 0,
    service: options.service,
  });
  if (outcomes.length > 0) process.stdout.write(summary.text);
  if (trouble) throw trouble;
  if (!interruption.came) return summary.isWhole ? 0 : 1;
  say('Interrupted. The same command again goes on from here.');
  return INTERRUPTED;
}

/** The first signal lets what is on its way arrive; one that comes later ends the process at once. */
function onInterruption(stop: () => void): { came: boolean } {
  const interruption = { came: false };
  let impatientFrom = Infinity;
  const onSignal = (): void => {
    if (performance.now() > impatientFrom) process.exit(INTERRUPTED);
    if (interruption.came) return;
    interruption.came = true;
    impatientFrom = performance.now() + ONE_KEY_PRESS_MS;
    say('Stopping: what is on its way arrives first …');
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return interruption;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.exitCode = error instanceof CannotGoOn ? error.exitCode : 1;
    say(error instanceof CannotGoOn ? error.message : String((error as Error).stack ?? error));
  },
);
