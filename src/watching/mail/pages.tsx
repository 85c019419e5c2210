import type { ReactElement, ReactNode } from 'react';
import type { Typed } from '../../http/form-input';
import {
  lotPath,
  productPath,
  REGISTER_FEED,
  vendorFeedPath,
  vendorPath,
} from '../../publish/pages/addresses';
import { type Crumb, Shell } from '../../publish/pages/shell';
import { day } from '../../publish/pages/words';
import { KIND_MEANINGS, WATCH_KINDS, type WatchKind } from '../kinds';
import type { NamedSubject } from '../subject';
import { subjectInWords, subjectQuery } from './in-words';
import type { OwnWatch } from './watches';

/** Where what is watched is shown. */
function subjectPath({ vendor, product, lot }: NamedSubject): string {
  if (!vendor) return '/';
  if (lot !== null) return lotPath(vendor.slug, lot);
  return product ? productPath(vendor.slug, product.slug) : vendorPath(vendor.slug);
}

function crumbsOf(subject: NamedSubject): Crumb[] {
  const { vendor, product, lot } = subject;
  return [
    ...(vendor ? [{ name: vendor.name, href: vendorPath(vendor.slug) }] : []),
    ...(vendor && product ? [{ name: product.name, href: productPath(vendor.slug, product.slug) }] : []),
    ...(vendor && lot !== null ? [{ name: `Lot ${lot}`, href: lotPath(vendor.slug, lot) }] : []),
    { name: 'Be told', href: `/watch${subjectQuery(subject)}` },
  ];
}

interface FormProps {
  subject: NamedSubject;
  typed: Typed;
  errors: Record<string, string>;
}

function Kinds({ chosen, error }: { chosen: readonly string[]; error?: string }): ReactNode {
  return (
    <fieldset aria-describedby={error ? 'kinds-error' : undefined}>
      <legend>Tell me when</legend>
      {error && (
        <p className="error" id="kinds-error">
          Choose at least one.
        </p>
      )}
      {WATCH_KINDS.map((kind) => (
        <label key={kind} className="check">
          <input type="checkbox" name="kinds" value={kind} defaultChecked={chosen.includes(kind)} />
          <span>{KIND_MEANINGS[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function WatchForm({ subject, typed, errors }: FormProps): ReactNode {
  const { vendor, product, lot } = subject;
  const wasSent = Object.keys(typed).length > 0;
  const chosen = wasSent ? [typed.kinds ?? []].flat() : WATCH_KINDS;
  return (
    <form method="post" action="/watch" className="written" noValidate={wasSent}>
      {vendor && <input type="hidden" name="vendor" value={vendor.slug} />}
      {product && <input type="hidden" name="product" value={product.slug} />}
      {lot !== null && <input type="hidden" name="lot" value={lot} />}
      <label htmlFor="email">Your e-mail address</label>
      {errors.email && (
        <p className="error" id="email-error">
          {errors.email}.
        </p>
      )}
      <input
        id="email"
        name="email"
        type="email"
        required
        maxLength={254}
        autoComplete="email"
        defaultValue={typeof typed.email === 'string' ? typed.email : ''}
        aria-invalid={errors.email ? true : undefined}
        aria-describedby={errors.email ? 'email-error' : undefined}
      />
      <Kinds chosen={chosen} error={errors.kinds} />
      <p>
        You are sent a link to confirm it, and nothing else until you do. Each message has a link to end it.
        The address is used for nothing else, shown to nobody, and deleted when you end your last watch.
      </p>
      <button type="submit">Send me the link</button>
    </form>
  );
}

/** Ways of being told that need no address. */
function OtherWays({ vendor }: NamedSubject): ReactNode {
  return (
    <>
      <h2>Without an address</h2>
      <ul className="bulleted">
        <li>
          <a href={vendor ? vendorFeedPath(vendor.slug) : REGISTER_FEED}>
            An Atom feed of {vendor ? vendor.name : 'all changes'}
          </a>
          , for a feed reader
        </li>
        <li>
          <a href="/api/docs">The feed of changes and signed webhooks</a>, for programs
        </li>
      </ul>
    </>
  );
}

/** Where anybody asks to be told: ordinary HTML. */
export function AskPage(props: FormProps & { offered: boolean }): ReactElement {
  const { subject, errors, offered } = props;
  const what = subjectInWords(subject);
  const isRefused = Object.keys(errors).length > 0;
  return (
    <Shell title={`${isRefused ? 'Not sent yet: be' : 'Be'} told about ${what}`} crumbs={crumbsOf(subject)}>
      <h1>Be told about {what}</h1>
      {offered ? (
        <>
          <p className="answer">By e-mail, when something about it is published or changes.</p>
          <WatchForm {...props} />
        </>
      ) : (
        <p className="answer">This register sends no e-mail. There are other ways to be told.</p>
      )}
      <OtherWays {...subject} />
    </Shell>
  );
}

/** What is said after asking: the same whatever is known of the address. */
export function AskedPage({ subject }: { subject: NamedSubject }): ReactElement {
  return (
    <Shell title="Look into your mailbox" crumbs={crumbsOf(subject)}>
      <h1>Look into your mailbox</h1>
      <p className="answer">
        A message is on its way to the address that you gave. Open the link in it to be told about{' '}
        {subjectInWords(subject)}.
      </p>
      <p>
        The link holds for two days. If nothing comes, look among what your mailbox holds to be unwanted, and
        check that the address was right. One address is sent three such messages a day at most.
      </p>
      <p>
        <a href={subjectPath(subject)}>Back</a>
      </p>
    </Shell>
  );
}

/** Programs that look at links in messages open them; only a person presses the button. */
export function ConfirmPage({ watch, action }: { watch: OwnWatch; action: string }): ReactElement {
  return (
    <Shell title="Confirm it">
      <h1>Be told about {subjectInWords(watch)}?</h1>
      <form method="post" action={action} className="written">
        <p>You will be told by e-mail when</p>
        <KindList kinds={watch.kinds} />
        <button type="submit">Yes, tell me</button>
      </form>
    </Shell>
  );
}

export function ConfirmedPage({ watch }: { watch: OwnWatch }): ReactElement {
  return (
    <Shell title="You will be told">
      <h1>You will be told about {subjectInWords(watch)}</h1>
      <p className="answer">Each message has a link by which you end it.</p>
      <p>
        <a href={subjectPath(watch)}>See what is published now</a>
      </p>
    </Shell>
  );
}

function KindList({ kinds }: { kinds: readonly WatchKind[] }): ReactNode {
  return (
    <ul>
      {WATCH_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => (
        <li key={kind}>{KIND_MEANINGS[kind]}</li>
      ))}
    </ul>
  );
}

/** A link that does not hold: used, too old, or of watches that were ended. */
export function LinkOverPage(): ReactElement {
  return (
    <Shell title="This link does not hold any more">
      <h1>This link does not hold any more</h1>
      <p className="answer">
        It was used, is too old, or belongs to watches that were ended. If you are sent no messages, nothing
        is left to be done.
      </p>
      <p>
        <a href="/watch">Ask to be told</a>
      </p>
    </Shell>
  );
}

function EndForm(props: { action: string; which: string; children: ReactNode }): ReactNode {
  return (
    <form method="post" action={props.action} className="written">
      <input type="hidden" name="end" value={props.which} />
      <button type="submit">{props.children}</button>
    </form>
  );
}

interface WatchesProps {
  watches: readonly OwnWatch[];
  /** Those that the link's message was about. */
  about: readonly string[];
  action: string;
}

/** What somebody watches, each with a button to end it; those that their message was about first. */
export function WatchesPage({ watches, about, action }: WatchesProps): ReactElement {
  const sorted = [...watches].sort((a, b) => Number(about.includes(b.id)) - Number(about.includes(a.id)));
  return (
    <Shell title="What you are told about">
      <h1>What you are told about</h1>
      {sorted.map((watch) => (
        <section className="panel" key={watch.id} aria-labelledby={`w-${watch.id}`}>
          <h2 id={`w-${watch.id}`}>
            <a href={subjectPath(watch)}>{subjectInWords(watch)}</a>
          </h2>
          <p>Since {day(watch.since.toISOString())}, when</p>
          <KindList kinds={watch.kinds} />
          <EndForm action={action} which={watch.id}>
            Tell me no more about {subjectInWords(watch)}
          </EndForm>
        </section>
      ))}
      {sorted.length === 0 && <p className="answer">You are told about nothing any more.</p>}
      {sorted.length > 1 && (
        <section className="panel">
          <h2>All of it</h2>
          <EndForm action={action} which="all">
            Tell me about nothing any more, and delete my address
          </EndForm>
        </section>
      )}
    </Shell>
  );
}

/** What is said when watches have ended. */
export function EndedPage({ left, action }: { left: number; action: string }): ReactElement {
  return (
    <Shell title="You are told no more of it">
      <h1>You are told no more of it</h1>
      {left === 0 ? (
        <p className="answer">That was all: your address is deleted.</p>
      ) : (
        <p className="answer">
          You are still told about other things: <a href={action}>see them, or end them</a>.
        </p>
      )}
    </Shell>
  );
}
