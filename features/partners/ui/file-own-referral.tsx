import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { fileOwnReferral } from '../portal-contract.ts';
import { ReferralFormDrawer } from './referral-form.tsx';
import { OWN_TOUCHES } from './referral-touches.ts';
import { referralWords as words } from './referral-words.ts';

interface FileOwnReferralProps {
  lines: readonly { id: string; name: { zh: string; en: string } }[];
  onClose: () => void;
}

/** A partner refers an investor, and is told at once whether it is the first to do so. */
export const FileOwnReferral = ({ lines, onClose }: FileOwnReferralProps) => {
  const t = useWords(words);
  const toast = useToast();
  const save = useTell(fileOwnReferral, {
    touches: OWN_TOUCHES,
    onDone: ({ standing }) => {
      toast(t(standing === 'first' ? 'filedFirst' : 'filedLater'));
      onClose();
    },
  });
  return (
    <ReferralFormDrawer
      title={t('refer')}
      lines={lines}
      of={save}
      onSend={(body) => save.tell({ body })}
      onClose={onClose}
    />
  );
};
