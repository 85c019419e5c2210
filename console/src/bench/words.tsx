import type { ReactNode } from 'react';
import { Action } from '../parts/action';
import type { Word } from './case';
import type { QuestionsProps } from './questions';
import { useFocusWhen } from './use-focus-when';

/** The words that nothing explains. The one that is opened says what to check, and adds the row that it may belong to. */
export function Words(props: QuestionsProps): ReactNode {
  const { review, opened } = props;
  const open = review.unexplained.find(({ id }) => opened?.kind === 'word' && opened.id === id);
  return (
    <>
      <h2>Words that nothing explains</h2>
      <p className="soft small">They stand inside tables and belong to no result.</p>
      <ul className="words">
        {review.unexplained.map((word) => (
          <WordLine key={word.id} word={word} {...props} />
        ))}
      </ul>
      {open && <OpenWord word={open} {...props} />}
    </>
  );
}

function WordLine({ word, review, opened, onOpen }: QuestionsProps & { word: Word }): ReactNode {
  const open = opened?.kind === 'word' && opened.id === word.id;
  const button = useFocusWhen(open);
  const unseen = review.unseen.words.includes(word.id);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="button"
        aria-pressed={open}
        onClick={() => onOpen({ kind: 'word', id: word.id })}
      >
        <span aria-hidden="true">{unseen ? '○' : '✓'}</span> {word.text}{' '}
        <span className="soft small">p. {word.page}</span>
        {unseen && <span className="hidden">, not opened yet</span>}
      </button>
    </li>
  );
}

function OpenWord({ word, whyNoCorrection, onMissed }: QuestionsProps & { word: Word }): ReactNode {
  return (
    <div className="open-word stack">
      <p>
        “{word.text}” stands inside a table on page {word.page}, marked on the page. Is it the value of a row
        that was missed, a part of a value beside it (then correct that one), or neither (then it may stay)?
      </p>
      <Action why={whyNoCorrection} onAct={() => onMissed(word)}>
        Add the row that it belongs to
      </Action>
    </div>
  );
}
