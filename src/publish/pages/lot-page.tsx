import type { ReactElement, ReactNode } from 'react';
import type { PublicDispute } from '../../disputes/dispute.schema';
import type { PublicClaim } from '../../claims/claim.schema';
import { lotLinkedData } from '../forms/linked-data';
import { changesOfReplacement } from '../changes';
import type { PublishedRecord } from '../published-record';
import type { PublicLotProduct, PublicLot, PublicationView } from '../published-views';
import { apiPath, certificatePath, lotPath, vendorPath } from './addresses';
import { CertificateBody, certificateName, testedWhen } from './certificate-section';
import { Claims } from './claims';
import { LotAnswer } from './lot-answer';
import { DerivedFacts, Flags, RuleTable } from './rule-table';
import { feedOf } from './feed-of';
import { lotInWords } from './lot-words';
import { FollowLink } from './follow-link';
import { Shell } from './shell';
import { Versions } from './versions';
import { capital, count, day, formName, list } from './words';

/** Every version of the certificates whose record was amended, newest first, by the certificate's id. */
type LotVersions = ReadonlyMap<string, readonly PublicationView[]>;

const isCurrent = ({ standing }: PublicationView): boolean => standing === 'current';

const newerOf = (change: PublicationView['change'], certificates: PublicationView[]) =>
  certificates.find(({ certificateId }) => certificateId === change?.supersededBy)?.record;

/** What the certificate that took its place says otherwise. */
function SaidOtherwise({ older, newer }: { older: PublishedRecord; newer?: PublishedRecord }): ReactNode {
  if (!newer) return null;
  const changes = changesOfReplacement(older, newer);
  if (changes.length === 0) return <p className="unit">The new certificate says the same.</p>;
  return (
    <details>
      <summary>What the new certificate says otherwise ({changes.length})</summary>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  );
}

/** Certificates that no longer count stay in sight, with their reason. */
function Earlier({ certificates }: { certificates: PublicationView[] }): ReactNode {
  const earlier = certificates.filter((certificate) => !isCurrent(certificate));
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Certificates that no longer count</h2>
      <ul className="earlier">
        {earlier.map(({ id, certificateId, record, standing, change }) => (
          <li key={id}>
            <a href={certificatePath(certificateId)}>{certificateName(record)}</a>, {testedWhen(record)}.{' '}
            <strong>
              {change ? `${capital(change.kind)} on ${day(change.at)}.` : `${capital(standing)}.`}
            </strong>{' '}
            {change?.reason}
            <SaidOtherwise older={record} newer={newerOf(change, certificates)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A product of the lot with its certificates; the product is named only where the code stands for several. */
function ProductSection(props: {
  product: PublicLotProduct;
  alone: boolean;
  versions: LotVersions;
  disputes: readonly PublicDispute[];
}): ReactNode {
  const { product, alone, versions, disputes } = props;
  const current = product.certificates.filter(isCurrent);
  const judgement = current.length > 0 ? product.judgement : null;
  return (
    <>
      {!alone && <h2 className="product">{product.name}</h2>}
      {!alone && <LotAnswer certificates={product.certificates} judgement={judgement} />}
      {current.map((publication) => (
        <section key={publication.id} className="certificate" aria-labelledby={`c-${publication.id}`}>
          <h2 id={`c-${publication.id}`}>
            <a href={certificatePath(publication.certificateId)}>{certificateName(publication.record)}</a>
          </h2>
          <CertificateBody publication={publication} judgement={judgement} heading="h3" disputes={disputes} />
          <Versions
            versions={versions.get(publication.certificateId) ?? []}
            heading="h3"
            anchor={`versions-${publication.id.slice(0, 8)}`}
          />
        </section>
      ))}
      {judgement && <DerivedFacts judgement={judgement} />}
      {judgement && <Flags judgement={judgement} />}
      {judgement && <RuleTable judgement={judgement} />}
      <Earlier certificates={product.certificates} />
    </>
  );
}

function Subtitle({ lot: { vendor, products } }: { lot: PublicLot }): ReactNode {
  const [product] = products;
  return (
    <p className="subtitle">
      {products.length === 1 && product && (
        <>
          {[product.name, formName(product.form), product.gtin && `GTIN ${product.gtin}`]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
        </>
      )}
      <a href={vendorPath(vendor.slug)}>{vendor.name}</a>
    </p>
  );
}

/** Everything published about one lot. */
export function LotPage(props: {
  lot: PublicLot;
  claims: readonly PublicClaim[];
  versions: LotVersions;
  disputes: readonly PublicDispute[];
  base: string;
}): ReactElement {
  const { lot, claims, versions, disputes, base } = props;
  const { vendor, code, products } = lot;
  const path = lotPath(vendor.slug, code);
  const [only] = products;
  const words = lotInWords(lot);
  return (
    <Shell
      title={`Lot ${code}, ${vendor.name}`}
      description={`${words.subtitle}. ${words.sentences.join(' ')}`}
      crumbs={[
        { name: vendor.name, href: vendorPath(vendor.slug) },
        { name: `Lot ${code}`, href: path },
      ]}
      canonical={path}
      feed={feedOf(vendor)}
      json={apiPath(path)}
      base={base}
      picture={{
        href: `${path}/preview.png`,
        says: [words.title, words.subtitle, ...words.sentences].join('. '),
      }}
      linked={lotLinkedData(lot, base)}
    >
      <h1>Lot {code}</h1>
      <Subtitle lot={lot} />
      {products.length === 1 && only ? (
        <LotAnswer certificates={only.certificates} judgement={only.judgement} />
      ) : (
        <p className="answer">
          {vendor.name} uses this code for {count(products.length, 'product')}:{' '}
          {list(products.map(({ name }) => name))}.
        </p>
      )}
      <FollowLink vendor={vendor.slug} lot={code} />
      {products.map((product) => (
        <ProductSection
          key={product.slug}
          product={product}
          alone={products.length === 1}
          versions={versions}
          disputes={disputes}
        />
      ))}
      <Claims claims={claims} json={apiPath(`${path}/claims`)} />
      <WhatThisShows />
      <ForLabels lot={lot} />
    </Shell>
  );
}

/** The lot's address for labels and other sites. */
function ForLabels({ lot: { vendor, code } }: { lot: PublicLot }): ReactNode {
  const path = lotPath(vendor.slug, code);
  return (
    <section aria-labelledby="labels" className="labels">
      <h2 id="labels">For labels and other sites</h2>
      <p>
        A QR code that leads here: <a href={`${path}/qr.svg`}>SVG</a>, <a href={`${path}/qr.png`}>PNG</a>. A{' '}
        <a href={`${path}/badge.svg`}>badge</a> that turns grey when nothing counts any more or the newest
        test is two years old. All results as <a href={apiPath(path)}>JSON</a>; the same address gives CSV and
        JSON-LD to programs that ask for it.
      </p>
    </section>
  );
}

/** The bounds of the evidence, said once a page. */
export function WhatThisShows(): ReactNode {
  return (
    <section aria-labelledby="shows" className="shows">
      <h2 id="shows">What this page shows, and what it does not</h2>
      <p>
        A certificate tells what a laboratory found in the sample it was given. This page repeats what the
        certificate prints, as approved by a reviewer, with the place of each value on the page. It does not
        show that every package of the lot is like the sample, and where no result is published, nothing
        follows from it.
      </p>
    </section>
  );
}
