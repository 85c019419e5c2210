import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../api/client';
import { useAnnounce } from '../parts/announcer';
import type { CertificateState } from '../parts/words';
import type { Box, CorrectionInput, Deeds, PageSize, Result, Review } from './case';
import { DecisionForm, type DecisionKind } from './decision-form';
import { type Field, FIELD_NAMES } from './field-names';
import { Preview } from './preview';
import { ReasonForm } from './reason-form';
import { ResultForm } from './result-form';

/** What is asked for in a dialog over the bench. */
export type Form =
  | { kind: 'result'; result: Result }
  | { kind: 'addition'; place: { page: number; box: Box }; text?: string }
  | { kind: 'no-result'; result: Result }
  | { kind: 'kept-sample'; sample: string }
  | { kind: 'field'; field: Field }
  | { kind: 'undo'; correction: string }
  | { kind: 'decision'; decision: DecisionKind }
  | { kind: 'preview' };

type FormOf<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;

interface BenchFormsProps {
  form: Form;
  review: Review;
  pages: readonly PageSize[];
  deeds: Deeds;
  accepted: ReadonlySet<string>;
  onClose: () => void;
  onDecided: (state: CertificateState) => void;
}

type PropsOf<Kind extends Form['kind']> = Omit<BenchFormsProps, 'form'> & { form: FormOf<Kind> };

/** The dialog that is open. */
export function BenchForms(props: BenchFormsProps): ReactNode {
  const { form, review, deeds, onClose } = props;
  const keeping = useKeeping(deeds, onClose);
  const onPage = { certificateId: review.id, pages: props.pages };
  switch (form.kind) {
    case 'result':
      return <ResultForm result={form.result} {...onPage} {...keeping} />;
    case 'addition':
      return <ResultForm place={form.place} text={form.text} {...onPage} {...keeping} />;
    case 'no-result':
      return <NoResultForm form={form} keeping={keeping} />;
    case 'kept-sample':
      return <KeptSampleForm {...props} form={form} />;
    case 'field':
      return <FieldForm form={form} review={review} keeping={keeping} />;
    case 'undo':
      return <UndoForm {...props} form={form} />;
    case 'decision':
      return <Decision {...props} form={form} />;
    case 'preview':
      return <Preview certificateId={review.id} onClose={onClose} />;
  }
}

/** What a form that makes a correction needs. */
interface Keeping {
  busy: boolean;
  error: unknown;
  onSave: (correction: CorrectionInput) => void;
  onClose: () => void;
}

function useKeeping({ correct }: Deeds, onClose: () => void): Keeping {
  const announce = useAnnounce();
  const onSuccess = (): void => {
    announce('The correction is kept.');
    onClose();
  };
  return {
    busy: correct.isPending,
    error: correct.error,
    onSave: (correction) => correct.mutate(correction, { onSuccess }),
    onClose,
  };
}

function NoResultForm({ form, keeping }: { form: FormOf<'no-result'>; keeping: Keeping }): ReactNode {
  const { id: resultId, printed } = form.result;
  return (
    <ReasonForm
      {...keeping}
      title={`${printed.analyte} is no result`}
      doIt="Take it out"
      onSave={(reason) => keeping.onSave({ kind: 'no-result', reason, resultId })}
    />
  );
}

function KeptSampleForm({ form, deeds, onClose }: PropsOf<'kept-sample'>): ReactNode {
  const announce = useAnnounce();
  const { keepSample } = deeds;
  const { sample } = form;
  const onSuccess = ({ removed }: { removed: number }): void => {
    announce(`${removed} results of other samples were taken out.`);
    onClose();
  };
  return (
    <ReasonForm
      title={`Keep ${sample} alone`}
      doIt="Take the others out"
      busy={keepSample.isPending}
      error={keepSample.error}
      onSave={(reason) => keepSample.mutate({ sample, reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}

const DATES: readonly Field[] = ['received', 'tested', 'reported'];

function FieldForm(props: { form: FormOf<'field'>; review: Review; keeping: Keeping }): ReactNode {
  const { form, review, keeping } = props;
  const { field } = form;
  const now = review.fields?.[field];
  const label = FIELD_NAMES[field]!;
  return (
    <ReasonForm
      {...keeping}
      title={`Correct ${label}`}
      doIt="Keep the correction"
      value={{
        label,
        now: typeof now === 'string' ? now : '',
        hint: DATES.includes(field)
          ? 'As yyyy-mm-dd; empty when there is none.'
          : 'Empty when there is none.',
      }}
      onSave={(reason, value) => keeping.onSave({ kind: 'field', reason, field, value: value || null })}
    />
  );
}

function UndoForm({ form, deeds, onClose }: PropsOf<'undo'>): ReactNode {
  const { undo } = deeds;
  const { correction } = form;
  return (
    <ReasonForm
      title="Take a correction back"
      doIt="Take it back"
      busy={undo.isPending}
      error={undo.error}
      onSave={(reason) => undo.mutate({ correction, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function Decision(props: PropsOf<'decision'>): ReactNode {
  const { form, review, accepted, deeds, onDecided, onClose } = props;
  const supersedes = useReplaced(review.id);
  return (
    <DecisionForm
      {...{ review, accepted, supersedes, onClose }}
      kind={form.decision}
      decide={deeds.decide}
      onDone={onDecided}
    />
  );
}

/** The published version of the same report whose place this one takes, if it is one. */
function useReplaced(id: string): string | null {
  const { data } = useQuery({
    queryKey: ['certificate', id],
    queryFn: () => answered(api.GET('/api/v1/certificates/{id}', { params: { path: { id } } })),
  });
  return data?.replaces?.state === 'published' ? data.replaces.id : null;
}
