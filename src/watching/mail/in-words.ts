import type { NamedSubject } from '../subject';

/** What is watched, within a sentence: "lot KR-0425 of Green Leaf by Green Hill". */
export function subjectInWords({ vendor, product, lot }: NamedSubject): string {
  if (!vendor) return 'everything that is published';
  const of = product ? `${product.name} by ${vendor.name}` : vendor.name;
  return lot === null ? of : `lot ${lot} of ${of}`;
}

/** Where pages and forms name it: `?vendor=…&lot=…`. */
export function subjectQuery({ vendor, product, lot }: NamedSubject): string {
  const query = new URLSearchParams({
    ...(vendor && { vendor: vendor.slug }),
    ...(product && { product: product.slug }),
    ...(lot !== null && { lot }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}
