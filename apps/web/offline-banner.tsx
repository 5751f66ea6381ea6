import { useSyncExternalStore } from 'react';
import { Icon } from '../../packages/kit/icon.tsx';
import { useWords } from '../../packages/kit/use-words.ts';
import './web.css';
import { words } from './words.ts';

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

export const OfflineBanner = () => {
  const t = useWords(words);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="w-offline">
          <Icon name="cloudOff" />
          {t('offlineBanner')}
        </p>
      )}
    </div>
  );
};
