import { type DragEvent, useId, useState } from 'react';
import type { AnyContract, ReplyOf } from '../kernel/contract.ts';
import type { InputOf } from './ask.ts';
import { Icon } from './icon.tsx';
import { Problem } from './problem.ts';
import { ProblemNote } from './problem-note.tsx';
import { Progress } from './progress.tsx';
import { upload } from './upload.ts';
import './upload-field.css';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface UploadFieldProps<C extends AnyContract> {
  label: string;
  contract: C;
  input: InputOf<C>;
  /** As the file picker wants it: `.xlsx,.csv`. */
  accept?: string;
  maxMegabytes?: number;
  onDone: (reply: ReplyOf<C>) => void;
}

type State =
  | { at: 'idle' }
  | { at: 'sending'; name: string; share: number }
  | { at: 'refused'; problem: Problem };

/** Drop a file or choose one; it is sent at once, with its progress and its refusal. */
export const UploadField = <C extends AnyContract>(props: UploadFieldProps<C>) => {
  const t = useWords(kitWords);
  const id = useId();
  const [state, setState] = useState<State>({ at: 'idle' });
  const [over, setOver] = useState(false);
  const size = props.maxMegabytes ?? 20;
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > size * 1_000_000) {
      const detail = t('tooLarge', { name: file.name, size });
      return setState({ at: 'refused', problem: new Problem({ status: 413, detail }) });
    }
    setState({ at: 'sending', name: file.name, share: 0 });
    try {
      const input = { ...props.input, file };
      props.onDone(
        await upload(props.contract, input, (share) => setState({ at: 'sending', name: file.name, share })),
      );
      setState({ at: 'idle' });
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      setState({ at: 'refused', problem: fault });
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div className="k-field">
      <label
        htmlFor={id}
        className={over ? 'k-drop is-over' : 'k-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={20} />
        <span>
          <strong>{props.label}</strong>
          {t('drop')}
          <span className="k-hint">
            {t('dropLimit', { types: props.accept?.replaceAll(',', ' / ') ?? '*', size })}
          </span>
        </span>
      </label>
      <input
        id={id}
        className="k-hidden"
        type="file"
        accept={props.accept}
        disabled={state.at === 'sending'}
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {state.at === 'sending' && (
        <Progress label={t('uploading', { name: state.name })} share={state.share} />
      )}
      {state.at === 'refused' && <ProblemNote problem={state.problem} />}
    </div>
  );
};
