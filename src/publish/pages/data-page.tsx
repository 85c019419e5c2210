import type { ReactElement, ReactNode } from 'react';
import type { ListedPackage } from '../open-data/open-data.controller';
import { Shell } from './shell';
import { ListTable } from './table';
import { day } from './words';

const SIZES = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A size for people, in powers of a thousand. */
export function sizeText(bytes: number): string {
  const power = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const number = bytes / 1000 ** power;
  return `${power === 0 ? bytes : number.toFixed(number < 10 ? 1 : 0)} ${SIZES[power]}`;
}

type Resource = ListedPackage['resources'][number];

function FileLink({ resource: { path, bytes }, text }: { resource: Resource; text: string }): ReactNode {
  return (
    <>
      <a href={`/data/${path}`}>{text}</a> <span className="unit">{sizeText(bytes)}</span>
    </>
  );
}

function Files({ resources, created }: ListedPackage): ReactNode {
  const tables = resources.filter(({ path }) => path.endsWith('.csv'));
  const linesOf = (table: Resource) =>
    resources.find(({ path }) => path === table.path.replace('.csv', '.jsonl'));
  return (
    <>
      <h2 id="files">
        Files{' '}
        <span className="tally">
          as of <time dateTime={created}>{day(created)}</time>
        </span>
      </h2>
      <ListTable
        named="files"
        columns={[
          { heading: 'Table' },
          { heading: 'Rows', label: 'Rows: ' },
          { heading: 'For spreadsheets' },
          { heading: 'For programs' },
          { heading: 'Schema' },
        ]}
        rows={tables.map((table) => {
          const name = table.path.replace('.csv', '');
          const lines = linesOf(table);
          return {
            key: name,
            cells: [
              <>
                {name}
                <span className="mark">{table.description}</span>
              </>,
              table.rows.toLocaleString('en'),
              <FileLink resource={table} text="CSV" />,
              lines && <FileLink resource={lines} text="JSON Lines" />,
              <a href={`/data/schema/${name}.schema.json`}>JSON Schema</a>,
            ],
          };
        })}
      />
      <p className="more">
        What each column means: <a href="/data/dictionary.md">data dictionary</a>. Free for every use:{' '}
        <a href="/data/LICENSE.txt">CC0 1.0</a>. The same list for tools:{' '}
        <a href="/data/datapackage.json">data package</a>.
      </p>
    </>
  );
}

/** The open data: what files there are, as of when. */
export function DataPage({ listed }: { listed: ListedPackage | null }): ReactElement {
  return (
    <Shell
      title="Open data"
      description="Everything that is published, as CSV and JSON Lines, free for every use."
      crumbs={[{ name: 'Open data', href: '/data' }]}
      canonical="/data"
      json={listed ? '/data/datapackage.json' : undefined}
    >
      <h1>Open data</h1>
      <p className="answer">
        Everything that is published, in files that anybody may use for anything. The laboratories’ own
        documents are not among them. Between two sets of files,{' '}
        <a href="/api/v1/changes">the feed of changes</a> tells what is new.
      </p>
      {listed ? (
        <Files {...listed} />
      ) : (
        <p className="notice">
          No files have been made here yet. Whoever runs this register can have them made.
        </p>
      )}
    </Shell>
  );
}
