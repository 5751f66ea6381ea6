import { addDays, type Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign, Window } from '../contract.ts';
import './campaigns.css';
import { words } from './visit-words.ts';

interface WindowsEditorProps {
  windows: readonly Window[];
  campaign: Campaign;
  disabled: boolean;
  onChange: (windows: Window[]) => void;
}

interface RowProps {
  window: Window;
  at: number;
  campaign: Campaign;
  disabled: boolean;
  onChange: (some: Partial<Window>) => void;
  onCopy: (() => void) | null;
  onRemove: () => void;
}

const WindowRow = ({ window, at, campaign, disabled, onChange, onCopy, onRemove }: RowProps) => {
  const t = useWords(words);
  const bare = at > 0;
  return (
    <div className="cmp-window" role="group" aria-label={`${t('windows')} ${at + 1}`}>
      <DayField
        label={t('day')}
        name={`windows.${at}.day`}
        required
        bare={bare}
        disabled={disabled}
        from={campaign.startsOn}
        to={campaign.endsOn}
        value={window.day}
        onChange={(day) => day && onChange({ day })}
      />
      <TimeField
        label={t('from')}
        name={`windows.${at}`}
        bare={bare}
        disabled={disabled}
        value={window.from}
        onChange={(from) => from !== null && onChange({ from })}
      />
      <TimeField
        label={t('to')}
        bare={bare}
        disabled={disabled}
        value={window.to}
        onChange={(to) => to !== null && onChange({ to })}
      />
      {!disabled && (
        <span className="k-line">
          {onCopy && <IconButton icon="plus" small label={t('copyWindow')} onPress={onCopy} />}
          <IconButton icon="trash" small label={t('removeWindow', { n: at + 1 })} onPress={onRemove} />
        </span>
      )}
    </div>
  );
};

const after = (day: Day, campaign: Campaign): Day | null => (day < campaign.endsOn ? addDays(day, 1) : null);

/** When the host can receive us (CMP-9, CMP-10). */
export const WindowsEditor = ({ windows, campaign, disabled, onChange }: WindowsEditorProps) => {
  const t = useWords(words);
  const first: Window = { day: campaign.startsOn, from: campaign.dayOpens, to: campaign.dayCloses };
  const copy = (window: Window): (() => void) | null => {
    const day = after(window.day, campaign);
    return day && (() => onChange([...windows, { ...window, day }]));
  };
  return (
    <div className="cmp-windows">
      <p className="k-hint">{t('windowsHint')}</p>
      {windows.map((window, at) => (
        <WindowRow
          key={`${at}-${windows.length}`}
          window={window}
          at={at}
          campaign={campaign}
          disabled={disabled}
          onChange={(some) => onChange(windows.map((one, n) => (n === at ? { ...one, ...some } : one)))}
          onCopy={copy(window)}
          onRemove={() => onChange(windows.filter((_, n) => n !== at))}
        />
      ))}
      {!disabled && (
        <div>
          <Button
            small
            icon="plus"
            disabled={windows.length >= 40}
            onPress={() => onChange([...windows, first])}
          >
            {t('addWindow')}
          </Button>
        </div>
      )}
    </div>
  );
};
