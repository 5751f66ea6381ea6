import { useRouteError } from 'react-router';
import { Button } from '../../packages/kit/button.tsx';
import { Empty } from '../../packages/kit/empty.tsx';
import { useWords } from '../../packages/kit/use-words.ts';
import { words } from './words.ts';

/** A chunk that is gone after an update is no fault of the page: a reload fetches the new one. */
const isOldBuild = (fault: unknown): boolean =>
  fault instanceof TypeError && /dynamically imported module|module script/i.test(fault.message);

/** Stands in for a screen that threw; the frame around it keeps working. */
export const Crash = () => {
  const t = useWords(words);
  const fault = useRouteError();
  const old = isOldBuild(fault);
  return (
    <div role="alert">
      <Empty
        icon={old ? 'refresh' : 'alert'}
        title={old ? t('updated') : t('crashed')}
        {...(!old && { hint: t('crashedHint') })}
      >
        {!old && fault instanceof Error && <code>{fault.message}</code>}
        <Button kind="main" onPress={() => location.reload()}>
          {t('reload')}
        </Button>
      </Empty>
    </div>
  );
};
