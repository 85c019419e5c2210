import type { ReactNode } from 'react';
import type { Flag } from './case';

const SEVERITIES = { high: '▲ high', medium: '◆ medium', low: '◇ low', information: 'i' };

/** What checks saw that keeps nobody from approving. */
export function MoreToKnow({ flags }: { flags: readonly Flag[] }): ReactNode {
  return (
    <details>
      <summary>{flags.length} more to know</summary>
      <Flags flags={flags} />
    </details>
  );
}

type ShownFlag = Pick<Flag, 'id' | 'severity' | 'saw' | 'asks' | 'falsePositives'>;

/** Flags: what was seen, what to check, and what it may mean otherwise. */
export function Flags({ flags }: { flags: readonly ShownFlag[] }): ReactNode {
  return (
    <ul className="flags">
      {flags.map(({ id, severity, saw, asks, falsePositives }) => (
        <li key={`${id} ${saw}`} className={`flag ${severity}`}>
          <p>
            <span className="tag">{SEVERITIES[severity]}</span> {saw}
          </p>
          <p className="small">{asks}</p>
          <p className="soft small">Also of honest certificates: {falsePositives}</p>
        </li>
      ))}
    </ul>
  );
}
