import type { ReactElement } from 'react';
import type { PublicDispute } from '../../disputes/dispute.schema';
import type { PublicationView } from '../published-views';
import { apiPath, certificatePath, lotPath, vendorPath } from './addresses';
import {
  CertificateBody,
  certificateName,
  laboratoryOf,
  StandingNotice,
  testedSentence,
  Untested,
} from './certificate-section';
import { WhatThisShows } from './lot-page';
import { feedOf } from './feed-of';
import { Shell } from './shell';
import { Versions } from './versions';
import { capital, count } from './words';

/** The newest published record of one certificate, and how it stands today. */
export function CertificatePage({
  publication,
  versions,
  disputes,
}: {
  publication: PublicationView;
  /** Every version of its record, newest first. */
  versions: readonly PublicationView[];
  disputes: readonly PublicDispute[];
}): ReactElement {
  const { record, certificateId } = publication;
  const { vendor, lot, product } = record;
  const laboratory = laboratoryOf(record);
  const path = certificatePath(certificateId);
  return (
    <Shell
      title={`${certificateName(record)}, lot ${lot.code}, ${vendor.name}`}
      description={`What the laboratory printed about lot ${lot.code} by ${vendor.name}, result by result.`}
      crumbs={[
        { name: vendor.name, href: vendorPath(vendor.slug) },
        { name: `Lot ${lot.code}`, href: lotPath(vendor.slug, lot.code) },
        { name: certificateName(record), href: path },
      ]}
      canonical={path}
      feed={feedOf(vendor)}
      json={apiPath(`/publications/${publication.id}`)}
    >
      <h1>{certificateName(record)}</h1>
      <p className="subtitle">
        <a href={lotPath(vendor.slug, lot.code)}>Lot {lot.code}</a> · {product.name} ·{' '}
        <a href={vendorPath(vendor.slug)}>{vendor.name}</a>
      </p>
      <StandingNotice publication={publication} />
      <div className="answer">
        <p>
          {capital(count(record.results.length, 'result'))}
          {laboratory && ` by ${laboratory}`}. {testedSentence(record)}
          {!laboratory && ' The laboratory’s name was not read.'}
        </p>
        <Untested results={record.results} />
      </div>
      <CertificateBody publication={publication} judgement={null} heading="h2" disputes={disputes} />
      <Versions versions={versions} />
      <WhatThisShows />
    </Shell>
  );
}
