/** Where things are found, for pages and programs alike. */

export const vendorPath = (slug: string): string => `/vendors/${encodeURIComponent(slug)}`;

export const lotPath = (vendor: string, code: string): string =>
  `${vendorPath(vendor)}/lots/${encodeURIComponent(code)}`;

export const productPath = (vendor: string, slug: string): string =>
  `${vendorPath(vendor)}/products/${encodeURIComponent(slug)}`;

export const certificatePath = (certificateId: string): string => `/certificates/${certificateId}`;

/** A dispute, beside the certificate that it is about. */
export const disputeAddress = (certificateId: string, disputeId: string): string =>
  `${certificatePath(certificateId)}#d-${disputeId}`;

/** The address of a product, or of a lot of it, as GS1 Digital Link writes it (GS1 Digital Link: URI Syntax 1.4). */
export const labelPath = ({ gtin, lot }: { gtin: string; lot: string | null }): string =>
  `/01/${gtin}${lot === null ? '' : `/10/${encodeURIComponent(lot)}`}`;

export const rulePath = (id: string): string => `/rules/${encodeURIComponent(id)}`;

export const analytePath = (id: string): string => `/analytes/${encodeURIComponent(id)}`;

export const laboratoryPath = (slug: string): string => `/laboratories/${encodeURIComponent(slug)}`;

/** The same thing in the public API. */
export const apiPath = (path: string): string => `/api/v1${path}`;

/** What changed, as an Atom feed. */
export const REGISTER_FEED = '/feed.atom';
export const vendorFeedPath = (slug: string): string => `${vendorPath(slug)}/feed.atom`;
