import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { count, day } from '../../../src/publish/pages/words';
import { answered, api, type Schemas } from '../api/client';
import { fieldFaults } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { DialogForm } from '../parts/dialog-form';
import { LongField } from '../parts/fields';
import { Empty, Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { everyPage } from './every-page';

type RuleSet = Schemas['RuleSetView'];

const RULE_SETS = ['rule-sets'] as const;

/** By whose limits results are judged, and the switch for limits whose text nobody has seen. */
export default function RuleSetsPage(): ReactNode {
  useTitle('Rule sets');
  const [turning, setTurning] = useState<RuleSet | null>(null);
  const sets = useQuery({
    queryKey: RULE_SETS,
    queryFn: () => everyPage((query) => answered(api.GET('/api/v1/rule-sets', { params: { query } }))),
  });
  return (
    <>
      <h1>Rule sets</h1>
      <p>
        Limits whose text nobody has seen are not used until somebody switches them on and says why. The
        reason becomes public.
      </p>
      {sets.isPending && <Waiting what="the rule sets" />}
      {sets.isError && <Trouble error={sets.error} again={() => void sets.refetch()} />}
      {sets.data?.length === 0 && <Empty title="The vocabulary has no rule set" />}
      <ul className="lines">
        {sets.data?.map((set) => (
          <Line key={set.id} set={set} onTurn={() => setTurning(set)} />
        ))}
      </ul>
      {turning && <Turning set={turning} onClose={() => setTurning(null)} />}
    </>
  );
}

const STANDINGS = { 'in-force': 'in force', superseded: 'superseded', proposed: 'proposed only' };

function Line({ set, onTurn }: { set: RuleSet; onTurn: () => void }): ReactNode {
  const { title, citation, address, effectiveFrom, limits, unverifiedLimits, applied, switched } = set;
  const on = switched?.unverifiedLimits === true;
  const inForce = [STANDINGS[set.standing], effectiveFrom && `since ${day(effectiveFrom)}`];
  return (
    <li>
      <div className="what">
        <strong>{title}</strong>
        <span className="soft small">
          <a href={address} rel="noreferrer">
            {citation}
          </a>
          {' · '}
          {inForce.filter(Boolean).join(' ')}
        </span>
      </div>
      <div className="where">
        <span className="state">{applied ? '● Results are judged by it' : '○ Not used'}</span>
        <span className="soft small">
          {unverifiedLimits === 0
            ? `${count(limits, 'limit')}, all verified`
            : `${count(limits, 'limit')}, ${unverifiedLimits} of them not verified`}
        </span>
        {switched && (
          <span className="soft small">
            switched {on ? 'on' : 'off'} on {day(switched.at)}: “{switched.reason}”
          </span>
        )}
      </div>
      {unverifiedLimits > 0 && (
        <Action label={`Switch ${on ? 'off' : 'on'}: ${title}`} onAct={onTurn}>
          Switch {on ? 'off' : 'on'}
        </Action>
      )}
    </li>
  );
}

function useTurning({ id }: RuleSet) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SwitchInput']) =>
      answered(api.POST('/api/v1/rule-sets/{id}/switches', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: RULE_SETS }),
  });
}

function Turning({ set, onClose }: { set: RuleSet; onClose: () => void }): ReactNode {
  const turn = useTurning(set);
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const on = set.switched?.unverifiedLimits !== true;
  const word = on ? 'on' : 'off';
  const errors = fieldFaults(turn.error);
  const submit = (): void => {
    turn.mutate(
      { unverifiedLimits: on, reason },
      {
        onSuccess: () => {
          announce(`The unverified limits of ${set.title} are ${word}.`);
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      title={`Switch ${word} unverified limits`}
      act={`Switch ${word}`}
      onAct={submit}
      onClose={onClose}
      busy={turn.isPending}
      error={turn.error}
      noValidate
    >
      <p>
        {set.title}. Certificates in review and published lots are judged anew within a short while; earlier
        judgements stay.
      </p>
      <LongField
        label="Reason"
        hint="It becomes public."
        value={reason}
        onChange={setReason}
        error={errors.reason}
        required
        first
      />
    </DialogForm>
  );
}
