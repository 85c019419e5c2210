/**
 * What a backup file says of itself. It is a tar archive, in this order:
 *
 *   backup.json               a `Head`, so that a file which does not fit is refused at once
 *   tables/SCHEMA.TABLE/N.gz  what COPY gives of the table, as text, in pieces
 *   documents/SHA256.pdf      the bytes of each document
 *   transparency.key          the log's signing key, when it lay in the data folder
 *   manifest.json             a `Manifest`
 *   manifest.sha256           its hash
 */
export const NAMES = {
  head: 'backup.json',
  key: 'transparency.key',
  manifest: 'manifest.json',
  seal: 'manifest.sha256',
};

/** The first number that a reader of another form of the file would have to look at. */
export const FORMAT = 1;

export interface Head {
  format: number;
  /** The moment at which the database was seen, as an ISO 8601 time. */
  at: string;
  /** The migrations that the database had, oldest first. */
  migrations: string[];
}

/** One piece of the file. */
export interface Part {
  name: string;
  sizeBytes: number;
  sha256: string;
}

export interface TableManifest {
  schema: string;
  name: string;
  /** In the order in which COPY wrote them. */
  columns: string[];
  rows: number;
  /** How many pieces it is in. */
  parts: number;
}

export interface SequenceManifest {
  schema: string;
  name: string;
  value: string;
  called: boolean;
}

export interface Manifest extends Head {
  /** A table stands after those it refers to. */
  tables: TableManifest[];
  sequences: SequenceManifest[];
  /** Everything in the file before the manifest but documents, whose names are their hashes. */
  parts: Part[];
  documents: {
    count: number;
    sizeBytes: number;
    /** Those that the store had not, or not with the bytes that were sent. They are not in the file, or not to be kept. */
    missing: string[];
    altered: string[];
  };
}

/** The name of a piece of a table. */
export function tablePart({ schema, name }: Pick<TableManifest, 'schema' | 'name'>, piece: number): string {
  return `tables/${schema}.${name}/${piece}.gz`;
}

export function documentPart(sha256: string): string {
  return `documents/${sha256}.pdf`;
}

/** The hash that a document's name says, or null for anything else. */
export function documentIn(partName: string): string | null {
  return /^documents\/([0-9a-f]{64})\.pdf$/.exec(partName)?.[1] ?? null;
}
