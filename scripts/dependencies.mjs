/**
 * `npm run dependencies` says under which licences the packages of package-lock.json stand, and fails when one has a
 * licence that nobody has looked at, or when `.npmrc` would let a package run code of its own while it is installed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveUp } from './say.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Licences that let this project be given away and run as a service, each with what it asks for. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  'OFL-1.1', // typefaces
  'Bitstream-Vera', // a typeface; one that was changed has another name
]);

/** Allowed for what is not part of the service, because these licences ask something of who passes the work on. */
const ALLOWED_FOR_DEVELOPMENT = new Set(['MPL-2.0', 'CC-BY-4.0']);

/** Packages whose package.json names no licence, or none by its name; what stands in their folder was read by a person. */
const READ_BY_A_PERSON = {
  'png-js': 'MIT',
  'humanize-number': 'MIT',
  only: 'MIT',
  streamsearch: 'MIT',
  busboy: 'MIT',
  dicer: 'MIT',
  'dejavu-fonts-ttf': 'Bitstream-Vera',
};

const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const packages = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = READ_BY_A_PERSON[name] ?? entry.license ?? 'none named';
    return { name, version: entry.version, licence, development: Boolean(entry.dev) };
  });

const troubles = packages
  .filter((each) => !isAllowed(each))
  .map(
    ({ name, version, licence }) =>
      `${name} ${version} stands under "${licence}", which is not allowed here.`,
  );
if (!/^ignore-scripts=true$/m.test(fs.readFileSync(path.join(root, '.npmrc'), 'utf8')))
  troubles.push('.npmrc has to say ignore-scripts=true.');
if (troubles.length > 0) giveUp(troubles.join('\n'));
print(packages);

/** An expression such as "(MIT OR CC0-1.0)" is allowed by one of its licences, "(MIT AND Zlib)" by all of them. */
function isAllowed({ licence, development }) {
  const known = (name) => ALLOWED.has(name) || (development && ALLOWED_FOR_DEVELOPMENT.has(name));
  const names = licence.replace(/[()]/g, '');
  return / OR /.test(names) ? names.split(' OR ').some(known) : names.split(' AND ').every(known);
}

function print(all) {
  const counts = new Map();
  for (const { licence, development } of all) {
    const count = counts.get(licence) ?? { service: 0, development: 0 };
    count[development ? 'development' : 'service']++;
    counts.set(licence, count);
  }
  const lines = [...counts]
    .sort(([, a], [, b]) => b.service + b.development - a.service - a.development)
    .map(
      ([licence, { service, development }]) =>
        `${licence.padEnd(18)} ${service} in the service, ${development} to develop`,
    );
  process.stdout.write(`${lines.join('\n')}\n`);
}
