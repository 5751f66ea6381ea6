import type { ReactNode } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import type { Problem } from '../../../packages/kit/problem.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignForm as Campaign } from '../contract.ts';
import './campaigns.css';
import { CampaignGoals } from './campaign-goals.tsx';
import { CampaignWhen } from './campaign-when.tsx';
import { MixEditor } from './mix-editor.tsx';
import { useShowAlert } from './use-show-alert.ts';
import { words } from './words.ts';

const FIELDS = [
  'name',
  'startsOn',
  'endsOn',
  'dayOpens',
  'dayCloses',
  'homeCity',
  'leaderRank',
  'targetCities',
  'targetIndustries',
];

interface CampaignFormProps {
  form: Campaign;
  onChange: (some: Partial<Campaign>) => void;
  onSave: () => void;
  problem: Problem | null;
  busy: boolean;
  cancelTo: string;
  /** What stands above the buttons: somebody saved meanwhile. */
  note?: ReactNode;
}

/** Everything a campaign is made up with; waves are said on its own page. */
export const CampaignForm = ({
  form,
  onChange,
  onSave,
  problem,
  busy,
  cancelTo,
  note,
}: CampaignFormProps) => {
  const t = useWords(words);
  const box = useShowAlert(problem, Boolean(note));
  return (
    <div ref={box} className="cmp-form">
      <Form
        problem={problem}
        fields={FIELDS}
        onSubmit={onSave}
        footer={
          <>
            <Button to={cancelTo}>{t('cancel')}</Button>
            <Button kind="main" submit busy={busy} disabled={form.name.trim() === ''}>
              {t('save')}
            </Button>
          </>
        }
      >
        <Card title={t('when')}>
          <CampaignWhen form={form} onChange={onChange} />
        </Card>
        <Card title={t('goals')}>
          <CampaignGoals form={form} onChange={onChange} />
        </Card>
        <Card title={t('mix')}>
          <MixEditor mix={form.mix} onChange={(mix) => onChange({ mix })} />
        </Card>
        {note}
      </Form>
    </div>
  );
};
