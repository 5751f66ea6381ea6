import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './tabs.css';

export interface Tab {
  key: string;
  label: string;
  count?: number;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (key: string) => void;
  /** What the chosen tab shows. */
  children: ReactNode;
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Parts of one record. Arrow keys move between them; keep `value` in the URL with useFilters. */
export const Tabs = ({ label, tabs, value, onChange, children }: TabsProps) => {
  const id = useId();
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const by = STEP[event.key];
    const at = tabs.findIndex((tab) => tab.key === value);
    const next = by === undefined ? undefined : tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <div className="k-tabs">
      <div role="tablist" aria-label={label} className="k-tablist">
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            className="k-tab"
            aria-selected={tab.key === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === value ? 0 : -1}
            onClick={() => onChange(tab.key)}
            onKeyDown={move}
          >
            {tab.label}
            {tab.count !== undefined && <span className="k-tab-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${value}`}
        tabIndex={0}
        className="k-tabpanel"
      >
        {children}
      </div>
    </div>
  );
};
