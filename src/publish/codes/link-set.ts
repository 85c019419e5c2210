import type { Found } from '../search/search-views';
import { apiPath } from '../pages/addresses';

/** GS1 Web Vocabulary: the kinds of links that a label may lead to. */
const GS1 = 'https://gs1.org/voc/';

/**
 * Where a label's code leads, as a link set (RFC 9264) by GS1-Conformant Resolver 1.1: the page, the certificates and the
 * same for programs.
 */
export function linkSet(anchor: string, found: Found, base: string): object {
  const page = {
    href: `${base}${found.address}`,
    title: titleOf(found),
    type: 'text/html',
    hreflang: ['en'],
  };
  const data = { href: `${base}${apiPath(found.address)}`, title: titleOf(found), type: 'application/json' };
  return {
    linkset: [
      {
        anchor,
        [`${GS1}defaultLink`]: [page],
        [`${GS1}pip`]: [page],
        [`${GS1}certificationInfo`]: [page, data],
      },
    ],
  };
}

function titleOf({ kind, text, vendor, product }: Found): string {
  return kind === 'lot'
    ? `Laboratory results of lot ${text}, ${product?.name ?? ''}, ${vendor.name}`
    : `Lots of ${text}, ${vendor.name}, with laboratory results`;
}
