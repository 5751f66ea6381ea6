import { useEffect, useEffectEvent, useState } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import './toolbar.css';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface SearchBoxProps {
  label: string;
  value: string;
  /** Told when typing pauses, and at once on Enter or when cleared. */
  onChange: (value: string) => void;
  waitMs?: number;
}

export const SearchBox = ({ label, value, onChange, waitMs = 250 }: SearchBoxProps) => {
  const t = useWords(kitWords);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const tell = useEffectEvent((text: string) => text !== value && onChange(text));
  useEffect(() => {
    const timer = setTimeout(() => tell(typed), waitMs);
    return () => clearTimeout(timer);
  }, [typed, waitMs]);
  const now = (text: string): void => {
    setTyped(text);
    onChange(text);
  };
  return (
    <div className="k-searchbox" role="search">
      <Icon name="search" size={15} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && now(typed)}
      />
      {typed && <IconButton icon="close" small label={t('clear')} onPress={() => now('')} />}
    </div>
  );
};
