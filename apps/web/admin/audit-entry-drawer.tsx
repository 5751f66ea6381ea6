import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { AuditEntry } from './audit-page.tsx';
import './admin.css';
import { difference } from './difference.ts';
import { sayKind, sayThing } from './kind-words.ts';
import { words } from './words.ts';

const Changes = ({ entry }: { entry: AuditEntry }) => {
  const t = useWords(words);
  const changes = difference(entry.before, entry.after);
  if (changes.length === 0) return <p className="k-muted">{t('nothingKept')}</p>;
  return (
    <table className="w-changes">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={one.path} className={one.before === one.after ? '' : 'is-changed'}>
            <th scope="row">{one.path || '–'}</th>
            <td>{one.before ?? '–'}</td>
            <td>{one.after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** One entry whole: who, whence, and what stood before and after. */
export const AuditEntryDrawer = ({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) => {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <Drawer title={`#${entry.seq} ${sayKind(entry.kind, language)}`} open wide onClose={onClose}>
      <div className="k-stack">
        <Facts
          facts={[
            { label: t('who'), value: entry.name || t('nobody') },
            { label: t('address'), value: entry.address || '–' },
            { label: t('recordedAt'), value: sayInstant(entry.recordedAt) },
            { label: t('zoneTime'), value: sayInstant(entry.at) },
            { label: t('about'), value: `${sayThing(entry.subject.kind, language)} ${entry.subject.id}` },
            { label: t('request'), value: entry.requestId || '–' },
          ]}
        />
        <Changes entry={entry} />
      </div>
    </Drawer>
  );
};
