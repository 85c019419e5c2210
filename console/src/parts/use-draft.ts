import { useState } from 'react';
import { fieldFaults } from '../api/refusal';

/** What a field of a form needs to know of its member of the draft. */
export interface DraftField {
  name: string;
  value: string;
  onChange: (text: string) => void;
  error: string | null;
}

/**
 * A form's texts while somebody writes them.
 * @param error why they were refused when they were last sent; what is wrong with a field is shown at it
 */
export function useDraft<Member extends string>(
  begun: Record<Member, string> | (() => Record<Member, string>),
  error: unknown,
): [Record<Member, string>, (member: Member) => DraftField] {
  const [draft, setDraft] = useState(begun);
  const faults = fieldFaults(error);
  const field = (member: Member): DraftField => ({
    name: member,
    value: draft[member],
    onChange: (text) => setDraft((now) => ({ ...now, [member]: text })),
    error: faults[member] ?? null,
  });
  return [draft, field];
}
