import { type DragEvent, type ReactNode, useState } from 'react';
import { useAnnounce } from '../parts/announcer';
import { Notice } from '../parts/notice';
import { AboutFields, type Assignment, NOTHING } from '../registry/about-fields';
import { filesIn } from './dropped-files';
import { sendings } from './sendings';

/** Takes PDFs, one or many, or a folder of them: dropped or chosen. */
export function DropZone(): ReactNode {
  const [over, setOver] = useState(false);
  const [about, setAbout] = useState<Assignment>(NOTHING);
  const [completeFirst, setCompleteFirst] = useState(true);
  const [left, setLeft] = useState<readonly string[]>([]);
  const announce = useAnnounce();

  const take = (files: readonly File[]): void => {
    const documents = files.filter(isPdf);
    const review = completeFirst ? 'when-complete' : 'at-once';
    sendings.add(documents, { ...about, review });
    setLeft(files.filter((file) => !isPdf(file)).map(({ name }) => name));
    announce(`${documents.length} ${documents.length === 1 ? 'document is' : 'documents are'} being sent.`);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void filesIn(event.dataTransfer).then(take);
  };
  return (
    <section aria-labelledby="send" className="send">
      <h2 id="send">Send certificates</h2>
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p>
          <strong>Drop PDFs or a folder here</strong>, or choose them:
        </p>
        <div className="row">
          <Picker label="Choose PDFs" onFiles={take} />
          <Picker label="Choose a folder" folder onFiles={take} />
        </div>
        <p className="soft small">
          One certificate a file. A document that was sent before leads to its certificate.
        </p>
      </div>
      {left.length > 0 && <LeftOut names={left} />}
      <CompleteFirst chosen={completeFirst} onChange={setCompleteFirst} />
      <details>
        <summary>Say what they are about</summary>
        <p className="soft small">
          For all that is sent from now on. Without it, the lot code that is printed on each decides, where it
          can.
        </p>
        <AboutFields value={about} onChange={setAbout} />
      </details>
    </section>
  );
}

function CompleteFirst(props: { chosen: boolean; onChange: (chosen: boolean) => void }): ReactNode {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.chosen}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      What lacks something (a lot, a date, a panel, or it is old) waits for me before it goes to review.
    </label>
  );
}

/** Names are given as far as one reads them. */
const NAMED = 5;

function LeftOut({ names }: { names: readonly string[] }): ReactNode {
  const more = names.length - NAMED;
  return (
    <Notice>
      Left out, as {names.length === 1 ? 'it is' : 'they are'} no PDF: {names.slice(0, NAMED).join(', ')}
      {more > 0 && ` and ${more} more`}.
    </Notice>
  );
}

const isPdf = ({ name, type }: File): boolean => type === 'application/pdf' || /\.pdf$/i.test(name);

interface PickerProps {
  label: string;
  folder?: boolean;
  onFiles: (files: readonly File[]) => void;
}

function Picker({ label, folder, onFiles }: PickerProps): ReactNode {
  return (
    <label className="button picker">
      {label}
      <input
        type="file"
        className="hidden"
        multiple
        accept={folder ? undefined : 'application/pdf,.pdf'}
        ref={folder ? takesFolders : undefined}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </label>
  );
}

/** React does not know the attribute. */
const takesFolders = (input: HTMLInputElement | null): void => input?.setAttribute('webkitdirectory', '');
