import type { ReactElement, ReactNode } from 'react';
import type { PublicClaim } from '../../claims/claim.schema';
import type { PublicLotSummary, PublicVendor } from '../published-views';
import type { Chart } from '../charted';
import type { PanelCounts } from '../panel-counts';
import type { PublishedVendorName } from '../published-record';
import { apiPath, lotPath, productPath, vendorPath } from './addresses';
import { Claims } from './claims';
import { feedOf } from './feed-of';
import { FollowLink } from './follow-link';
import { Shell } from './shell';
import { Charts } from './charts';
import { type History, VendorHistory } from './vendor-history';
import { count, day, EXPECTED_PANELS, formName, panelName, panelRank } from './words';

const webAddress = (address: string | null): URL | null => {
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address);
};

function Website({ website }: { website: string | null }): ReactNode {
  const address = webAddress(website);
  if (!address) return null;
  return (
    <p className="subtitle">
      <a href={address.href} rel="nofollow noopener noreferrer">
        {address.host}
      </a>
    </p>
  );
}

/** Certificates by how they stand: those that no longer count are named as such. */
function certificatesText({ certificates: { current, superseded, withdrawn } }: PublicLotSummary): string {
  const parts = [`${current} current`];
  if (superseded > 0) parts.push(`${superseded} superseded`);
  if (withdrawn > 0) parts.push(`${withdrawn} withdrawn`);
  return parts.join(', ');
}

function Row({ vendor, lot }: { vendor: PublishedVendorName; lot: PublicLotSummary }): ReactNode {
  const panels = [...lot.panels].sort((a, b) => panelRank(a) - panelRank(b)).map(panelName);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={lotPath(vendor.slug, lot.code)}>{lot.code}</a>
      </th>
      <td role="cell" data-label="Product ">
        <a href={productPath(vendor.slug, lot.product.slug)}>{lot.product.name}</a>{' '}
        <span className="unit">{formName(lot.product.form)}</span>
      </td>
      <td role="cell" className="day" data-label="Tested ">
        {lot.lastTested ? (
          <time dateTime={lot.lastTested}>{day(lot.lastTested)}</time>
        ) : (
          <span className="none">not printed</span>
        )}
      </td>
      <td role="cell" data-label="Certificates ">
        {certificatesText(lot)}
      </td>
      <td role="cell" data-label="Results for " className="panelnames">
        {panels.length > 0 ? panels.join(', ') : <span className="none">none that count today</span>}
      </td>
    </tr>
  );
}

/** Lots in rows, as vendors and products have them. */
export function Lots(props: {
  vendor: PublishedVendorName;
  lots: readonly PublicLotSummary[];
  /** The address of the next page, null on the last. */
  next: string | null;
}): ReactNode {
  const { vendor, lots, next } = props;
  return (
    <>
      <LotTable vendor={vendor} lots={lots} />
      {next && (
        <p className="more">
          <a href={next} rel="next">
            Further lots
          </a>
        </p>
      )}
    </>
  );
}

function LotTable({
  vendor,
  lots,
}: {
  vendor: PublishedVendorName;
  lots: readonly PublicLotSummary[];
}): ReactNode {
  return (
    <table role="table" className="lots" aria-labelledby="lots">
      <thead role="rowgroup">
        <tr role="row">
          {['Lot', 'Product', 'Tested', 'Certificates', 'Results for'].map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lots.map((lot) => (
          <Row key={`${lot.product.slug}/${lot.code}`} vendor={vendor} lot={lot} />
        ))}
      </tbody>
    </table>
  );
}

/** How complete the testing of the vendor's lots is, panel by panel: counts, never a grade. */
function Completeness({ counts: { lots, withCurrent, panels } }: { counts: PanelCounts }): ReactNode {
  return (
    <section aria-labelledby="panels">
      <h2 id="panels">
        What was tested <span className="tally">of the newest {count(lots, 'lot')}</span>
      </h2>
      <p className="attribution">
        {withCurrent} of {count(lots, 'lot')} {withCurrent === 1 ? 'has' : 'have'} a certificate that counts
        today.
      </p>
      <ul className="counts">
        {EXPECTED_PANELS.map((panel) => (
          <li key={panel}>
            <span>{panelName(panel)}</span>{' '}
            <meter
              min="0"
              max={withCurrent || 1}
              value={panels.get(panel) ?? 0}
              aria-label={panelName(panel)}
            >
              {panels.get(panel) ?? 0} of {withCurrent}
            </meter>{' '}
            <span className="unit">
              {panels.get(panel) ?? 0} of {withCurrent}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A vendor with the lots that have something published, a page of them at a time. */
export function VendorPage(props: {
  vendor: PublicVendor;
  lots: readonly PublicLotSummary[];
  counts: PanelCounts;
  charts: readonly Chart[];
  claims: readonly PublicClaim[];
  history: History;
  /** The address of the next page of lots, null on the last. */
  next: string | null;
}): ReactElement {
  const { vendor, lots, counts, charts, claims, history, next } = props;
  const path = vendorPath(vendor.slug);
  return (
    <Shell
      title={vendor.name}
      description={`Lots of ${vendor.name} with published laboratory certificates.`}
      crumbs={[{ name: vendor.name, href: path }]}
      canonical={path}
      feed={feedOf(vendor)}
      json={apiPath(`${path}/lots`)}
    >
      <h1>{vendor.name}</h1>
      <Website website={vendor.website} />
      <p className="answer">
        {vendor.lots === 1 ? 'One lot has' : `${vendor.lots} lots have`} a published certificate. About any
        other lot the register says nothing.
      </p>
      <FollowLink vendor={vendor.slug} />
      <h2 id="lots">
        Lots <span className="tally">newest publication first</span>
      </h2>
      <Lots vendor={vendor} lots={lots} next={next} />
      <Completeness counts={counts} />
      <Charts vendor={vendor.slug} charts={charts} />
      <Claims claims={claims} json={apiPath(`${path}/claims`)} />
      <VendorHistory vendor={vendor.slug} history={history} />
    </Shell>
  );
}
