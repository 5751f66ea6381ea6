import { useNavigate } from 'react-router';
import { Card } from '../../../packages/kit/card.tsx';
import { Icon } from '../../../packages/kit/icon.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { UploadField } from '../../../packages/kit/upload-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { startImport } from '../contract.ts';
import { importWords } from './import-words.ts';
import { PastImports } from './past-imports.tsx';

/** Where a sheet is dropped, and what became of those before it. */
export const Page = () => {
  const t = useWords(importWords);
  const go = useNavigate();
  return (
    <Frame title={t('title')} note={t('intro')} back={{ to: '/enterprises', label: t('enterprises') }}>
      <UploadField
        label={t('drop')}
        contract={startImport}
        input={{}}
        accept=".xlsx,.csv"
        maxMegabytes={50}
        onDone={(made) => void go(`/enterprises/import/${made.id}`)}
      />
      <ul className="k-grid">
        {(['promise1', 'promise2', 'promise3'] as const).map((promise) => (
          <li key={promise} className="k-said">
            <Icon name="check" />
            <span>{t(promise)}</span>
          </li>
        ))}
      </ul>
      <Card title={t('past')} flush>
        <PastImports />
      </Card>
    </Frame>
  );
};
