import { searchKey } from '../../src/publish/search-key';

/**
 * Who is in a made register, by arithmetic alone: the n-th vendor, product, lot and certificate are the same in every
 * register that is large enough to have them.
 */

/** How a certificate of a lot ended up; `versions`: of its record. */
export interface Issue {
  standing: 'current' | 'superseded' | 'withdrawn';
  versions: number;
  /** Lead above what most rules allow. */
  exceeds?: true;
}

const COUNTS: Issue = { standing: 'current', versions: 1 };

/** What the eight lots of a product went through. */
export const STORIES: readonly (readonly Issue[])[] = [
  [COUNTS],
  [{ ...COUNTS, versions: 2 }],
  [{ ...COUNTS, standing: 'superseded' }, COUNTS],
  [COUNTS, COUNTS],
  [{ ...COUNTS, standing: 'withdrawn' }, COUNTS, COUNTS],
  [{ ...COUNTS, exceeds: true }],
  [{ ...COUNTS, standing: 'withdrawn' }],
  [COUNTS, COUNTS, COUNTS, COUNTS],
];
export const LOTS = STORIES.length;
const FIRST = STORIES.map((_, story) => STORIES.slice(0, story).flat().length);
/** Certificates of one product. */
export const CERTIFICATES = STORIES.flat().length;

/** Products of vendors: most sell few, some many. */
const PRODUCTS = [1, 2, 4, 8, 25];
const PRODUCTS_BEFORE = PRODUCTS.map((_, at) => PRODUCTS.slice(0, at).reduce((sum, each) => sum + each, 0));
const ROUND = PRODUCTS.reduce((sum, each) => sum + each, 0);

export interface Vendor {
  n: number;
  name: string;
  slug: string;
  /** Its first product, and how many there are of it in a register of any size that holds them all. */
  first: number;
  products: number;
}

export interface Product {
  n: number;
  vendor: Vendor;
  name: string;
  slug: string;
  /** 14 digits; every other product has none. */
  gtin: string | null;
}

/** How many products make a register of at least so many certificates. */
export const productsFor = (certificates: number): number => Math.ceil(certificates / CERTIFICATES);

const FIRST_WORDS = (
  'Meadow Amber Cedar Willow Harbour Stone Copper Juniper Maple Silver Ridge Valley Orchid Summit River Lantern Prairie ' +
  'Coastal Zelený Søren Ember Fern Hollow Granite Heron Indigo Jasper Kestrel Lotus Marlin Nettle Ochre Pine Quarry Raven ' +
  'Saffron Thistle Umber Velvet Walnut Yarrow Zephyr Birch Clover Dune Elder Flint Grove'
).split(' ');
const SECOND_WORDS = (
  'Leaf Botanicals Root Garden Trading Herbal Harvest Mill Apothecary Farm Traders Works Provisions House Supply Market ' +
  'Nursery Collective Foods Imports Organics Partners Ranch Springs Station Tea Orchard Wholesale Union Exchange Path Bay ' +
  'Hill Field Forest Creek Lake Island Coast Bridge'
).split(' ');
const THIRD_WORDS = ['Company', 'Ltd.', 's.r.o.', 'Group', 'of Utah', 'International'];
const STRAINS = (
  'Green Maeng Da|Red Borneo|White Thai|Yellow Vietnam|Green Malay|Red Bali|White Sumatra|Green Hulu Kapuas|Red Dragon|' +
  'White Elephant|Super Green|Plain Leaf|Trainwreck|Horned Leaf|Riau Red|Gold Bentuangie'
).split('|');
/** By which the templates differ: see `records.ts`. */
export const VARIANTS = 4;
export const formOf = (product: number): 'leaf-powder' | 'capsule' =>
  product % 2 === 0 ? 'leaf-powder' : 'capsule';

const slugOf = (name: string): string =>
  searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
const pick = (words: readonly string[], at: number): string => words[at % words.length]!;

export function vendor(n: number): Vendor {
  const round = Math.floor(n / PRODUCTS.length);
  const at = n % PRODUCTS.length;
  const second = Math.floor(n / FIRST_WORDS.length);
  const third = Math.floor(second / SECOND_WORDS.length);
  const name = `${pick(FIRST_WORDS, n)} ${pick(SECOND_WORDS, second)} ${pick(THIRD_WORDS, third)}`;
  return {
    n,
    name,
    slug: slugOf(name),
    first: round * ROUND + PRODUCTS_BEFORE[at]!,
    products: PRODUCTS[at]!,
  };
}

export function product(n: number): Product {
  const inRound = n % ROUND;
  const at = PRODUCTS_BEFORE.findLastIndex((before) => before <= inRound);
  const of = vendor(Math.floor(n / ROUND) * PRODUCTS.length + at);
  const name = `${pick(STRAINS, n * 7)} ${formOf(n) === 'capsule' ? 'Capsules' : 'Powder'}`;
  const gtin = n % 2 === 0 ? withCheckDigit(`095060${String(n).padStart(7, '0')}`) : null;
  return { n, vendor: of, name, slug: `${slugOf(name)}-${n - of.first + 1}`, gtin };
}

/** GS1 General Specifications, 7.9: weights 3 and 1 from the left of 13 digits. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

export const productOfLot = (lot: number): number => Math.floor(lot / LOTS);
export const storyOf = (lot: number): readonly Issue[] => STORIES[lot % LOTS]!;
/** The number of a lot's first certificate. */
export const firstOf = (lot: number): number => productOfLot(lot) * CERTIFICATES + FIRST[lot % LOTS]!;

/** Codes as vendors write them: some have a style of their own, many count the same "KR-0001" as others. */
export function lotCode(lot: number): string {
  const { vendor: of } = product(productOfLot(lot));
  const count = lot - of.first * LOTS + 1;
  const initials = of.name
    .split(' ')
    .map((word) => searchKey(word)[0]!.toUpperCase())
    .slice(0, 2)
    .join('');
  switch (of.n % 4) {
    case 0:
      return `${initials}-${2024 + (count % 3)}-${String(count).padStart(3, '0')}`;
    case 1:
      return `L${String(240_101 + of.n * 211 + count * 3)}${String.fromCharCode(65 + (of.n % 26))}`;
    case 2:
      return `KR-${String(count).padStart(4, '0')}`;
    default:
      return `${initials}${of.n}.${String(count).padStart(4, '0')}`;
  }
}

/** A UUID that names the n-th row of a kind, with digits spread as random ones are. */
export function idOf(kind: number, n: number): string {
  const spread = ((n * 2654435761) % 4294967296).toString(16).padStart(8, '0');
  return `${spread}-${kind.toString(16).padStart(4, '0')}-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Kinds of ids. Results have one each from `result` on. */
export const KIND = {
  ...{
    vendor: 1,
    product: 2,
    lot: 3,
    publication: 4,
    certificate: 5,
    decision: 6,
    document: 7,
    judgement: 8,
  },
  ...{ change: 9, claim: 10, dispute: 11, statement: 12, template: 13, result: 0x1000 },
} as const;

/** The id of a version of a certificate's record; the versions begin with 1. */
export const publicationId = (certificate: number, version: number): string =>
  idOf(KIND.publication, certificate * 2 + version - 1);
