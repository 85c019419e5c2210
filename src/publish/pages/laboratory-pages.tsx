import type { ReactElement } from 'react';
import type { LaboratoryCertificate, PublicLaboratory } from '../published-views';
import { certificatePath, laboratoryPath, lotPath, vendorPath } from './addresses';
import { Shell } from './shell';
import { ListTable } from './table';
import { countryName, day, panelName } from './words';

/** Laboratories whose certificates are published. */
export function LaboratoriesPage({
  laboratories,
  next,
}: {
  laboratories: readonly PublicLaboratory[];
  next: string | null;
}): ReactElement {
  return (
    <Shell
      title="Laboratories"
      description="Laboratories whose certificates are published in the register."
      crumbs={[{ name: 'Laboratories', href: '/laboratories' }]}
      canonical="/laboratories"
      json="/api/v1/laboratories"
    >
      <h1>Laboratories</h1>
      <p className="answer">
        Laboratories that the registry knows and whose certificates are published. A certificate names others
        too, as it prints them.
      </p>
      {laboratories.length === 0 ? (
        <p className="empty">No published certificate is assigned to a laboratory yet.</p>
      ) : (
        <ul className="hits">
          {laboratories.map(({ slug, name, country }) => (
            <li key={slug}>
              <p>
                <a href={laboratoryPath(slug)}>{name}</a>{' '}
                <span className="unit">{country && countryName(country)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <p className="more">
          <a href={next} rel="next">
            Further laboratories
          </a>
        </p>
      )}
    </Shell>
  );
}

/** A laboratory with the certificates that it issued. */
export function LaboratoryPage(props: {
  laboratory: PublicLaboratory;
  certificates: readonly LaboratoryCertificate[];
  next: string | null;
}): ReactElement {
  const { laboratory, certificates, next } = props;
  const path = laboratoryPath(laboratory.slug);
  return (
    <Shell
      title={laboratory.name}
      description={`Published certificates by ${laboratory.name}.`}
      crumbs={[
        { name: 'Laboratories', href: '/laboratories' },
        { name: laboratory.name, href: path },
      ]}
      canonical={path}
      json={`/api/v1${path}`}
    >
      <h1>{laboratory.name}</h1>
      {laboratory.country && <p className="subtitle">{countryName(laboratory.country)}</p>}
      <h2 id="certificates">
        Certificates <span className="tally">newest publication first</span>
      </h2>
      <ListTable
        named="certificates"
        columns={[
          { heading: 'Report' },
          { heading: 'Lot', label: 'Lot ' },
          { heading: 'Vendor', label: 'by ' },
          { heading: 'Tested', label: 'Tested ' },
          { heading: 'Results for', label: 'Results for ' },
          { heading: 'Standing' },
        ]}
        rows={certificates.map((each) => ({
          key: each.id,
          cells: [
            <a href={certificatePath(each.id)}>{each.reportNumber ?? 'without a number'}</a>,
            <a href={lotPath(each.vendor.slug, each.lot)}>{each.lot}</a>,
            <a href={vendorPath(each.vendor.slug)}>{each.vendor.name}</a>,
            each.tested ? day(each.tested) : <span className="none">not printed</span>,
            each.panels.map(panelName).join(', '),
            each.standing,
          ],
        }))}
      />
      {next && (
        <p className="more">
          <a href={next} rel="next">
            Further certificates
          </a>
        </p>
      )}
    </Shell>
  );
}
