import { type ComponentType, createContext, type LazyExoticComponent, lazy, Suspense, use } from 'react';
import { useSession } from './session.ts';

/** What a panel is handed: whose record it stands on, and which others are shown with it (to ask of all at once). */
export interface PanelProps {
  id: string;
  among: readonly string[];
}

/**
 * A part that a feature puts on another one's records: the record's feature says where there is room and need not
 * know who fills it. A feature's `ui/menu.ts` describes its panels, apps/web puts them together.
 */
export interface Panel {
  /** The kind of record: `project`. */
  about: string;
  /** A card on the record's own page, or a sign on its row in a list. */
  place: 'page' | 'sign';
  /** Shown only to those whose session says `can[needs]`. */
  needs?: string;
  load: () => Promise<{ Panel: ComponentType<PanelProps> }>;
}

const Context = createContext<readonly Panel[]>([]);
export const PanelsProvider = Context;

const loaded = new WeakMap<Panel, LazyExoticComponent<ComponentType<PanelProps>>>();
const lazily = (panel: Panel): LazyExoticComponent<ComponentType<PanelProps>> => {
  const one = loaded.get(panel) ?? lazy(async () => ({ default: (await panel.load()).Panel }));
  loaded.set(panel, one);
  return one;
};

interface PanelsProps extends PanelProps {
  about: string;
  place: Panel['place'];
}

/** Room for what other features have to say of a record. */
export const Panels = ({ about, place, id, among }: PanelsProps) => {
  const { can } = useSession();
  const mine = use(Context).filter(
    (panel) => panel.about === about && panel.place === place && (!panel.needs || can[panel.needs]),
  );
  return mine.map((panel, i) => {
    const Part = lazily(panel);
    return (
      <Suspense key={`${about}-${place}-${i}`} fallback={null}>
        <Part id={id} among={among} />
      </Suspense>
    );
  });
};
