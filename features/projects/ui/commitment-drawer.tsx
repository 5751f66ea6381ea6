import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayDay } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Commitment } from '../commitment-contract.ts';
import { CommitmentLight } from './commitment-light.tsx';
import { commitmentWords as words } from './commitment-words.ts';
import { SettleDialog, type Settling } from './settle-dialog.tsx';

interface CommitmentDrawerProps {
  of: Commitment;
  canEdit: boolean;
  onClose: () => void;
}

/** One commitment beside its list: between whom, by when, and what became of it. */
export const CommitmentDrawer = ({ of, canEdit, onClose }: CommitmentDrawerProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const [how, setHow] = useState<Settling | null>(null);
  return (
    <Drawer open title={t(`direction_${of.direction}`)} onClose={onClose}>
      <div className="k-stack">
        <p className="k-prose">{of.what}</p>
        <Facts
          facts={[
            { label: t('otherSide'), value: of.otherSide },
            { label: t('state'), value: <CommitmentLight of={of} /> },
            { label: t(`owner_${of.direction}`), value: of.ownerName },
            { label: t('dueOn'), value: sayDay(of.dueOn, language) },
            { label: t('promisedOn'), value: sayDay(of.promisedOn, language) },
            ...(of.outcome === null ? [] : [{ label: t('by'), value: of.settledByName }]),
            ...(of.releasedBy === null ? [] : [{ label: t('releasedBy'), value: of.releasedBy }]),
            ...(of.settledNote === null ? [] : [{ label: t('result'), value: of.settledNote, wide: true }]),
            {
              label: t('project'),
              value: <Link to={`/projects/${of.projectId}`}>{of.projectName}</Link>,
              wide: true,
            },
          ]}
        />
        {canEdit && of.outcome === null && (
          <div className="k-line">
            <Button small onPress={() => setHow('handOver')}>
              {t('handOver')}
            </Button>
            <Button small onPress={() => setHow('release')}>
              {t('release')}
            </Button>
            <Button small kind="main" icon="check" onPress={() => setHow('keep')}>
              {t('keep')}
            </Button>
          </div>
        )}
      </div>
      {how && <SettleDialog how={how} of={of} onClose={() => setHow(null)} />}
    </Drawer>
  );
};
