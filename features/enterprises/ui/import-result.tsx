import { linkTo } from '../../../packages/kit/ask.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { DownloadLink } from '../../../packages/kit/download-link.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { Stat, Stats } from '../../../packages/kit/stat.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { downloadRejected, type EnterpriseImport } from '../contract.ts';
import { importWords } from './import-words.ts';

/** What an import brought, and the two ways on: the rows left out, and the enterprises. */
export const ImportResult = ({ of }: { of: EnterpriseImport }) => {
  const t = useWords(importWords);
  const written = of.created + of.updated;
  if (of.status === 'cancelled' && written === 0)
    return (
      <Card>
        <div className="k-line k-apart">
          <span>{t('resultDiscarded')}</span>
          <Button to="/enterprises/import" icon="upload">
            {t('another')}
          </Button>
        </div>
      </Card>
    );
  return (
    <Card
      title={t(of.status === 'done' ? 'resultTitle' : 'resultCancelled')}
      actions={
        <>
          {of.rejected > 0 && (
            <DownloadLink href={linkTo(downloadRejected, { params: { importId: of.id } })}>
              {t('download')}
            </DownloadLink>
          )}
          <Button to="/enterprises/import">{t('another')}</Button>
          <Button kind="main" to="/enterprises">
            {t('seeList')}
          </Button>
        </>
      }
    >
      <div className="k-stack">
        <Stats label={t('resultTitle')}>
          <Stat label={t('created')} value={sayNumber(of.created)} tone="green" />
          <Stat label={t('updated')} value={sayNumber(of.updated)} tone="blue" />
          <Stat label={t('resultSame')} value={sayNumber(of.same)} />
          <Stat
            label={t('rejected')}
            value={sayNumber(of.rejected)}
            {...(of.rejected > 0 && { tone: 'red' })}
          />
        </Stats>
        {of.rejected > 0 && <p className="k-hint">{t('resultNote')}</p>}
      </div>
    </Card>
  );
};
