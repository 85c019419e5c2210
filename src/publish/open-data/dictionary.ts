import { type ColumnType, type OpenColumn, OPEN_TABLES, type OpenTable } from './tables';

/** The licence of the open data: no rights are kept in facts. The laboratories' documents are not part of it. */
export const LICENCE = {
  name: 'CC0-1.0',
  title: 'Creative Commons Zero 1.0 Universal',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

export const LICENCE_TEXT = `${LICENCE.title} (${LICENCE.name})
${LICENCE.path}

To the extent possible under law, whoever runs this register has waived all copyright and related rights in these files.
They hold facts that laboratories printed and reviewers approved. The laboratories' own documents are not among them.
`;

const JSON_TYPE: Record<ColumnType, object> = {
  text: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  day: { type: 'string', format: 'date' },
  moment: { type: 'string', format: 'date-time' },
  decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
};

/** A line of a table's JSON Lines file (JSON Schema 2020-12). */
export function schemaOf({ name, about, columns }: OpenTable): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    description: about,
    type: 'object',
    required: columns.map((column) => column.name),
    additionalProperties: false,
    properties: Object.fromEntries(columns.map((column) => [column.name, propertyOf(column)])),
  };
}

function propertyOf({ type, required, values, about: description }: OpenColumn): object {
  const plain = { ...JSON_TYPE[type], ...(values && { enum: values }), description };
  return required ? plain : { anyOf: [plain, { type: 'null' }], description };
}

/** Every table and column in words, as Markdown. */
export function dictionaryText(): string {
  const tables = OPEN_TABLES.map(
    ({ name, about, columns }) =>
      `## ${name}\n\n${about}\n\n| Column | Type | May be empty | Meaning |\n| --- | --- | --- | --- |\n` +
      columns
        .map((each) => {
          const values = each.values ? ` One of: ${each.values.join(', ')}.` : '';
          return `| \`${each.name}\` | ${each.type} | ${each.required ? 'no' : 'yes'} | ${each.about}${values} |\n`;
        })
        .join(''),
  );
  return (
    '# Data dictionary\n\nEach table is there as JSON Lines (UTF-8, a JSON object a line) and as CSV (RFC 4180, UTF-8, the ' +
    'header first; an empty cell is an absent value, and a text that a spreadsheet would run as a formula has an apostrophe in ' +
    `front). Decimals are text with the digits as printed. Moments are UTC.\n\n${tables.join('\n')}`
  );
}

const FIELD_TYPE: Record<ColumnType, object> = {
  text: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  day: { type: 'date' },
  moment: { type: 'datetime' },
  decimal: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
};

/** A file of the open data, as the list tells it. */
export interface OpenFile {
  name: string;
  table: string;
  path: string;
  mediatype: string;
  rows: number;
  bytes: number;
  /** `sha256:` and hexadecimal, as the data package says it. */
  hash: string;
}

/** What is there, and when it was made. */
export interface OpenDataSet {
  created: string;
  files: OpenFile[];
}

/** The list of files as a data package (Frictionless Data Package 1.0), which tools read by themselves. */
export function dataPackage({ created, files }: OpenDataSet): object {
  const tables = new Map(OPEN_TABLES.map((table) => [table.name, table]));
  return {
    profile: 'data-package',
    name: 'assaybook',
    title: 'Published laboratory certificates of botanical products',
    created,
    licenses: [LICENCE],
    resources: files.map(({ table: name, rows, ...file }) => {
      const { about, columns } = tables.get(name)!;
      return {
        ...file,
        rows,
        description: about,
        encoding: 'utf-8',
        schema: { fields: columns.map(fieldOf) },
      };
    }),
  };
}

function fieldOf({ name, type, required, values, about: description }: OpenColumn): object {
  const constraints = { ...(required && { required }), ...(values && { enum: values }) };
  return { name, ...FIELD_TYPE[type], description, constraints };
}
