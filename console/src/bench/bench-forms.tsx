import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../api/client';
import { useAnnounce } from '../parts/announcer';
import type { CertificateState } from '../parts/words';
import type { Box, CorrectionInput, Deeds, Result, Review } from './case';
import { DecisionForm, type DecisionKind } from './decide';
import { FIELD_NAMES } from './facts';
import { Preview } from './preview';
import { ReasonForm } from './reason-form';
import { ResultForm } from './result-form';

/** What is asked for in a dialog over the bench. */
export type Form =
  | { kind: 'result'; result: Result }
  | { kind: 'addition'; place: { page: number; box: Box } }
  | { kind: 'no-result'; result: Result }
  | { kind: 'field'; field: string }
  | { kind: 'undo'; correction: string }
  | { kind: 'decision'; decision: DecisionKind }
  | { kind: 'preview' };

interface BenchFormsProps {
  form: Form;
  review: Review;
  deeds: Deeds;
  accepted: ReadonlySet<string>;
  units: readonly string[];
  onClose: () => void;
  onDecided: (state: CertificateState) => void;
}

const DATES = ['received', 'tested', 'reported'];

/** The dialog that is open. */
export function BenchForms(props: BenchFormsProps): ReactNode {
  const { form, review, deeds, onClose } = props;
  const announce = useAnnounce();
  const supersedes = useReplaced(review.id);
  const { correct, undo } = deeds;
  const keep = (correction: CorrectionInput): void =>
    correct.mutate(correction, {
      onSuccess: () => {
        announce('The correction is kept.');
        onClose();
      },
    });
  switch (form.kind) {
    case 'result':
    case 'addition':
      return (
        <ResultForm
          {...(form.kind === 'result' ? { result: form.result } : { place: form.place })}
          analytes={analytesOf(review)}
          units={props.units}
          busy={correct.isPending}
          error={correct.error}
          onSave={keep}
          onClose={onClose}
        />
      );
    case 'no-result':
      return (
        <ReasonForm
          title={`${form.result.printed.analyte} is no result`}
          doIt="Take it out"
          busy={correct.isPending}
          error={correct.error}
          onSave={(reason) => keep({ kind: 'no-result', reason, resultId: form.result.id })}
          onClose={onClose}
        />
      );
    case 'field':
      return (
        <ReasonForm
          title={`Correct ${FIELD_NAMES[form.field] ?? form.field}`}
          doIt="Keep the correction"
          value={{
            label: FIELD_NAMES[form.field] ?? form.field,
            now: textOf(review.fields?.[form.field]),
            hint: DATES.includes(form.field)
              ? 'As yyyy-mm-dd; empty when there is none.'
              : 'Empty when there is none.',
          }}
          busy={correct.isPending}
          error={correct.error}
          onSave={(reason, value) =>
            keep({
              kind: 'field',
              reason,
              field: form.field as CorrectionInput['field'],
              value: value || null,
            })
          }
          onClose={onClose}
        />
      );
    case 'undo':
      return (
        <ReasonForm
          title="Take a correction back"
          doIt="Take it back"
          busy={undo.isPending}
          error={undo.error}
          onSave={(reason) => undo.mutate({ correction: form.correction, reason }, { onSuccess: onClose })}
          onClose={onClose}
        />
      );
    case 'decision':
      return (
        <DecisionForm
          review={review}
          kind={form.decision}
          accepted={props.accepted}
          supersedes={supersedes}
          decide={deeds.decide}
          onDone={props.onDecided}
          onClose={onClose}
        />
      );
    case 'preview':
      return <Preview certificateId={review.id} onClose={onClose} />;
  }
}

/** The published version of the same report whose place this one takes, if it is one. */
function useReplaced(id: string): string | null {
  const { data } = useQuery({
    queryKey: ['certificate', id],
    queryFn: () => answered(api.GET('/api/v1/certificates/{id}', { params: { path: { id } } })),
  });
  return data?.replaces?.state === 'published' ? data.replaces.id : null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const analytesOf = ({ results }: Review): string[] => [
  ...new Set(results.map(({ analyteId }) => analyteId).filter((analyte) => analyte !== null)),
];
