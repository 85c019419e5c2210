import type { ReactNode } from 'react';

/** Leads to where one asks to be told about what a page is of, by slugs and code. */
export function FollowLink(subject: { vendor?: string; product?: string; lot?: string }): ReactNode {
  const query = new URLSearchParams({ ...subject }).toString();
  return (
    <p className="follow">
      <a href={query === '' ? '/watch' : `/watch?${query}`}>Be told when something about this changes</a>
    </p>
  );
}
