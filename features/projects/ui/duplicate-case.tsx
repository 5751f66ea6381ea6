import { Badge } from '../../../packages/kit/badge.tsx';
import { classNames } from '../../../packages/kit/class-names.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { DuplicateCase as Case } from '../contract.ts';
import { words } from './duplicate-words.ts';
import { PairTable } from './pair-table.tsx';

type Level = 2 | 3 | 4;
const TONE: Readonly<Record<Level, Tone>> = { 2: 'red', 3: 'amber', 4: 'blue' };
const levelOf = (of: Case): Level => (of.level === 2 || of.level === 3 ? of.level : 4);

export const LevelBadge = ({ of }: { of: Case }) => {
  const t = useWords(words);
  const level = levelOf(of);
  return <Badge tone={TONE[level]}>{t(`level_${level}`)}</Badge>;
};

/** Until when it is to be ruled, or that it should have been; a hint has no clock. */
export const CaseClock = ({ of }: { of: Case }) => {
  const t = useWords(words);
  if (!of.isOpen) return null;
  if (of.dueAt === null || of.hoursLeft === null) return <span>{t('hint')}</span>;
  const at = t('dueBy', { at: sayInstant(of.dueAt) });
  if (of.isOverdue)
    return (
      <>
        <span className="is-late">{t('hoursLate', { count: -of.hoursLeft })}</span> · {at}
      </>
    );
  const left = of.hoursLeft === 0 ? t('dueNow') : t('hoursLeft', { count: of.hoursLeft });
  return <span>{`${left} · ${at}`}</span>;
};

const Foot = ({ of }: { of: Case }) => {
  const t = useWords(words);
  const { ruling, told, isOpen } = of;
  if (ruling && !isOpen)
    return (
      <p className="dup-foot">
        {t('ruledBy', { name: ruling.byName, ruling: t(`ruling_${ruling.ruling}`) })} ·{' '}
        {sayInstant(ruling.at)} · {ruling.reason}
      </p>
    );
  if (told.length === 0) return null;
  return <p className="dup-foot">{t('told', { names: told.map((one) => one.personName).join('、') })}</p>;
};

interface DuplicateCaseProps {
  of: Case;
  chosen: boolean;
  /** Undefined where nothing is to be chosen. */
  onChoose: ((chosen: boolean) => void) | undefined;
}

/** A pair that may be one: how alike, until when, and both side by side. */
export const DuplicateCase = ({ of, chosen, onChoose }: DuplicateCaseProps) => {
  const t = useWords(words);
  const label = t('choose', { name: of.later.name });
  return (
    <article
      className={classNames('dup-case', of.isOverdue && 'is-overdue')}
      aria-label={`${of.earlier.name} ⇄ ${of.later.name}`}
    >
      <header className="dup-head">
        {onChoose && (
          <input
            type="checkbox"
            aria-label={label}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
        <LevelBadge of={of} />
        {of.same.includes('name') && (
          <span className="k-muted">{t('similarity', { count: of.similarity })}</span>
        )}
        <span className="dup-clock">
          <CaseClock of={of} />
        </span>
      </header>
      <PairTable of={of} />
      <Foot of={of} />
    </article>
  );
};
