import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Action } from '../parts/action';
import { Empty, Trouble, Waiting as WaitingFor } from '../parts/notice';
import { useShortcuts } from '../parts/shortcuts';
import { useTitle } from '../parts/title';
import { lasting } from '../parts/words';
import { Filters } from './filters';
import { parametersOf, useCounts, useTaking, useWaiting, viewIn } from './queue';
import { QueueList } from './queue-list';

/** What waits for reviewers, the most urgent first. */
export default function QueuePage(): ReactNode {
  useTitle('Queue');
  const [parameters, setParameters] = useSearchParams();
  const view = viewIn(parameters);
  const waiting = useWaiting(view);
  const navigate = useNavigate();
  const take = useTaking();
  const [at, setAt] = useState(0);
  const items = waiting.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = Math.min(at, items.length - 1);
  useShortcuts([
    { key: 'j', does: 'Next certificate', act: () => setAt(Math.min(chosen + 1, items.length - 1)) },
    { key: 'k', does: 'Previous certificate', act: () => setAt(Math.max(chosen - 1, 0)) },
    { key: 'o', does: 'Open it', act: () => items[chosen] && void navigate(`/reviews/${items[chosen].id}`) },
    { key: 't', does: 'Take it and open it', act: () => items[chosen] && take.mutate(items[chosen].id) },
  ]);
  return (
    <>
      <h1>What waits for review</h1>
      <Counts />
      <Filters view={view} onView={(next) => setParameters(parametersOf(next))} />
      {waiting.isPending && <WaitingFor what="the queue" lines={8} />}
      {waiting.isError && <Trouble error={waiting.error} again={() => void waiting.refetch()} />}
      {waiting.data && items.length === 0 && (
        <NothingWaits filtered={parameters.size > 0} onAll={() => setParameters({})} />
      )}
      {take.isError && <Trouble error={take.error} />}
      {items.length > 0 && <QueueList items={items} chosen={chosen} take={take} />}
      {waiting.hasNextPage && (
        <Action busy={waiting.isFetchingNextPage} onAct={() => void waiting.fetchNextPage()}>
          Show more
        </Action>
      )}
    </>
  );
}

function NothingWaits({ filtered, onAll }: { filtered: boolean; onAll: () => void }): ReactNode {
  if (!filtered)
    return (
      <Empty title="Nothing waits for review">
        <p>New certificates appear here as soon as they were read.</p>
      </Empty>
    );
  return (
    <Empty title="Nothing that waits fits these filters">
      <Action onAct={onAll}>Show everything that waits</Action>
    </Empty>
  );
}

/** How much waits, and for how long. */
function Counts(): ReactNode {
  const { data } = useCounts();
  const [now] = useState(() => Date.now());
  if (!data) return null;
  const { waiting, states, mine, claimed, oldest, medianWaitSeconds } = data;
  const facts: [string, string][] = [
    ['Waiting', String(waiting)],
    ['In second review', String(states['second-review'])],
    ['Before you', String(mine)],
    ['Before others', String(claimed - mine)],
    ['Half wait longer than', medianWaitSeconds === null ? '–' : lasting(medianWaitSeconds)],
    ['The oldest waits for', oldest === null ? '–' : lasting((now - Date.parse(oldest)) / 1000)],
  ];
  return (
    <dl className="counts">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
