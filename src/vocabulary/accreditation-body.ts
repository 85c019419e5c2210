import type { Entry } from './faults';
import { wordKey } from './product-form';

/** A body that accredits laboratories: `vocabulary/accreditation-bodies.yaml`. */
export interface AccreditationBody {
  id: string;
  name: string;
  /** Folded by `wordKey`. */
  names: readonly string[];
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Whether it is known to have signed the ILAC arrangement for testing. */
  ilacMra: boolean;
  /** The form of a whole number that it gives, see `numberKey`. */
  number: RegExp;
  /** Whether the form was seen on certificates; an unverified one raises no question. */
  verified: boolean;
  source: string;
}

/** Accreditation bodies by id. */
export type AccreditationBodies = ReadonlyMap<string, AccreditationBody>;

/** A number as it is compared: upper case, without space. */
export function numberKey(number: string): string {
  return number.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** The body that a name stands for, as people and certificates write it. */
export function findBody(bodies: AccreditationBodies, name: string): AccreditationBody | undefined {
  const key = wordKey(name);
  return [...bodies.values()].find((body) => body.id === name || body.names.includes(key));
}

/** Whether some body gives numbers of this form. */
export function isKnownForm(bodies: AccreditationBodies, number: string): boolean {
  return [...bodies.values()].some((body) => body.number.test(numberKey(number)));
}

/** Reads `accreditation-bodies.yaml`. A name may stand for one body only, and each example must fit its form. */
export function readAccreditationBodies(file: Entry): AccreditationBodies {
  const bodies = file.entries().map(([id, entry]): [string, AccreditationBody] => [id, readBody(id, entry)]);
  const owners = new Map<string, string>();
  for (const [id, { names }] of bodies)
    for (const name of names) {
      const owner = owners.get(name);
      if (owner !== undefined) file.at(id).fault(`the name "${name}" stands for ${owner} too`);
      owners.set(name, id);
    }
  return new Map(bodies);
}

function readBody(id: string, entry: Entry): AccreditationBody {
  entry.allowOnly('name', 'names', 'country', 'ilacMra', 'number', 'examples', 'standing', 'source');
  const number = readExemplified(entry);
  return {
    id,
    name: entry.at('name').text(),
    names: entry.at('names').texts().map(wordKey),
    country: entry.at('country').text(),
    ilacMra: oneOf(entry.at('ilacMra'), ['yes', 'unknown']) === 'yes',
    number,
    verified: oneOf(entry.at('standing'), ['verified', 'unverified']) === 'verified',
    source: entry.at('source').text(),
  };
}

/** A number that leaves a laboratory to test in a place and is no accreditation: `vocabulary/licence-forms.yaml`. */
export interface LicenceForm {
  place: string;
  number: RegExp;
}

/** The place whose licences have this form; undefined for none that is listed. */
export function findLicence(forms: readonly LicenceForm[], number: string): LicenceForm | undefined {
  return forms.find((form) => form.number.test(numberKey(number)));
}

/** Reads `licence-forms.yaml`. Each example must fit its form. */
export function readLicenceForms(file: Entry): LicenceForm[] {
  return file.items().map((entry) => {
    entry.allowOnly('place', 'number', 'examples', 'source');
    entry.at('source').text();
    return { place: entry.at('place').text(), number: readExemplified(entry) };
  });
}

/** The form of numbers, held against its examples. */
function readExemplified(entry: Entry): RegExp {
  const number = readForm(entry.at('number'));
  for (const example of entry.at('examples').items())
    if (!number.test(numberKey(example.text())))
      example.fault(`"${example.text()}" has not the form of the number`);
  return number;
}

function readForm(entry: Entry): RegExp {
  const text = entry.text();
  try {
    return new RegExp(`^(?:${text})$`, 'u');
  } catch {
    entry.fault(`"${text}" is no regular expression`);
    return /^$/u;
  }
}

function oneOf(entry: Entry, words: readonly string[]): string {
  const text = entry.text();
  if (!words.includes(text)) entry.fault(`"${text}" is none of ${words.join(', ')}`);
  return text;
}
