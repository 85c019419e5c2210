import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { REGISTER_FEED } from './addresses';
import { FONT_PATH, SCRIPT_PATH, STYLE_PATH } from './assets';

export interface Crumb {
  name: string;
  href: string;
}

interface ShellProps {
  /** What the page is about, for the window's title and for search engines; without it, the register itself. */
  title?: string;
  description?: string;
  crumbs?: readonly Crumb[];
  /** The same answer for programs. */
  json?: string;
  /** A feed of what changes here beside the one over all. */
  feed?: { title: string; href: string };
  /** The page's own address where it may be reached by several. */
  canonical?: string;
  /** Where the register is reached; only pages that name themselves in full need it. */
  base?: string;
  /** A picture for links to the page, of 1200 by 630 pixels, and what it says. */
  picture?: { href: string; says: string };
  /** What the page says, as JSON-LD. */
  linked?: object;
  /** What stands in the search box. */
  query?: string;
  /** The page has a search box of its own, so the header leaves it out. */
  ownSearch?: boolean;
  children: ReactNode;
}

/** The search box: an ordinary form, so that it works everywhere. */
export function SearchBox({ query = '', large = false }: { query?: string; large?: boolean }): ReactNode {
  const id = large ? 'q' : 'q-head';
  return (
    <form role="search" action="/" method="get" className={large ? 'search large' : 'search'}>
      <label htmlFor={id} className={large ? undefined : 'hidden'}>
        Vendor, product, lot, report number or GTIN
      </label>
      <div className="field">
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={large ? undefined : 'Vendor, product, lot …'}
        />
        <button type="submit">Search</button>
      </div>
    </form>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }): ReactNode {
  return (
    <nav aria-label="Where this page stands" className="crumbs">
      <ol>
        <li>
          <a href="/">Register</a>
        </li>
        {crumbs.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What a link to the page shows elsewhere (ogp.me; Twitter's cards take the rest from it): the page's own words. */
function Preview({ title, description, canonical, base, picture }: ShellProps): ReactNode {
  return (
    <>
      <meta property="og:site_name" content="Assaybook" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title ?? 'Assaybook – register of laboratory certificates'} />
      {description && <meta property="og:description" content={description} />}
      {base && canonical && <meta property="og:url" content={base + canonical} />}
      <meta name="twitter:card" content={base && picture ? 'summary_large_image' : 'summary'} />
      {base && picture && (
        <>
          <meta property="og:image" content={base + picture.href} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={picture.says} />
        </>
      )}
    </>
  );
}

/** The feeds that a reader finds by the page's address. */
function Feeds({ feed }: Pick<ShellProps, 'feed'>): ReactNode {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={REGISTER_FEED} title="All changes" />
      {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
    </>
  );
}

/** The ways that end every page. */
function FootLinks({ json, feed }: Pick<ShellProps, 'json' | 'feed'>): ReactNode {
  return (
    <p className="ways">
      {json && (
        <>
          <a href={json}>This page as JSON</a>
          {' · '}
        </>
      )}
      <a href="/rules">Rule sets</a> · <a href="/analytes">Analytes</a> ·{' '}
      <a href="/laboratories">Laboratories</a> · <a href="/accuracy">Accuracy</a> ·{' '}
      <a href="/data">Open data</a> · <a href={feed?.href ?? REGISTER_FEED}>Feed</a> ·{' '}
      <a href="/watch">Be told</a> · <a href="/api/docs">For programs</a>
    </p>
  );
}

/** What every page has around its subject. */
export function Shell(props: ShellProps): ReactElement {
  const { title, description, crumbs = [], json, canonical, base, linked, feed } = props;
  const { query, ownSearch = false, children } = props;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title ? `${title} – Assaybook` : 'Assaybook – register of laboratory certificates'}</title>
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        <link rel="preload" href={FONT_PATH} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={STYLE_PATH} />
        {canonical && <link rel="canonical" href={canonical} />}
        {json && <link rel="alternate" type="application/json" href={json} />}
        <Feeds feed={feed} />
        <Preview {...props} />
        {linked && (
          <script
            type="application/ld+json"
            // Data and no program; what would end the element is written as an escape.
            dangerouslySetInnerHTML={{ __html: JSON.stringify(linked).replace(/</g, '\\u003c') }}
          />
        )}
        <link rel="icon" href="data:," />
        <script type="module" src={SCRIPT_PATH} />
      </head>
      <body>
        <a className="skip" href="#main">
          To the content
        </a>
        <header className="head">
          <div className="inner">
            <p className="name">
              <a href="/">
                Assaybook <span>register of laboratory certificates</span>
              </a>
            </p>
            {!ownSearch && <SearchBox query={query} />}
          </div>
        </header>
        <main id="main">
          {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
          {children}
        </main>
        <footer className="foot">
          <div className="inner">
            <p>
              The register shows what laboratories printed and what reviewers approved. It grades nobody and
              gives no health advice.
            </p>
            {base && canonical && <p className="on-paper">{base + canonical}</p>}
            <FootLinks json={json} feed={feed} />
          </div>
        </footer>
      </body>
    </html>
  );
}

/** A page as the text of an HTML document. React escapes whatever comes from certificates, vendors and addresses. */
export function html(page: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
