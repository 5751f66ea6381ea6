import { Button } from '../../../packages/kit/button.tsx';
import { useNarrow } from '../../../packages/kit/use-narrow.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { viewWords as words } from './view-words.ts';

export const VIEWS = ['board', 'table', 'agenda', 'map'] as const;
export type ProjectView = (typeof VIEWS)[number];

const ICON = { board: 'columns', table: 'menu', agenda: 'calendar', map: 'map' } as const;

interface ViewChoiceProps {
  value: ProjectView;
  onChange: (view: ProjectView) => void;
}

/** The ways to look at the same projects. */
export const ViewChoice = ({ value, onChange }: ViewChoiceProps) => {
  const t = useWords(words);
  const narrow = useNarrow();
  return (
    <fieldset className="k-joined">
      <legend className="k-hidden">{t('view')}</legend>
      {VIEWS.map((view) => (
        <Button
          key={view}
          {...(!narrow && { icon: ICON[view] })}
          pressed={view === value}
          onPress={() => onChange(view)}
        >
          {t(view)}
        </Button>
      ))}
    </fieldset>
  );
};
