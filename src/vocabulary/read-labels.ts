import type { Entry } from './faults';
import {
  LABELLED_FIELDS,
  type Country,
  type DateOrder,
  type LabelledField,
  type LabelLanguage,
  type Labels,
  type LabelsEverywhere,
} from './labels';

const LISTS = [
  'numberWords',
  'others',
  'nameLabels',
  'titles',
  'otherTitles',
  'reportWords',
  'pageOf',
  'laboratoryPhrases',
  'notTheLaboratory',
  'laboratoryWords',
  'weakLaboratoryWords',
  'matrixWords',
  'signatoryWords',
  'statusWords',
  'placeholders',
  'watermarks',
  'beforeADay',
  'stopWords',
] as const;

/** Reads `labels/`: the file of what is alike everywhere, and one for each language. */
export function readLabels(everywhere: Entry, languages: Entry[]): Labels {
  return { languages: languages.map(readLanguage), everywhere: readEverywhere(everywhere) };
}

function readLanguage(file: Entry): LabelLanguage {
  file.allowOnly(
    'language',
    'source',
    'fields',
    'amendments',
    'accreditationWords',
    'months',
    'letters',
    'dateOrder',
    ...LISTS,
  );
  const lists = Object.fromEntries(LISTS.map((list) => [list, file.at(list).texts()])) as Record<
    (typeof LISTS)[number],
    string[]
  >;
  for (const phrase of file.at('pageOf').items()) requireParts(phrase, '{n}', '{m}');
  for (const phrase of file.at('laboratoryPhrases').items()) requireParts(phrase, '{lab}');
  const marks = file.at('amendments');
  marks.allowOnly('amended', 'supersedes', 'revision', 'not');
  const numbers = file.at('accreditationWords');
  numbers.allowOnly('accreditation', 'licence', 'certificate', 'other');
  return {
    language: file.at('language').text(),
    source: file.at('source').text(),
    ...lists,
    fields: readFields(file.at('fields')),
    amendments: {
      amended: marks.at('amended').texts(),
      supersedes: marks.at('supersedes').texts(),
      revision: marks.at('revision').texts(),
      not: marks.at('not').texts(),
    },
    accreditationWords: {
      accreditation: numbers.at('accreditation').texts(),
      licence: numbers.at('licence').texts(),
      certificate: numbers.at('certificate').texts(),
      other: numbers.at('other').texts(),
    },
    months: readMonths(file.at('months')),
    letters: file.at('letters').optionalText() ?? '',
    dateOrder: readDateOrder(file.at('dateOrder')),
  };
}

function requireParts(phrase: Entry, ...parts: string[]): void {
  const missing = parts.filter((part) => !phrase.text().includes(part));
  if (missing.length > 0) phrase.fault(`"${phrase.text()}" lacks ${missing.join(' and ')}`);
}

function readFields(section: Entry): Record<LabelledField, string[][]> {
  section.allowOnly(...LABELLED_FIELDS);
  return Object.fromEntries(
    LABELLED_FIELDS.map((field) => [
      field,
      section
        .at(field)
        .items()
        .map((group) => group.texts()),
    ]),
  ) as Record<LabelledField, string[][]>;
}

function readMonths(section: Entry): Record<string, number> {
  return Object.fromEntries(
    section.entries().map(([name, entry]) => {
      const number = Number(entry.text());
      if (!(Number.isInteger(number) && number >= 1 && number <= 12))
        entry.fault(`"${entry.text()}" is no month's number`);
      return [name, number];
    }),
  );
}

function readDateOrder(entry: Entry): DateOrder | null {
  const order = entry.optionalText();
  if (order === null || order === 'dmy' || order === 'mdy') return order;
  entry.fault(`"${order}" is neither dmy nor mdy`);
  return null;
}

function readEverywhere(file: Entry): LabelsEverywhere {
  file.allowOnly(
    'source',
    'legalForms',
    'accreditationBodies',
    'accreditationRegisters',
    'standards',
    'addressWords',
    'postBoxes',
    'freeMail',
    'nameArticles',
    'nameJoints',
    'countries',
  );
  return {
    source: file.at('source').text(),
    legalForms: file.at('legalForms').texts(),
    accreditationBodies: file.at('accreditationBodies').texts(),
    accreditationRegisters: file.at('accreditationRegisters').texts(),
    standards: file.at('standards').texts(),
    addressWords: file.at('addressWords').texts(),
    postBoxes: file.at('postBoxes').texts(),
    freeMail: file.at('freeMail').texts(),
    nameArticles: file.at('nameArticles').texts(),
    nameJoints: file.at('nameJoints').texts(),
    countries: file.at('countries').items().map(readCountry),
  };
}

function readCountry(entry: Entry): Country {
  entry.allowOnly('name', 'dateOrder', 'names', 'domains', 'dial', 'regions', 'postcode', 'phone');
  return {
    name: entry.at('name').text(),
    dateOrder: readDateOrder(entry.at('dateOrder')),
    names: entry.at('names').texts(),
    domains: entry.at('domains').texts(),
    dial: entry.at('dial').optionalText(),
    regions: entry.at('regions').texts(),
    postcode: readPattern(entry.at('postcode')),
    phone: readPattern(entry.at('phone')),
  };
}

function readPattern(entry: Entry): string | null {
  const pattern = entry.optionalText();
  if (pattern === null) return null;
  try {
    new RegExp(pattern.replaceAll('{region}', 'XX').replaceAll('{name}', 'x'), 'g');
  } catch (error) {
    entry.fault(
      `"${pattern}" is no regular expression: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return pattern;
}
