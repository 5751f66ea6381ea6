import { useState } from 'react';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { ASKED, POST_KINDS } from '../../organisation/contract.ts';
import type { GradeSetting, Policy } from '../contract.ts';
import { ClockFields, clockDraft, clockOf } from './clock-fields.tsx';
import { PeopleField } from './people-field.tsx';
import { formOf, SavePolicy } from './save-policy.tsx';
import { words } from './words.ts';

interface GradeDrawerProps {
  policy: Policy;
  of: GradeSetting;
  onClose: () => void;
}

/** One grade: its clock, who gets it, how far up it goes. */
export const GradeDrawer = ({ policy, of, onClose }: GradeDrawerProps) => {
  const t = useWords(words);
  const [clock, setClock] = useState(clockDraft(of.clock));
  const [setting, setSetting] = useState(of);
  const [quiet, setQuiet] = useState<{ from: number | null; until: number | null }>(of.quiet);
  const change = (some: Partial<GradeSetting>): void => setSetting((before) => ({ ...before, ...some }));
  const made = clockOf(clock);
  const { from, until } = quiet;
  const next =
    made === null || from === null || until === null
      ? null
      : { ...setting, clock: made, quiet: { from, until } };
  const form = formOf(policy);
  const grades = form.grades.map((one) => (next && one.grade === of.grade ? next : one));
  return (
    <Drawer open wide title={t(`grade_${of.grade}`)} onClose={onClose}>
      <SavePolicy policy={policy} next={next && { ...form, grades }} onClose={onClose}>
        <ClockFields value={clock} onChange={(some) => setClock((before) => ({ ...before, ...some }))} />
        <SelectManyField
          label={t('posts')}
          value={setting.posts}
          choices={ASKED.map((one) => ({ value: one, label: t(`asked_${one}`) }))}
          onChange={(posts) => change({ posts: ASKED.filter((one) => posts.includes(one)) })}
        />
        <PeopleField label={t('people')} value={setting.people} onChange={(people) => change({ people })} />
        <FormGrid>
          <ChoiceField
            required
            label={t('upTo')}
            value={setting.upTo}
            choices={POST_KINDS.map((one) => ({ value: one, label: t(`asked_${one}`) }))}
            onChange={(upTo) => upTo && change({ upTo })}
          />
          <TimeField
            required
            label={t('quietFrom')}
            value={quiet.from}
            onChange={(value) => setQuiet((before) => ({ ...before, from: value }))}
          />
          <TimeField
            required
            label={t('quietUntil')}
            value={quiet.until}
            onChange={(value) => setQuiet((before) => ({ ...before, until: value }))}
          />
        </FormGrid>
      </SavePolicy>
    </Drawer>
  );
};
