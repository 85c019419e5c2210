import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FAILSAFE_SCHEMA, load as parseYaml, YAMLException } from 'js-yaml';
import { type AccreditationBodies, readAccreditationBodies, readLicenceForms } from './accreditation-body';
import { PANELS, type Panel } from './analyte';
import { readClaimWords } from './claim-words';
import { Entry, type Fault, type Yaml } from './faults';
import { readHeadings } from './headings';
import { LANGUAGES } from './languages';
import { lineOf } from './line-of';
import { readProductForms } from './product-form';
import { indexNames, readAmbiguousNames, readAnalytes } from './read-analytes';
import { readCommodities, readDerived, readPlausible } from './read-derived';
import { readNotation, readUnits } from './read-notation';
import { checkOverlaps, readRuleSet } from './read-rule-sets';
import { readReportPhrases } from './report-phrases';
import type { RuleBook } from './rule-set';
import { readLabels } from './read-labels';
import type { Vocabulary } from './vocabulary';

/** The vocabulary's files do not hold what they must. The message names each file and line. */
export class VocabularyError extends Error {
  override name = 'VocabularyError';
}

/**
 * Reads and checks the vocabulary: analytes, units, words. The only place that touches its files.
 * @param folder where the files are; the project's own `vocabulary/` unless given
 * @throws VocabularyError naming every fault with its file and line
 */
export function loadVocabulary(folder?: string): Vocabulary {
  return folder === undefined ? (ours ??= readVocabulary(vocabularyFolder())) : readVocabulary(folder);
}

/** The project's own, which several rooms of one process ask for: reading it takes a tenth of a second. */
let ours: Vocabulary | undefined;

function readVocabulary(folder: string): Vocabulary {
  const files = new VocabularyFiles(folder);
  const { units, spellings } = readUnits(files.read('units.yaml'));
  const panels = PANELS.map((panel): [Panel, Entry] => [panel, files.read(`analytes/${panel}.yaml`)]);
  const analytes = readAnalytes(panels, units, files.read('sources.yaml'));
  const vocabulary: Vocabulary = {
    analytes,
    units,
    analyteNames: indexNames(panels, analytes),
    ambiguousNames: readAmbiguousNames(files.read('ambiguous-names.yaml'), analytes, units),
    unitSpellings: spellings,
    productForms: readProductForms(files.read('product-forms.yaml')),
    ...readNotation(files.read('notation.yaml')),
    labels: readLabels(
      files.read('labels/everywhere.yaml'),
      LANGUAGES.map((language) => files.read(`labels/${language}.yaml`)),
    ),
    accreditationForms: [...readAccreditationBodies(files.read(ACCREDITATION_BODIES)).values()].map(
      ({ number }) => number,
    ),
    licenceForms: readLicenceForms(files.read('licence-forms.yaml')),
    headings: readHeadings(LANGUAGES.map((language) => files.read(`headings/${language}.yaml`))),
    hash: files.hash(),
  };
  files.throwFaults();
  return Object.freeze(vocabulary);
}

/**
 * Reads and checks the rule sets and what judging derives: needed where results are judged, not where they are read.
 * @throws VocabularyError naming every fault with its file and line
 */
export function loadRuleBook(vocabulary: Vocabulary, folder?: string): RuleBook {
  if (folder !== undefined || vocabulary !== ours)
    return readRuleBook(vocabulary, folder ?? vocabularyFolder());
  return (ourBook ??= readRuleBook(vocabulary, vocabularyFolder()));
}

/** That of the project's own vocabulary. */
let ourBook: RuleBook | undefined;

function readRuleBook(vocabulary: Vocabulary, folder: string): RuleBook {
  const files = new VocabularyFiles(folder);
  const commodities = readCommodities(files.read('commodities.yaml'), vocabulary);
  const terms = { vocabulary, commodities: commodities.map(({ id }) => id) };
  const sets = files.list('rulesets').map((file) => {
    const entry = files.read(file);
    return { entry, set: readRuleSet(basename(file, '.yaml'), files.hashOf(file), entry, terms) };
  });
  checkOverlaps(sets);
  const derived = readDerived(files.read('derived.yaml'), vocabulary);
  const claimWords = readClaimWords(
    files.read('claims.yaml'),
    vocabulary,
    new Map(sets.map(({ set }) => [set.id, set.jurisdiction])),
  );
  const plausible = readPlausible(files.read('plausible.yaml'), vocabulary, terms.commodities);
  const accreditationBodies = readAccreditationBodies(files.read(ACCREDITATION_BODIES));
  const licenceForms = readLicenceForms(files.read('licence-forms.yaml'));
  const reportPhrases = readReportPhrases(files.read('report-phrases.yaml'));
  files.throwFaults();
  const ruleSets = sets.map(({ set }) => set);
  return Object.freeze({
    ...{
      ruleSets,
      derived,
      commodities,
      plausible,
      claimWords,
      accreditationBodies,
      licenceForms,
      reportPhrases,
    },
    hash: files.hash(),
  });
}

const ACCREDITATION_BODIES = 'accreditation-bodies.yaml';

/**
 * Reads and checks the accreditation bodies alone, for rooms that record accreditations and judge nothing.
 * @throws VocabularyError naming every fault with its file and line
 */
export function loadAccreditationBodies(folder: string = vocabularyFolder()): AccreditationBodies {
  const files = new VocabularyFiles(folder);
  const bodies = readAccreditationBodies(files.read(ACCREDITATION_BODIES));
  files.throwFaults();
  return bodies;
}

/** The project's `vocabulary/` folder, from the sources and from the build alike: the nearest one that holds the units. */
export function vocabularyFolder(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'vocabulary', 'units.yaml'))) return join(folder, 'vocabulary');
  throw new VocabularyError(`no vocabulary/units.yaml above ${__dirname}`);
}

/** The files of one vocabulary folder as they are read: their faults and their common hash. */
export class VocabularyFiles {
  private readonly faults: Fault[] = [];
  private readonly texts = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** One YAML file as an entry to read from; every scalar stays text. */
  read(file: string): Entry {
    const path = join(this.folder, file);
    if (!existsSync(path)) {
      this.faults.push({ file, path: [], message: 'this file is missing' });
      return new Entry({}, file, [], []);
    }
    const text = readFileSync(path, 'utf8');
    this.texts.set(file, text);
    try {
      return new Entry(parseYaml(text, { schema: FAILSAFE_SCHEMA }) as Yaml, file, [], this.faults);
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      throw new VocabularyError(`${file}: ${error.message}`);
    }
  }

  /** The YAML files in the folders under `folder`, in the order of their names. */
  list(folder: string): string[] {
    const places = readdirSync(join(this.folder, folder), { recursive: true, encoding: 'utf8' });
    return places
      .filter((place) => place.endsWith('.yaml'))
      .map((place) => join(folder, place))
      .sort();
  }

  /** SHA-256 of one file that was read, in hex. */
  hashOf(file: string): string {
    return createHash('sha256')
      .update(this.texts.get(file) ?? '')
      .digest('hex');
  }

  /** SHA-256 over names and contents of the files read so far, in hex; the order of reading does not matter. */
  hash(): string {
    const hash = createHash('sha256');
    for (const [file, text] of [...this.texts].sort(([a], [b]) => (a < b ? -1 : 1)))
      hash.update(`${file}\0${text}\0`);
    return hash.digest('hex');
  }

  /** @throws VocabularyError when anything was wrong, naming every fault as `file:line: message` */
  throwFaults(): void {
    if (this.faults.length === 0) return;
    const lines = this.faults.map(({ file, path, message }) => {
      const text = this.texts.get(file);
      return text === undefined ? `${file}: ${message}` : `${file}:${lineOf(text, path)}: ${message}`;
    });
    throw new VocabularyError(lines.join('\n'));
  }
}
