import { type ReactNode, useState } from 'react';
import { ChoiceField } from './fields';
import { DialogForm } from './dialog-form';

/** Getting a new secret while the old one still holds for some hours: how that is going, as a mutation says it. */
interface Rotation<Made> {
  data: Made | undefined;
  error: unknown;
  isPending: boolean;
  mutate: (overlapHours: number) => void;
}

interface RenewingProps<Made> {
  title: string;
  /** What comes of it, as whole sentences. */
  children: ReactNode;
  rotation: Rotation<Made>;
  /** For how many hours the old one goes on, and how that reads behind "The old one shall". */
  overlaps: { value: string; name: string }[];
  /** What was made, this once. */
  shown: (made: Made) => ReactNode;
  onClose: () => void;
}

/** Gives something a new secret, and shows it. */
export function Renewing<Made>(props: RenewingProps<Made>): ReactNode {
  const { title, children, rotation, overlaps, shown, onClose } = props;
  const [overlap, setOverlap] = useState('24');
  if (rotation.data !== undefined) return shown(rotation.data);
  return (
    <DialogForm
      title={title}
      act="Renew it"
      onAct={() => rotation.mutate(Number(overlap))}
      onClose={onClose}
      busy={rotation.isPending}
      error={rotation.error}
    >
      {children}
      <ChoiceField label="The old one shall" value={overlap} onChange={setOverlap} choices={overlaps} />
    </DialogForm>
  );
}
