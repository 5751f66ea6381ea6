import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { listViews, type SavedView } from '../../platform/views/contract.ts';
import { Icon } from './icon.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { OwnViewsDialog } from './own-views-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import './saved-views.css';
import { savedViewsWords } from './saved-views-words.ts';
import { useSession } from './session.ts';
import { useAsk } from './use-ask.ts';
import { useWords } from './use-words.ts';
import { viewQuery, withView } from './view-query.ts';

interface SavedViewsProps {
  /** What the list calls itself, the same on every visit: `enterprises`, `campaign.visits`. */
  screen: string;
  /** Parts of the address that are no filters: the tab, the record that is open. */
  leaveOut?: readonly string[];
}

const NONE: readonly string[] = [];

interface Choices {
  views: readonly SavedView[];
  query: string;
  onShow: (query: string) => void;
  onSave: () => void;
  onManage: () => void;
}

const useItems = ({ views, query, onShow, onSave, onManage }: Choices): MenuItem[] => {
  const t = useWords(savedViewsWords);
  return [
    { key: 'everything', label: t('everything'), chosen: query === '', onChoose: () => onShow('') },
    ...views.map((view) => ({
      key: view.id,
      label: view.shared ? t('sharedBy', { name: view.name }) : view.name,
      chosen: query !== '' && view.query === query,
      onChoose: () => onShow(view.query),
    })),
    { key: 'save', label: t('saveAs'), icon: 'plus', apart: true, disabled: query === '', onChoose: onSave },
    ...(views.some((view) => view.mine)
      ? [{ key: 'manage', label: t('manage'), icon: 'settings' as const, onChoose: onManage }]
      : []),
  ];
};

/** A list's filters by name: show one, save those of this moment, share them, delete them. Stands in its toolbar. */
export const SavedViews = ({ screen, leaveOut = NONE }: SavedViewsProps) => {
  const t = useWords(savedViewsWords);
  const { can } = useSession();
  const [address, setAddress] = useSearchParams();
  const [open, setOpen] = useState<'save' | 'manage' | null>(null);
  const asked = useAsk(listViews, { query: { screen } }, { when: can['views.keep'] === true });
  const views = asked.reply?.items ?? [];
  const query = viewQuery(address, leaveOut);
  const shown = views.find((view) => query !== '' && view.query === query);
  const items = useItems({
    views,
    query,
    onShow: (wanted) => setAddress(withView(address, wanted, leaveOut)),
    onSave: () => setOpen('save'),
    onManage: () => setOpen('manage'),
  });
  if (!can['views.keep']) return null;
  return (
    <>
      <Menu
        label={t('views')}
        align="left"
        trigger={
          <>
            <Icon name="layers" size={15} />
            <span className="k-views-shown">{shown?.name ?? t('views')}</span>
            <Icon name="down" size={12} />
          </>
        }
        head={asked.reply && views.length === 0 && <p className="k-views-none">{t('noViews')}</p>}
        items={items}
      />
      {open === 'save' && <SaveViewDialog screen={screen} query={query} onClose={() => setOpen(null)} />}
      {open === 'manage' && (
        <OwnViewsDialog views={views.filter((view) => view.mine)} onClose={() => setOpen(null)} />
      )}
    </>
  );
};
