import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Icon } from '../../../packages/kit/icon.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant, sayShortDay } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign, listSquads, Squad } from '../contract.ts';
import './campaigns.css';
import { SeatList } from './seat-list.tsx';
import { SquadSteps } from './squad-steps.tsx';
import { words } from './squad-words.ts';
import { SQUAD_TONE } from './tones.ts';
import { useCities } from './use-names.ts';

export type SquadCan = ReplyOf<typeof listSquads>['can'];

interface CardProps {
  squad: Squad;
  campaign: Campaign;
  can: SquadCan;
  onEdit: () => void;
}

const WAITING: readonly Squad['status'][] = ['forming', 'cleared', 'suspended'];

const Missing = ({ squad }: { squad: Squad }) => {
  const t = useWords(words);
  if (!WAITING.includes(squad.status)) return null;
  if (squad.obstacles.length === 0)
    return (
      <p className="cmp-missing is-none">
        <Icon name="check" size={14} />
        {t('nothingMissing')}
      </p>
    );
  return (
    <ul className="cmp-missing" aria-label={t('obstacles')}>
      {squad.obstacles.map((one) => (
        <li key={`${one.rule}${one.sentence}`}>
          <Icon name="alert" size={14} />
          <span>
            {one.sentence} <small className="k-muted">{one.rule}</small>
          </span>
        </li>
      ))}
    </ul>
  );
};

const When = ({ squad, campaign }: { squad: Squad; campaign: Campaign }) => {
  const t = useWords(words);
  const language = useLanguage();
  const cities = useCities();
  const listed = useListed();
  const wave = campaign.waves.find((one) => one.id === squad.waveId);
  const { departedAt, returnedAt } = squad;
  return (
    <p className="cmp-squad-when k-figures">
      <span>
        {sayShortDay(squad.startsOn, language)} – {sayShortDay(squad.endsOn, language)}
      </span>
      <span>{cities.say(squad.startCity)}</span>
      {squad.cities.length > 0 && (
        <span>{t('goesTo', { cities: listed(squad.cities.map(cities.say)) })}</span>
      )}
      {wave && <span>{wave.name}</span>}
      {departedAt && !returnedAt && <span>{t('departedAt', { when: sayInstant(departedAt).slice(5) })}</span>}
      {returnedAt && <span>{t('returnedAt', { when: sayInstant(returnedAt).slice(5) })}</span>}
    </p>
  );
};

/** One squad: its days, its three seats, what it lacks, and the step that comes next. */
export const SquadCard = ({ squad, campaign, can, onEdit }: CardProps) => {
  const t = useWords(words);
  return (
    <li className="cmp-squad" aria-label={squad.name}>
      <header className="cmp-squad-head">
        <span className="cmp-squad-number k-figures">{t('number', { number: squad.number })}</span>
        <h2>{squad.name}</h2>
        <StatusTag tone={SQUAD_TONE[squad.status]}>{t(squad.status)}</StatusTag>
      </header>
      <When squad={squad} campaign={campaign} />
      <SeatList members={squad.members} />
      <Missing squad={squad} />
      <SquadSteps squad={squad} campaign={campaign} can={can} onEdit={onEdit} />
    </li>
  );
};
