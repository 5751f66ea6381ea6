import { Card } from '../../../../packages/kit/card.tsx';
import { Facts } from '../../../../packages/kit/facts.tsx';
import { IconButton } from '../../../../packages/kit/icon-button.tsx';
import { useListed } from '../../../../packages/kit/use-listed.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import { useCompetenceName } from './use-competence-name.ts';
import './why.css';
import { words } from './why-words.ts';

interface NeedsProps {
  squad: PlanDetail['squads'][number];
  onClose: () => void;
}

/** The squad chosen: what its visits ask for, who brings that, and what is lost without each of them. */
export const SquadNeeds = ({ squad, onClose }: NeedsProps) => {
  const t = useWords(words);
  const listed = useListed();
  const nameOf = useCompetenceName();
  const { covered, asked, members } = squad.reliance;
  const facts = asked.map(({ competence, visits, names }) => ({
    label: nameOf(competence),
    value: t('askedOf', { count: visits, names: names.length > 0 ? listed(names) : t('nobody') }),
  }));
  return (
    <Card title={squad.name} actions={<IconButton icon="close" small label={t('close')} onPress={onClose} />}>
      <div className="p-needs">
        <p>{covered}</p>
        {facts.length > 0 && (
          <div>
            <h3>{t('asked')}</h3>
            <Facts facts={facts} />
          </div>
        )}
        {members.some((one) => one.sentences.length > 0) && (
          <div>
            <h3>{t('without')}</h3>
            <ul>
              {members.flatMap(({ personId, sentences }) =>
                sentences.map((sentence) => <li key={`${personId}${sentence}`}>{sentence}</li>),
              )}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
};
