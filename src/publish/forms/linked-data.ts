import type { PublicLot, PublicLotProduct, PublicationView } from '../published-views';
import { LICENCE } from '../open-data/dictionary';
import { apiPath, certificatePath, lotPath, vendorPath } from '../pages/addresses';

/** What is published about a lot as JSON-LD in the words of schema.org (Product, Certification, Dataset). */
export function lotLinkedData({ vendor, code, products }: PublicLot, base: string): object {
  const at = (path: string): string => `${base}${path}`;
  const path = lotPath(vendor.slug, code);
  const maker = { '@type': 'Organization', name: vendor.name, url: at(vendorPath(vendor.slug)) };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...products.map((product) => productOf(product, code, maker, at, path)),
      {
        '@type': 'Dataset',
        '@id': at(`${path}#results`),
        name: `Laboratory results of lot ${code} by ${vendor.name}`,
        description: `Every published laboratory result of lot ${code} by ${vendor.name}, as printed and as read, with limits and verdicts.`,
        url: at(path),
        isAccessibleForFree: true,
        license: LICENCE.path,
        creator: { '@type': 'Organization', name: 'Assaybook', url: at('/') },
        distribution: ['application/json', 'text/csv'].map((encodingFormat) => ({
          '@type': 'DataDownload',
          encodingFormat,
          contentUrl: at(apiPath(path)),
        })),
      },
    ],
  };
}

function productOf(
  product: PublicLotProduct,
  code: string,
  manufacturer: object,
  at: (path: string) => string,
  path: string,
): object {
  return {
    '@type': 'Product',
    '@id': at(`${path}#${product.slug}`),
    name: product.name,
    ...(product.gtin && { gtin14: product.gtin }),
    url: at(path),
    manufacturer,
    additionalProperty: [{ '@type': 'PropertyValue', propertyID: 'lot', name: 'Lot', value: code }],
    hasCertification: product.certificates.map((each) => certificationOf(each, at)),
  };
}

/** A certificate of analysis, which is active while it counts. */
function certificationOf(
  { certificateId, standing, record }: PublicationView,
  at: (path: string) => string,
): object {
  const { certificate, laboratory } = record;
  const name = laboratory?.name ?? certificate.laboratory;
  return {
    '@type': 'Certification',
    '@id': at(certificatePath(certificateId)),
    name: 'Certificate of analysis',
    ...(certificate.reportNumber && { certificationIdentification: certificate.reportNumber }),
    ...(name && { issuedBy: { '@type': 'Organization', name } }),
    ...(certificate.reported && { datePublished: certificate.reported }),
    ...(certificate.tested && { auditDate: certificate.tested }),
    certificationStatus: `https://schema.org/Certification${standing === 'current' ? 'Active' : 'Inactive'}`,
    url: at(certificatePath(certificateId)),
  };
}
