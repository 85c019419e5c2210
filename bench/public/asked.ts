import { CERTIFICATES, firstOf, LOTS, lotCode, product, productOfLot, productsFor } from './census';
import { reportNumber } from './rows';

/** What is asked of a register, spread over all of it; others with each `salt`. */
export const KINDS = ['lot as JSON', 'lot page', 'vendor page', 'search'] as const;
export type Kind = (typeof KINDS)[number];

/** How many lots and certificates a register of so many certificates really has. */
export const lotsOf = (certificates: number): number => productsFor(certificates) * LOTS;
export const certificatesOf = (certificates: number): number => productsFor(certificates) * CERTIFICATES;

/** About so many lots of a register are asked for. */
const ASKED = 1000;

/** Every so many-th lot is asked for: an odd number, so that each story is. */
const strideOf = (size: number): number => Math.max(1, Math.floor(lotsOf(size) / ASKED)) | 1;

/** Whether a lot may be asked for, in a register of such a size. */
export function asked(size: number): (lot: number) => boolean {
  const stride = strideOf(size);
  return (lot) => lot % stride === 0;
}

/** Lots that may be asked for, spread over the register; others with each `salt`, as long as there are. */
export function someLots(size: number, count: number, salt: number): number[] {
  const stride = strideOf(size);
  const all = Math.ceil(lotsOf(size) / stride);
  return Array.from({ length: count }, (_, index) => (((index + salt * count) * 367) % all) * stride);
}

export function lotAddress(lot: number): string {
  const { vendor } = product(productOfLot(lot));
  return `/vendors/${vendor.slug}/lots/${encodeURIComponent(lotCode(lot))}`;
}

export const ADDRESSES: Record<Kind, (lot: number, index: number) => string> = {
  'lot as JSON': (lot) => `/api/v1${lotAddress(lot)}`,
  'lot page': lotAddress,
  'vendor page': (lot) => `/vendors/${product(productOfLot(lot)).vendor.slug}`,
  search: (lot, index) => {
    const query = QUERIES[index % QUERIES.length]!(lot);
    return `/api/v1/search?q=${encodeURIComponent(query)}`;
  },
};

/** As people type: what stands on the label, a slip of the finger, a name, a part of it, what is not there at all. */
export const QUERIES: readonly ((lot: number) => string)[] = [
  (lot) => lotCode(lot),
  (lot) => lotCode(lot).toLowerCase().replaceAll('0', 'O').replaceAll('-', ' '),
  (lot) => product(productOfLot(lot)).vendor.name,
  (lot) => `${product(productOfLot(lot)).vendor.name.split(' ').slice(0, 2).join(' ')} ${lotCode(lot)}`,
  (lot) => lotCode(lot).slice(0, 4),
  (lot) => mistyped(lotCode(lot)),
  (lot) => mistyped(product(productOfLot(lot)).vendor.name),
  (lot) => reportNumber(firstOf(lot)),
  (lot) => product(productOfLot(lot)).name,
  (lot) => product(productOfLot(lot)).name.split(' ')[1]!,
  (lot) => product(productOfLot(lot)).gtin ?? lotCode(lot).slice(2),
  (lot) => `Qux${lot.toString(36)} Wjv`,
];

/** Two neighbours swapped in the middle. */
const mistyped = (text: string): string => {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at - 1) + text[at]! + text[at - 1]! + text.slice(at + 1);
};
