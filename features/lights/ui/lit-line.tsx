import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Lit, takeBackExemption } from '../contract.ts';
import { ExemptDialog } from './exempt-dialog.tsx';
import './lights.css';
import { LIGHT_TONE, TOUCHES } from './tones.ts';
import { useSayLimits } from './use-say-limits.ts';
import { words } from './words.ts';

const Exempted = ({ by, canTakeBack }: { by: NonNullable<Lit['exemption']>; canTakeBack: boolean }) => {
  const t = useWords(words);
  const toast = useToast();
  const end = useTell(takeBackExemption, { touches: TOUCHES, onDone: () => toast(t('takenBack')) });
  return (
    <p className="lgt-exempt">
      {t('exemptedBy', { name: by.byName, day: by.until })}
      {by.reason}{' '}
      {canTakeBack && (
        <Button kind="quiet" small busy={end.busy} onPress={() => end.tell({ params: { id: by.id } })}>
          {t('takeBack')}
        </Button>
      )}
      {end.problem && <span className="k-warning">{end.problem.title}</span>}
    </p>
  );
};

/** One light: its colour, its rule and limits, what it was judged from, and who may exempt it. */
export const LitLine = ({ of }: { of: Lit & { can: { exempt: boolean; takeBack: boolean } } }) => {
  const t = useWords(words);
  const language = useLanguage();
  const sayLimits = useSayLimits();
  const [exempting, setExempting] = useState(false);
  return (
    <li className="lgt-line">
      <div className="lgt-head">
        <StatusTag tone={of.exemption ? 'grey' : LIGHT_TONE[of.light]}>
          {of.exemption ? t('exempt') : t(of.light)}
        </StatusTag>
        <strong>{named(of.rule.name, language)}</strong>
        <span className="k-muted">{t('since', { day: sayShortDay(of.since, language) })}</span>
        {of.can.exempt && !of.exemption && (
          <Button kind="quiet" small onPress={() => setExempting(true)}>
            {t('exemptMore')}
          </Button>
        )}
      </div>
      <p>{of.why}</p>
      <p className="k-muted">
        {[
          sayLimits(of.rule.limits),
          ...(of.light === 'yellow' && of.warnedUntil
            ? [t('redAfter', { day: sayShortDay(of.warnedUntil, language) })]
            : []),
          t('mayExempt', { post: t(`post_${of.rule.exemptBy}`) }),
        ].join(' · ')}
      </p>
      {of.exemption && <Exempted by={of.exemption} canTakeBack={of.can.takeBack} />}
      {exempting && <ExemptDialog of={of} onClose={() => setExempting(false)} />}
    </li>
  );
};
