import { XML_HEAD, xmlText } from './xml';

/** A page for search engines, and when it last changed. */
export interface SiteMapEntry {
  path: string;
  changed: string | null;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A site map by sitemaps.org, which takes 50,000 addresses. */
export function siteMap(entries: readonly SiteMapEntry[]): string {
  const urls = entries.map(
    ({ path, changed }) =>
      `<url><loc>${xmlText(path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>\n`,
  );
  return `${XML_HEAD}<urlset xmlns="${NAMESPACE}">\n${urls.join('')}</urlset>\n`;
}

/** The list of site maps. */
export function siteMapIndex(addresses: readonly string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${xmlText(address)}</loc></sitemap>\n`);
  return `${XML_HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${maps.join('')}</sitemapindex>\n`;
}
