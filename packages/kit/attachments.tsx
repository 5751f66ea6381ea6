import { downloadFile, listFiles, removeFile, uploadFile } from '../../platform/files/contract.ts';
import { linkTo } from './ask.ts';
import { Asked } from './asked.tsx';
import './attachments.css';
import { Card } from './card.tsx';
import { useConfirm } from './confirm.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { ProblemNote } from './problem-note.tsx';
import { sayBytes, sayInstant } from './say-day.ts';
import { useToast } from './toast.tsx';
import { UploadField } from './upload-field.tsx';
import { useAsk } from './use-ask.ts';
import { useTell } from './use-tell.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface AttachmentsProps {
  /** What the files are about, as its feature's `FileSubject` names it: `enterprise`. */
  aboutKind: string;
  aboutId: string;
}

/** FIL-1 What the server takes; it looks inside, this only spares the way. */
const TAKEN = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp,.txt,.csv';

interface FileLineProps {
  file: { id: string; name: string; size: number; uploadedAt: string };
  onRemove: (() => void) | null;
}

const FileLine = ({ file, onRemove }: FileLineProps) => {
  const t = useWords(kitWords);
  return (
    <li className="k-file">
      <Icon name="file" />
      <a
        href={linkTo(downloadFile, { params: { fileId: file.id } })}
        download
        aria-label={t('download', { name: file.name })}
      >
        {file.name}
      </a>
      <span className="k-muted k-figures">
        {sayBytes(file.size)} · <time>{sayInstant(file.uploadedAt)}</time>
      </span>
      {onRemove && (
        <IconButton icon="trash" small label={t('remove', { name: file.name })} onPress={onRemove} />
      )}
    </li>
  );
};

/** The files of one record. Who may see and add is the server's answer; what may not is not offered. */
export const Attachments = ({ aboutKind, aboutId }: AttachmentsProps) => {
  const t = useWords(kitWords);
  const toast = useToast();
  const confirm = useConfirm();
  const about = { aboutKind, aboutId };
  const asked = useAsk(listFiles, { query: about });
  const remove = useTell(removeFile, {
    touches: [listFiles.name],
    onDone: () => toast(t('fileRemoved')),
  });
  const removeNow = async (file: { id: string; name: string }): Promise<void> => {
    const action = t('removeFile');
    const body = t('removeFileBody', { name: file.name });
    if (await confirm({ title: action, body, action, danger: true }))
      remove.tell({ params: { fileId: file.id } });
  };
  return (
    <Card title={t('files')}>
      <Asked of={asked} lines={2}>
        {({ items, can }) => (
          <div className="k-stack">
            {remove.problem && <ProblemNote problem={remove.problem} />}
            {items.length === 0 && <p className="k-muted">{t('filesNone')}</p>}
            {items.length > 0 && (
              <ul aria-label={t('files')}>
                {items.map((file) => (
                  <FileLine
                    key={file.id}
                    file={file}
                    onRemove={can.add ? () => void removeNow(file) : null}
                  />
                ))}
              </ul>
            )}
            {can.add && (
              <UploadField
                label={t('addFile')}
                contract={uploadFile}
                input={{ body: about }}
                accept={TAKEN}
                maxMegabytes={64}
                onDone={(file) => {
                  toast(t('uploaded', { name: file.name }));
                  asked.again();
                }}
              />
            )}
          </div>
        )}
      </Asked>
    </Card>
  );
};
