import type { ReactElement, ReactNode } from 'react';
import type { PublicDispute } from '../../disputes/dispute.schema';
import type { Typed } from '../../http/form-input';
import type { PublishedResult } from '../published-record';
import type { PublicationView } from '../published-views';
import { certificatePath, lotPath } from './addresses';
import { Shell } from './shell';
import { day } from './words';

const isOverdue = ({ answerDue }: PublicDispute, today: string): boolean => answerDue < today;

/** What is said of an answer: there is one, it is due, or the day passed. */
function answerText(dispute: PublicDispute): string {
  if (dispute.statements.some(({ kind }) => kind === 'reply')) return 'The vendor answered.';
  const today = new Date().toISOString().slice(0, 10);
  return isOverdue(dispute, today)
    ? `The vendor was asked to answer until ${day(dispute.answerDue)} and has not.`
    : `The vendor is asked to answer until ${day(dispute.answerDue)}.`;
}

function stateText({ state, reason }: PublicDispute): string | null {
  if (state === 'unread') return 'Its words are shown once somebody of the register has read them.';
  if (state === 'spam') return `Its words are not shown, because they are no dispute: ${reason}`;
  return state === 'legal-hold' ? `Its words are held back for a legal reason: ${reason}` : null;
}

/** That a value is disputed, beside the value itself. */
export function DisputeMark({ disputes }: { disputes: readonly PublicDispute[] }): ReactNode {
  return disputes.map((dispute) => (
    <span className="mark" key={dispute.id}>
      <a href={`#d-${dispute.id}`}>Disputed {day(dispute.madeAt)}</a>. {answerText(dispute)}
    </span>
  ));
}

/** One dispute with everything that was said. Nothing of it is ever taken out: what is held back leaves its place. */
function Dispute({ dispute, name }: { dispute: PublicDispute; name: string }): ReactNode {
  const state = stateText(dispute);
  return (
    <li id={`d-${dispute.id}`}>
      <p>
        <a href={`#r-${dispute.resultId}`}>{name}</a> was disputed on {day(dispute.madeAt)}.{' '}
        {answerText(dispute)}
        {state && ` ${state}`}
      </p>
      {dispute.statements.map(({ kind, text, madeAt }) => (
        <blockquote key={madeAt + kind}>
          <p className="unit">
            {kind === 'reply' ? 'The vendor' : 'Whoever disputes it'}, {day(madeAt)}
          </p>
          <p className="said">{text}</p>
        </blockquote>
      ))}
    </li>
  );
}

/** Every dispute of a certificate. */
export function DisputeList(props: {
  disputes: readonly PublicDispute[];
  nameOf: (resultId: string) => string;
  anchor: string;
  heading: 'h2' | 'h3';
}): ReactNode {
  const { disputes, nameOf, anchor, heading: Heading } = props;
  if (disputes.length === 0) return null;
  return (
    <section className="panel" aria-labelledby={anchor}>
      <Heading id={anchor}>Disputes</Heading>
      <ul className="questions">
        {disputes.map((dispute) => (
          <Dispute key={dispute.id} dispute={dispute} name={nameOf(dispute.resultId)} />
        ))}
      </ul>
    </section>
  );
}

/** Where a value's form is. */
export const disputePath = (certificateId: string, resultId: string): string =>
  `${certificatePath(certificateId)}/results/${resultId}/dispute`;

interface DisputeFormProps {
  publication: PublicationView;
  result: PublishedResult;
  /** What was typed before, where it was refused. */
  typed: Typed;
  errors: Record<string, string>;
}

function FieldError({ id, children }: { id: string; children: string | undefined }): ReactNode {
  return (
    children && (
      <p className="error" id={id}>
        {children}
      </p>
    )
  );
}

const typedText = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
};

function DisputeFields({ typed, errors }: Pick<DisputeFormProps, 'typed' | 'errors'>): ReactNode {
  const described = (name: string) => ({
    'aria-invalid': errors[name] ? true : undefined,
    'aria-describedby': errors[name] ? `${name}-error` : undefined,
  });
  return (
    <>
      <label htmlFor="text">What is wrong with it, and how can one see that?</label>
      <FieldError id="text-error">
        {errors.text && 'Say it in up to 4,000 characters; without words there is nothing to answer.'}
      </FieldError>
      <textarea
        {...{ id: 'text', name: 'text', required: true, maxLength: 4000, rows: 6 }}
        {...described('text')}
        defaultValue={typedText(typed, 'text')}
      />
      <label htmlFor="email">
        Your e-mail address, if the register may ask back; it is never shown (optional)
      </label>
      <FieldError id="email-error">
        {errors.email && 'Write a whole address, such as ann@example.org, or none.'}
      </FieldError>
      <input
        {...{ id: 'email', name: 'email', type: 'email', maxLength: 254, autoComplete: 'email' }}
        {...described('email')}
        defaultValue={typedText(typed, 'email')}
      />
    </>
  );
}

/** The form by which anybody disputes a value: ordinary HTML. Where it was refused, it keeps what was typed. */
export function DisputePage({ publication, result, typed, errors }: DisputeFormProps): ReactElement {
  const { certificateId, record } = publication;
  const name = result.analyteName ?? result.analyte;
  const path = certificatePath(certificateId);
  const isRefused = Object.keys(errors).length > 0;
  return (
    <Shell
      title={`${isRefused ? 'Not sent yet: dispute' : 'Dispute'} a value: ${name}`}
      crumbs={[
        { name: `Lot ${record.lot.code}`, href: lotPath(record.vendor.slug, record.lot.code) },
        { name: 'Certificate', href: path },
        { name: 'Dispute', href: disputePath(certificateId, result.id) },
      ]}
    >
      <h1>Dispute a value</h1>
      <p className="answer">
        <a href={`${path}#r-${result.id}`}>{name}</a>, printed as “{result.printed}”, in lot {record.lot.code}{' '}
        by {record.vendor.name}.
      </p>
      <form
        method="post"
        action={disputePath(certificateId, result.id)}
        className="written"
        noValidate={isRefused}
      >
        <DisputeFields typed={typed} errors={errors} />
        <p>
          That the value is disputed is visible at once. Your words are shown, for good, when somebody of the
          register has read that they are a dispute. The vendor is asked to answer within 30 days.
        </p>
        <button type="submit">Send</button>
      </form>
    </Shell>
  );
}
