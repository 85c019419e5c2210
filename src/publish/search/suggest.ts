import type { Found, Suggestion } from './search-views';

/** How a found thing is told from others of its name, in a few words. */
export function noteOf({ kind, vendor, product, lot, lots }: Found): string {
  switch (kind) {
    case 'vendor':
      return lots === 1 ? 'vendor, one lot' : `vendor, ${lots} lots`;
    case 'product':
      return `product of ${vendor.name}`;
    case 'lot':
      return `lot of ${product?.name ?? 'a product'}, ${vendor.name}`;
    case 'report':
      return `report on lot ${lot}, ${vendor.name}`;
  }
}

/** What is found, as lines under the search box. */
export function suggestionOf(found: Found): Suggestion {
  return { kind: found.kind, text: found.text, note: noteOf(found), address: found.address };
}
