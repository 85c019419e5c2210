/** Where things are found, for pages and programs alike. */

export const vendorPath = (slug: string): string => `/vendors/${encodeURIComponent(slug)}`;

export const lotPath = (vendor: string, code: string): string =>
  `${vendorPath(vendor)}/lots/${encodeURIComponent(code)}`;

export const certificatePath = (certificateId: string): string => `/certificates/${certificateId}`;

export function searchPath(query: string, after?: string | null): string {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...(after && { after }) });
  return `/?${parameters.toString()}`;
}

/** The same thing in the public API. */
export const apiPath = (path: string): string => `/api/v1${path}`;
