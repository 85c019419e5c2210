import type { ReactNode } from 'react';

/** A label with what is said of it; null to say nothing. */
export type Fact = [string, ReactNode];

/** Facts under their labels. */
export function Facts({ facts }: { facts: Fact[] }): ReactNode {
  return (
    <dl className="facts">
      {facts
        .filter(([, text]) => text !== null)
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
