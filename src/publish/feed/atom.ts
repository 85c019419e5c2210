import { XML_HEAD, xmlElement, xmlText } from '../xml';
import { changeSentence } from './change-sentence';
import type { PublicChange } from './change-views';

/** What an Atom feed is of. */
export interface AtomFeed {
  title: string;
  /** The address of the feed, without what tells its pages apart; names the feed for good. */
  address: string;
  /** This page of it. */
  self: string;
  /** The page that it is the feed of. */
  page: string;
  /** The page with older changes (RFC 5005, 3). */
  older: string | null;
}

/** Of a feed in which nothing has happened yet. */
const NEVER = '1970-01-01T00:00:00.000Z';

const textElement = (name: string, text: string): string => xmlElement(name, {}, xmlText(text));
const link = (rel: string, href: string, type: string): string => xmlElement('link', { rel, href, type });

/**
 * Changes, newest first, as Atom (RFC 4287).
 * @param base where the register is reached, e.g. `https://registry.example.org`
 */
export function atomFeed(feed: AtomFeed, changes: readonly PublicChange[], base: string): string {
  const parts = [
    textElement('id', base + feed.address),
    textElement('title', feed.title),
    textElement('updated', changes[0]?.at ?? NEVER),
    xmlElement('author', {}, textElement('name', 'Assaybook')),
    link('self', base + feed.self, 'application/atom+xml'),
    link('alternate', base + feed.page, 'text/html'),
    ...(feed.older ? [link('next', base + feed.older, 'application/atom+xml')] : []),
    ...changes.map((change) => entry(change, base)),
  ];
  const within = `\n${parts.join('\n')}\n`;
  return `${XML_HEAD}${xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, within)}\n`;
}

function entry(change: PublicChange, base: string): string {
  const { title, summary } = changeSentence(change);
  return xmlElement(
    'entry',
    {},
    [
      textElement('id', `urn:uuid:${change.id}`),
      textElement('title', title),
      textElement('updated', change.at),
      link('alternate', base + change.address, 'text/html'),
      xmlElement('category', { term: change.kind }),
      textElement('summary', summary),
    ].join(''),
  );
}
