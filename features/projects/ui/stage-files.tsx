import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { UploadField } from '../../../packages/kit/upload-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listFiles, uploadFile } from '../../../platform/files/contract.ts';
import { words } from './words.ts';

const TAKEN = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp,.txt,.csv';

interface StageFilesProps {
  projectId: string;
  value: readonly string[];
  onChange: (fileIds: string[]) => void;
}

/** Files that show a step: some of the project's own, or new ones, which become the project's. */
export const StageFiles = ({ projectId, value, onChange }: StageFilesProps) => {
  const t = useWords(words);
  const about = { aboutKind: 'project', aboutId: projectId };
  const files = useAsk(listFiles, { query: about });
  const known = files.reply?.items ?? [];
  return (
    <>
      {known.length > 0 && (
        <SelectManyField
          label={t('files')}
          name="fileIds"
          hint={t('filesHint')}
          value={value}
          busy={files.loading}
          choices={known.map((file) => ({ value: file.id, label: file.name }))}
          onChange={onChange}
        />
      )}
      {files.reply?.can.add && (
        <UploadField
          label={t('addFile')}
          contract={uploadFile}
          input={{ body: about }}
          accept={TAKEN}
          maxMegabytes={64}
          onDone={(file) => {
            files.again();
            onChange([...value, file.id]);
          }}
        />
      )}
    </>
  );
};
