import type { ReactNode } from 'react';
import { changesBetween } from '../changes';
import type { PublicationView } from '../published-views';
import type { HeadingLevel } from './results-table';
import { day } from './words';

function Changes({ newer, older }: { newer: PublicationView; older: PublicationView }): ReactNode {
  const changes = changesBetween(older.record, newer.record);
  if (changes.length === 0) return <p className="unit">Approved anew; no value changed.</p>;
  return (
    <ul>
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}

/** Every version of a certificate's record, newest first, with what each changed. Of a single one there is nothing to say. */
export function Versions(props: {
  versions: readonly PublicationView[];
  heading?: HeadingLevel;
  anchor?: string;
}): ReactNode {
  const { versions, heading: Heading = 'h2', anchor = 'versions' } = props;
  if (versions.length < 2) return null;
  return (
    <section className="panel" aria-labelledby={anchor}>
      <Heading id={anchor}>Versions of this record</Heading>
      <ol className="versions" reversed>
        {versions.map((version, index) => {
          const older = versions[index + 1];
          return (
            <li key={version.id}>
              <p>
                Published {day(version.publishedAt)},{' '}
                <a href={`/api/v1/publications/${version.id}`}>version {version.version} as JSON</a>
              </p>
              {older && <Changes newer={version} older={older} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
