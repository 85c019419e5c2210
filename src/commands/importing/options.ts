import { parseArgs } from 'node:util';
import { CannotGoOn } from '../../cannot-go-on';

export const USAGE = `Usage: npm run import -- FOLDER --vendor SLUG [--product SLUG [--lot CODE | --lot-from-name PATTERN [--add-lots]]]
                                [--concurrency 4] [--wait-minutes 30]

Sends every PDF in FOLDER and the folders in it, waits until each was read, and says what became of it. The same command
again goes on where it ended: what the registry has is not sent again.

  --vendor, --product   slugs, as the registry knows them
  --lot                 the code of the lot that all of them are about
  --lot-from-name       a regular expression for file names without their ending; its first group, or else the whole
                        match, is the lot's code: '.*' for names that are the code, 'lot-(.+)_' for a part of them
  --add-lots            registers lots that the product does not have yet
  --concurrency         how many are sent at the same time, 1 to 16
  --wait-minutes        how long to wait for what is still being read after all was sent; 0 to wait for nothing

ASSAYBOOK_KEY holds the API key, ASSAYBOOK_URL where the service is (http://127.0.0.1:3000 when it is not set).`;

/** What `npm run import` was told to do. */
export interface ImportOptions {
  folder: string;
  vendor: string;
  product?: string;
  /** The code of the lot of all files, or how each file's name tells it. */
  lot?: string | RegExp;
  addLots: boolean;
  concurrency: number;
  waitMs: number;
  /** Where the service is, e.g. `http://127.0.0.1:3000`. */
  service: URL;
  key: string;
}

const KNOWN = {
  vendor: { type: 'string' },
  product: { type: 'string' },
  lot: { type: 'string' },
  'lot-from-name': { type: 'string' },
  'add-lots': { type: 'boolean', default: false },
  concurrency: { type: 'string', default: '4' },
  'wait-minutes': { type: 'string', default: '30' },
} as const;

/** @throws CannotGoOn (exit code 2) that says what is wrong with the command line or the environment */
export function importOptions(args: string[], environment: NodeJS.ProcessEnv): ImportOptions {
  const { values, positionals } = parsed(args);
  const [folder, ...more] = positionals;
  const { vendor, product, lot, 'lot-from-name': pattern } = values;
  if (folder === undefined || more.length > 0) throw wrong('Name one folder.');
  if (!vendor) throw wrong('Say whose products these are with --vendor.');
  if (lot !== undefined && pattern !== undefined)
    throw wrong('Give the lot or how names tell it, not both: --lot, --lot-from-name.');
  if ((lot ?? pattern) !== undefined && !product)
    throw wrong('A lot is found within its product: add --product.');
  if (values['add-lots'] && (lot ?? pattern) === undefined)
    throw wrong('--add-lots needs to know which: add --lot or --lot-from-name.');
  return {
    ...{ folder, vendor, product, lot: pattern === undefined ? lot : asPattern(pattern) },
    addLots: values['add-lots'],
    concurrency: whole('concurrency', values.concurrency, 1, 16),
    waitMs: whole('wait-minutes', values['wait-minutes'], 0, 10_000) * 60_000,
    service: serviceOf(environment),
    key: keyOf(environment),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: KNOWN, allowPositionals: true });
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

function asPattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch (error) {
    throw wrong(`--lot-from-name is no regular expression: ${(error as Error).message}`);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(number >= least && number <= most))
    throw wrong(`--${name} must be a whole number from ${least} to ${most}.`);
  return number;
}

function serviceOf({ ASSAYBOOK_URL: text }: NodeJS.ProcessEnv): URL {
  const address = text?.trim() || 'http://127.0.0.1:3000';
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw wrong('ASSAYBOOK_URL must be an address like https://registry.example.org.');
  return new URL(address);
}

function keyOf({ ASSAYBOOK_KEY: key }: NodeJS.ProcessEnv): string {
  if (key?.trim()) return key.trim();
  throw wrong('Set ASSAYBOOK_KEY to an API key; the console makes one under “API keys”.');
}

const wrong = (sentence: string): CannotGoOn => new CannotGoOn(`${sentence}\n\n${USAGE}`, 2);
