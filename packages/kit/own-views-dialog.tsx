import { deleteView, type SavedView, shareView } from '../../platform/views/contract.ts';
import { useConfirm } from './confirm.tsx';
import { Dialog } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { ProblemNote } from './problem-note.tsx';
import './saved-views.css';
import { savedViewsWords } from './saved-views-words.ts';
import { SwitchField } from './switch-field.tsx';
import { useToast } from './toast.tsx';
import { useTell } from './use-tell.ts';
import { useWords } from './use-words.ts';

const TOUCHES = ['listSavedViews'];

const OwnView = ({ view }: { view: SavedView }) => {
  const t = useWords(savedViewsWords);
  const confirm = useConfirm();
  const toast = useToast();
  const params = { id: view.id };
  const share = useTell(shareView, { touches: TOUCHES });
  const remove = useTell(deleteView, {
    touches: TOUCHES,
    onDone: () => toast(t('deleted', { name: view.name })),
  });
  const ask = async (): Promise<void> => {
    const title = t('deleteNamed', { name: view.name });
    const body = view.shared ? t('deleteShared') : undefined;
    if (await confirm({ title, body, action: t('delete'), danger: true })) remove.tell({ params });
  };
  const problem = share.problem ?? remove.problem;
  return (
    <li className="k-own-view">
      <span className="k-own-view-name">{view.name}</span>
      <SwitchField
        label={t('shared')}
        value={view.shared}
        disabled={share.busy}
        onChange={(shared) => share.tell({ params, body: { shared } })}
      />
      <IconButton
        icon="trash"
        small
        label={`${t('delete')} ${view.name}`}
        disabled={remove.busy}
        onPress={() => void ask()}
      />
      {problem && <ProblemNote problem={problem} />}
    </li>
  );
};

interface OwnViewsDialogProps {
  views: readonly SavedView[];
  onClose: () => void;
}

/** One's own views: shared or not, and gone when no longer used. */
export const OwnViewsDialog = ({ views, onClose }: OwnViewsDialogProps) => {
  const t = useWords(savedViewsWords);
  return (
    <Dialog open title={t('mine')} onClose={onClose}>
      {views.length === 0 && <p>{t('noViews')}</p>}
      <ul className="k-own-views">
        {views.map((view) => (
          <OwnView key={view.id} view={view} />
        ))}
      </ul>
    </Dialog>
  );
};
