import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { day, list, panelName } from '../../../src/publish/pages/words';
import { Action } from '../parts/action';
import { Empty, Outdated, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { AccreditationForm, EndingForm } from './accreditation-forms';
import { type Accreditation, useAccreditations, useLaboratories } from './laboratories';
import { LaboratoryChange } from './laboratories-page';

/** A laboratory with its accreditations, those that ended too. */
export default function LaboratoryPage(): ReactNode {
  const { slug = '' } = useParams();
  const laboratories = useLaboratories();
  const laboratory = laboratories.data?.find((each) => each.slug === slug);
  useTitle(laboratory?.name ?? 'Laboratory');
  const [changing, setChanging] = useState(false);
  if (laboratories.isPending) return <Waiting what="the laboratory" />;
  if (laboratories.isLoadingError)
    return <Trouble error={laboratories.error} again={() => void laboratories.refetch()} />;
  if (!laboratory) return <Empty title="There is no such laboratory" wholePage />;
  return (
    <>
      <p className="soft small">
        <Link to="/laboratories">Laboratories</Link>
      </p>
      <div className="row heading">
        <h1>{laboratory.name}</h1>
        <Action onAct={() => setChanging(true)}>Change</Action>
      </div>
      <Outdated query={laboratories} />
      <p className="soft">{laboratory.country ?? 'Its country is not told.'}</p>
      <Accreditations slug={slug} />
      {changing && <LaboratoryChange laboratory={laboratory} onClose={() => setChanging(false)} />}
    </>
  );
}

function Accreditations({ slug }: { slug: string }): ReactNode {
  const accreditations = useAccreditations(slug);
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Accreditation | null>(null);
  return (
    <section>
      <div className="row heading">
        <h2>Accreditations</h2>
        <Action onAct={() => setRecording(true)}>Record an accreditation</Action>
      </div>
      {accreditations.isPending && <Waiting what="the accreditations" lines={3} />}
      {accreditations.isError && (
        <Trouble error={accreditations.error} again={() => void accreditations.refetch()} />
      )}
      {accreditations.data?.length === 0 && (
        <Empty title="No accreditation is recorded">
          <p>Its certificates are shown without one until somebody has looked it up.</p>
        </Empty>
      )}
      <ul className="lines">
        {accreditations.data?.map((each) => (
          <Line key={each.id} accreditation={each} onEnd={() => setEnding(each)} />
        ))}
      </ul>
      {recording && <AccreditationForm slug={slug} onClose={() => setRecording(false)} />}
      {ending && <EndingForm slug={slug} accreditation={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

const BECAUSE: Record<NonNullable<Accreditation['ended']>['because'], string> = {
  withdrawn: 'withdrawn',
  suspended: 'suspended',
  'given-up': 'given up',
  'recorded-in-error': 'recorded in error: it never held',
};

function Line({ accreditation, onEnd }: { accreditation: Accreditation; onEnd: () => void }): ReactNode {
  const { body, bodyName, number, scopeText, scope, validFrom, validUntil, source, ended } = accreditation;
  return (
    <li>
      <div className="what">
        <strong>
          {bodyName || body} {number}
        </strong>
        <span className="soft small">
          <a href={source} rel="noreferrer">
            Where it was seen
          </a>
          , recorded by {accreditation.recordedBy}
        </span>
      </div>
      <div className="where">
        <span>
          {day(validFrom)} to {validUntil ? day(validUntil) : 'no end'}
        </span>
        <span className="soft small">
          {scope.panels.length > 0
            ? `for ${list(scope.panels.map((panel) => panelName(panel).toLowerCase()))}`
            : (scopeText ?? 'scope not recorded')}
        </span>
        {ended && (
          <span className="state withdrawn">
            ⊘ {BECAUSE[ended.because]}, {day(ended.endedOn)}
          </span>
        )}
      </div>
      {!ended && (
        <Action grave label={`End ${bodyName || body} ${number}`} onAct={onEnd}>
          End
        </Action>
      )}
    </li>
  );
}
