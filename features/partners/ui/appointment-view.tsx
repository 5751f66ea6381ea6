import { Progress } from '../../../packages/kit/progress.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Appointment } from '../appointment-contract.ts';
import { appointmentWords as words } from './appointment-words.ts';

const TONE: Readonly<Record<Appointment['state'], Tone>> = {
  coming: 'blue',
  standing: 'green',
  endsSoon: 'amber',
  over: 'grey',
};

const Quotas = ({ of }: { of: Appointment }) => {
  const t = useWords(words);
  const quotas = [
    { key: 'leadQuota', unit: 'leads', quota: of.leadQuota, done: of.done.leads },
    { key: 'amountQuota', unit: 'wan', quota: of.amountQuota, done: of.done.amount },
    { key: 'foreignQuota', unit: 'wanUsd', quota: of.foreignQuota, done: of.done.foreign },
  ] as const;
  const asked = quotas.filter((one) => one.quota !== null);
  if (asked.length === 0) return <p className="k-muted">{t('noQuota')}</p>;
  return asked.map(({ key, unit, quota, done }) => (
    <Progress
      key={key}
      label={t(key)}
      share={done / (quota ?? 1)}
      tone={done >= (quota ?? 1) ? 'green' : 'blue'}
      text={t('progress', { done: sayNumber(done), quota: sayNumber(quota ?? 0), unit: t(unit) })}
    />
  ));
};

/** One appointment or contract: its term, its quotas with what was brought, its fee. */
export const AppointmentView = ({ of }: { of: Appointment }) => {
  const t = useWords(words);
  return (
    <div className="k-stack">
      <div className="k-line">
        <strong>{t(`kind_${of.kind}`)}</strong>
        <span className="k-figures">{t('term', { from: of.from, to: of.to })}</span>
        <StatusTag tone={TONE[of.state]}>{t(`state_${of.state}`, { days: of.daysLeft })}</StatusTag>
      </div>
      {of.endedOn && (
        <p className="k-muted">{t('endedEarly', { on: of.endedOn, reason: of.endedReason ?? '' })}</p>
      )}
      <Quotas of={of} />
      {of.fee && <p className="k-prose">{of.fee}</p>}
    </div>
  );
};
