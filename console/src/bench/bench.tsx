import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../parts/announcer';
import { Notice, Outdated, type Refetched } from '../parts/notice';
import { type CertificateState, STATES } from '../parts/words';
import { BenchForms } from './bench-forms';
import { BenchHead } from './bench-head';
import { useBenchKeys } from './bench-keys';
import type { Review } from './case';
import { DecideBar } from './decide';
import { Decisions } from './decisions';
import { Facts } from './facts';
import { Questions } from './questions';
import { Results } from './results';
import { Samples } from './samples';
import { SecondReadingForm } from './second-reading';
import { type BenchState, useBench } from './use-bench';
import { Viewer } from './viewer';

interface BenchProps {
  /** What asks for the case, again after each deed. */
  query: Refetched;
  review: Review;
  etag: string;
}

/** The page at left, what was made of it at right, the decision below. */
export function Bench({ query, review, etag }: BenchProps): ReactNode {
  const bench = useBench(review, etag);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { opened, open, drawing, setDrawing, form, setForm, accepted } = bench;
  useBenchKeys(bench);
  const decided = (state: CertificateState): void => {
    announce(`The certificate is now: ${STATES[state].name}.`);
    void navigate('/queue');
  };
  return (
    <div className="bench">
      <BenchHead
        review={review}
        mine={bench.mine}
        lease={bench.lease}
        drawing={drawing}
        whyNoCorrection={bench.whyNoCorrection}
        onDraw={() => setDrawing(!drawing)}
      >
        <Outdated query={query} />
      </BenchHead>
      <Viewer
        certificateId={review.id}
        pages={bench.pages}
        page={bench.page}
        onPage={bench.setPage}
        onShown={bench.pageShown}
        results={review.results}
        words={review.unexplained}
        places={review.twoPeople.toRead.map(({ resultId, ...place }) => ({ id: resultId, ...place }))}
        opened={opened}
        onOpen={open}
        drawing={drawing}
        onDrawn={bench.drawn}
      />
      <Findings bench={bench} />
      <DecideBar
        review={review}
        mine={bench.mine}
        whyNoApproval={bench.whyNoApproval}
        onDecide={(decision) => setForm({ kind: 'decision', decision })}
        onPreview={() => setForm({ kind: 'preview' })}
      />
      {form && (
        <BenchForms
          form={form}
          review={review}
          deeds={bench.deeds}
          pages={bench.pages}
          accepted={accepted}
          onClose={() => setForm(null)}
          onDecided={decided}
        />
      )}
    </div>
  );
}

/** Questions, fields and results; for the second person, first of all the values to be read. */
function Findings({ bench }: { bench: BenchState }): ReactNode {
  const { review, deeds, opened, open, result, accepted, accept, setForm, whyNoCorrection } = bench;
  const announce = useAnnounce();
  const { blind, toRead } = review.twoPeople;
  const undo = (correction: string): void => setForm({ kind: 'undo', correction });
  return (
    <div className="findings">
      {deeds.look.isError && <Notice kind="trouble">{deeds.look.error.message}</Notice>}
      {blind && toRead.length > 0 ? (
        <SecondReadingForm
          toRead={toRead}
          opened={opened}
          onOpen={open}
          readSecond={deeds.readSecond}
          onDone={(agrees) => announce(agrees ? SAME : OTHERWISE)}
        />
      ) : (
        <Questions
          {...{ review, opened, accepted, whyNoCorrection }}
          onOpen={open}
          onAccept={accept}
          onMissed={({ page, box, text }) => setForm({ kind: 'addition', place: { page, box }, text })}
        />
      )}
      <Facts
        review={review}
        whyNoCorrection={whyNoCorrection}
        onCorrect={(field) => setForm({ kind: 'field', field })}
        onUndo={undo}
      />
      <Samples
        {...{ results: review.results, whyNoCorrection }}
        onKeep={(sample) => setForm({ kind: 'kept-sample', sample })}
      />
      <Results
        {...{ review, opened, accepted, whyNoCorrection }}
        pages={bench.pages}
        onOpen={open}
        onAccept={accept}
        onCorrect={() => result && setForm({ kind: 'result', result })}
        onNoResult={() => result && setForm({ kind: 'no-result', result })}
        onUndo={undo}
      />
      <Decisions decisions={review.decisions} />
    </div>
  );
}

const SAME = 'You read the same as the first reviewer.';
const OTHERWISE = 'You read something else than the first reviewer: it goes back to review.';
