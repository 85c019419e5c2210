import type { ReactElement, ReactNode } from 'react';
import type { RuleSet } from '../../vocabulary/rule-set';
import { unitText } from '../../vocabulary/unit-text';
import { limitWords } from '../reference/reference-views';
import type { Reference, SetLimit } from '../reference/reference';
import type { Analyte } from '../../vocabulary/analyte';
import { analytePath, rulePath } from './addresses';
import { Shell } from './shell';
import { ListTable } from './table';
import { count, day, panelName, panelRank } from './words';

const STANDINGS: Record<RuleSet['standing'], string> = {
  'in-force': 'in force',
  superseded: 'superseded',
  proposed: 'proposed',
};

const MEANINGS: Record<RuleSet['meaning'], string> = {
  limit: 'Above a limit the product may not be sold.',
  'warning-required': 'Above a limit a warning is due.',
  'benchmark-only': 'A recommendation to compare with; exceeding it forbids nothing.',
};

const BASES: Record<RuleSet['basis'], string> = {
  concentration: 'of the product',
  'fraction-of-alkaloids': 'of the alkaloids',
  'per-day': 'a day',
  'per-serving': 'a serving',
  'per-package': 'a package',
};

function inForce({ effectiveFrom, effectiveTo, standing }: RuleSet): string {
  const from = effectiveFrom && `from ${day(effectiveFrom)}`;
  const to = effectiveTo && `to ${day(effectiveTo)}`;
  return [STANDINGS[standing], from, to].filter(Boolean).join(', ');
}

/** Every rule set that lots are compared with. */
export function RulesPage({ sets }: { sets: readonly RuleSet[] }): ReactElement {
  const rows = [...sets].sort(
    (a, b) => a.jurisdiction.localeCompare(b.jurisdiction) || a.id.localeCompare(b.id),
  );
  return (
    <Shell
      title="Rule sets"
      description="The limits that lots are compared with, each with its authority, citation and source."
      crumbs={[{ name: 'Rule sets', href: '/rules' }]}
      canonical="/rules"
      json="/api/v1/rules"
    >
      <h1 id="rules">Rule sets</h1>
      <p className="answer">
        {count(sets.length, 'rule set')} that lots are compared with. Each is a file of the project with its
        source; whoever finds a fault in one can correct it there.
      </p>
      <ListTable
        named="rules"
        columns={[
          { heading: 'Rule set' },
          { heading: 'Where', label: 'Where: ' },
          { heading: 'Standing' },
          { heading: 'Limits', label: 'Limits: ' },
          { heading: 'Text seen', label: 'Text seen: ' },
        ]}
        rows={rows.map((set) => ({
          key: set.id,
          cells: [
            <a href={rulePath(set.id)}>{set.title}</a>,
            set.jurisdiction,
            inForce(set),
            set.limits.length,
            set.verified ? 'yes' : 'not by us',
          ],
        }))}
      />
    </Shell>
  );
}

/** One rule set with all its limits. */
export function RulePage({ set, reference }: { set: RuleSet; reference: Reference }): ReactElement {
  const path = rulePath(set.id);
  return (
    <Shell
      title={set.title}
      description={`The limits of ${set.citation}, by ${set.authority}.`}
      crumbs={[
        { name: 'Rule sets', href: '/rules' },
        { name: set.id, href: path },
      ]}
      canonical={path}
      json={`/api/v1${path}`}
    >
      <h1>{set.title}</h1>
      <p className="subtitle">
        {set.authority} · {inForce(set)}
      </p>
      <div className="answer">
        <p>{MEANINGS[set.meaning]}</p>
        {!set.verified && <p>Nobody of the project has seen the text itself yet: see the source below.</p>}
      </div>
      <FactsOf set={set} />
      <h2 id="limits">
        Limits <span className="tally">{count(set.limits.length, 'limit')}</span>
      </h2>
      <Limits set={set} reference={reference} />
    </Shell>
  );
}

function FactsOf({ set }: { set: RuleSet }): ReactElement {
  return (
    <dl className="facts wide">
      <Fact name="Citation">
        <a href={set.address} rel="nofollow noopener noreferrer">
          {set.citation}
        </a>
      </Fact>
      <Fact name="Applies to">{set.appliesTo}</Fact>
      <Fact name="Where the numbers were read">{set.source}</Fact>
      {set.alsoRequires.length > 0 && (
        <Fact name="Also asks for, and no result can show">
          <ul>
            {set.alsoRequires.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name="SHA-256 of the file">
        <code>{set.version}</code>
      </Fact>
    </dl>
  );
}

function Limits({ set, reference }: { set: RuleSet; reference: Reference }): ReactElement {
  return (
    <ListTable
      named="limits"
      columns={[
        { heading: 'Analyte' },
        { heading: 'Limit' },
        { heading: 'Share of', label: 'Share of: ' },
        { heading: 'Note' },
      ]}
      rows={set.limits.map((limit, index) => ({
        key: String(index),
        cells: [
          <a href={analytePath(limit.analyteId)}>{reference.nameOf(limit.analyteId)}</a>,
          <>
            {limitWords(limit)}
            {limit.for && <span className="unit"> for {limit.for}</span>}
          </>,
          BASES[set.basis],
          limit.note ?? (limit.verified ? '' : 'not verified'),
        ],
      }))}
    />
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Every analyte of the vocabulary, by panel. */
export function AnalytesPage({ analytes }: { analytes: readonly Analyte[] }): ReactElement {
  const panels = [...new Set(analytes.map(({ panel }) => panel))].sort((a, b) => panelRank(a) - panelRank(b));
  return (
    <Shell
      title="Analytes"
      description="The substances, organisms and properties that are read from certificates, with the limits that speak of each."
      crumbs={[{ name: 'Analytes', href: '/analytes' }]}
      canonical="/analytes"
      json="/api/v1/analytes"
    >
      <h1>Analytes</h1>
      <p className="answer">
        {analytes.length} substances, organisms and properties that results are read as. A printed name that
        is none of them is shown as printed.
      </p>
      {panels.map((panel) => (
        <section key={panel} className="panel" aria-labelledby={panel}>
          <h2 id={panel}>{panelName(panel)}</h2>
          <ul className="names">
            {analytes
              .filter((analyte) => analyte.panel === panel)
              .map(({ id, name }) => (
                <li key={id}>
                  <a href={analytePath(id)}>{name}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Shell>
  );
}

/** One analyte: its names, and every limit that speaks of it. */
export function AnalytePage({
  analyte,
  limits,
}: {
  analyte: Analyte;
  limits: readonly SetLimit[];
}): ReactElement {
  const path = analytePath(analyte.id);
  return (
    <Shell
      title={analyte.name}
      description={`Limits for ${analyte.name} in the register, with authority and citation, and the names it is printed under.`}
      crumbs={[
        { name: 'Analytes', href: '/analytes' },
        { name: analyte.name, href: path },
      ]}
      canonical={path}
      json={`/api/v1${path}`}
    >
      <h1>{analyte.name}</h1>
      <p className="subtitle">{panelName(analyte.panel)}</p>
      <dl className="facts wide">
        {analyte.cas && <Fact name="CAS Registry Number">{analyte.cas}</Fact>}
        {unitText(analyte.unit, null) && <Fact name="Compared in">{unitText(analyte.unit, null)}</Fact>}
        <Fact name="Also printed as">{analyte.synonyms.join(', ') || 'nothing else'}</Fact>
      </dl>
      <h2 id="limits">
        Limits <span className="tally">{count(limits.length, 'limit')}</span>
      </h2>
      {limits.length === 0 ? (
        <p className="empty">No rule set in the register speaks of it.</p>
      ) : (
        <ListTable
          named="limits"
          columns={[
            { heading: 'Authority' },
            { heading: 'Limit' },
            { heading: 'Standing' },
            { heading: 'Citation' },
          ]}
          rows={limits.map(({ set, limit }, index) => ({
            key: String(index),
            cells: [
              <a href={rulePath(set.id)}>{set.authority}</a>,
              <>
                {limitWords(limit)} <span className="unit">{BASES[set.basis]}</span>
                {limit.for && <span className="unit"> for {limit.for}</span>}
              </>,
              inForce(set),
              set.citation,
            ],
          }))}
        />
      )}
    </Shell>
  );
}
