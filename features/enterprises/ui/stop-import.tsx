import { Button } from '../../../packages/kit/button.tsx';
import { useConfirm } from '../../../packages/kit/confirm.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cancelImport, type EnterpriseImport } from '../contract.ts';
import { importWords } from './import-words.ts';

/** Stops what is under way, or discards what was only looked at; says first what stays. */
export const StopImport = ({ of }: { of: EnterpriseImport }) => {
  const t = useWords(importWords);
  const confirm = useConfirm();
  const stop = useTell(cancelImport, {
    touches: ['getEnterpriseImport', 'listEnterpriseImports', 'listEnterprises'],
  });
  const running = of.status === 'running';
  const ask = async (): Promise<void> => {
    const yes = await confirm({
      title: t(running ? 'cancelTitle' : 'discardTitle'),
      body: t(running ? 'cancelBody' : 'discardBody'),
      action: t(running ? 'cancelImport' : 'discard'),
      danger: true,
    });
    if (yes) stop.tell({ params: { importId: of.id } });
  };
  return (
    <Button kind="quiet" busy={stop.busy} onPress={() => void ask()}>
      {t(running ? 'cancelImport' : 'discard')}
    </Button>
  );
};
