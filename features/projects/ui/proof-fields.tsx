import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listFiles } from '../../../platform/files/contract.ts';
import { fundsWords as words } from './funds-words.ts';

export interface ProofDraft {
  reference: string;
  fileId: string | null;
}

interface ProofFieldsProps {
  projectId: string;
  draft: ProofDraft;
  onChange: (change: Partial<ProofDraft>) => void;
}

/** What shows that money arrived: a number, a file of the project, or both. */
export const ProofFields = ({ projectId, draft, onChange }: ProofFieldsProps) => {
  const t = useWords(words);
  const about = { aboutKind: 'project', aboutId: projectId };
  const files = useAsk(listFiles, { query: about }).reply?.items ?? [];
  return (
    <>
      <TextField
        label={t('reference')}
        name="reference"
        hint={t('referenceHint')}
        value={draft.reference}
        onChange={(reference) => onChange({ reference })}
      />
      <ChoiceField
        label={t('file')}
        name="fileId"
        hint={t('fileHint')}
        value={draft.fileId ?? ''}
        empty={t('noFile')}
        choices={files.map((file) => ({ value: file.id, label: file.name }))}
        onChange={(fileId) => onChange({ fileId: fileId || null })}
      />
    </>
  );
};
