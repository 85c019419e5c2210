import type { PublishedRecord } from './published-record';

/** What the public look-up gives, the same to pages and programs. Everything here comes from the schema `published`. */

/**
 * How a published record stands today. `current`: it counts. `amended`: a newer version of the same certificate's record
 * replaced it. `superseded`: another certificate took its place. `withdrawn`: taken back. All stay readable.
 */
export type Standing = 'current' | 'amended' | 'superseded' | 'withdrawn';

/** One version of one certificate's record, with what happened to it since. */
export interface PublicationView {
  id: string;
  certificateId: string;
  version: number;
  /** ISO 8601, UTC. */
  publishedAt: string;
  standing: Standing;
  /** Why and when it was withdrawn or superseded; null while neither. */
  change: {
    kind: 'withdrawn' | 'superseded';
    at: string;
    reason: string;
    supersededBy: string | null;
  } | null;
  /** Where the document is; null when the certificate was withdrawn. */
  document: string | null;
  record: PublishedRecord;
}

export interface VendorSummary {
  slug: string;
  name: string;
  website: string | null;
  /** Lots that have something published. */
  lots: number;
}

/** A vendor as found by a search, with the lots whose code matched, best first. */
export interface VendorHit extends VendorSummary {
  matchedLots: { code: string; product: string }[];
}

export interface PublishedProduct {
  slug: string;
  name: string;
  form: string;
  gtin: string | null;
}

/** One lot in a vendor's list. */
export interface LotSummary {
  code: string;
  product: PublishedProduct;
  /** Certificates by how they stand today. */
  certificates: { current: number; superseded: number; withdrawn: number };
  /** The newest day of testing that a current certificate prints, ISO 8601. */
  lastTested: string | null;
  lastPublishedAt: string;
  /** Panels with at least one result in a current certificate. */
  panels: string[];
}

/**
 * Everything published about a lot code of a vendor. A vendor may use one code for several products; each is listed with
 * its certificates, newest first.
 */
export interface LotView {
  vendor: { slug: string; name: string };
  code: string;
  products: (PublishedProduct & { certificates: PublicationView[] })[];
}
