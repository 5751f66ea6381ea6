import type { ReactNode } from 'react';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { FormGrid, Form as Frame } from '../../../packages/kit/form.tsx';
import type { Problem } from '../../../packages/kit/problem.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign, VisitForm as Form, getVisit } from '../contract.ts';
import './campaigns.css';
import { useShowAlert } from './use-show-alert.ts';
import { VisitAsks } from './visit-asks.tsx';
import { VisitWhere } from './visit-where.tsx';
import { words } from './visit-words.ts';
import { WindowsEditor } from './windows-editor.tsx';
import { WithdrawVisit } from './withdraw-visit.tsx';

interface VisitFormProps {
  visit: ReplyOf<typeof getVisit>;
  form: Form;
  campaign: Campaign;
  onChange: (some: Partial<Form>) => void;
  onSave: () => void;
  onClose: () => void;
  problem: Problem | null;
  busy: boolean;
  note?: ReactNode;
}

const FIELDS = [
  'title',
  'cityCode',
  'address',
  'contactName',
  'contactPhone',
  'value',
  'durationMinutes',
  'requiredRank',
  'competences',
  'tags',
  'why',
  'mayPromise',
];
const windowFields = (form: Form): string[] =>
  form.windows.flatMap((_, at) => [`windows.${at}`, `windows.${at}.day`]);

export const VisitForm = (props: VisitFormProps) => {
  const { visit, form, campaign, onChange, onSave, onClose, problem, busy, note } = props;
  const t = useWords(words);
  const box = useShowAlert(problem, Boolean(note));
  const open = visit.status === 'candidate' || visit.status === 'planned';
  const disabled = !(visit.can.edit && open);
  return (
    <div ref={box} className="cmp-long">
      <Frame
        problem={problem}
        fields={[...FIELDS, ...windowFields(form)]}
        onSubmit={onSave}
        footer={
          disabled ? (
            <Button onPress={onClose}>{t('close')}</Button>
          ) : (
            <>
              <WithdrawVisit visit={visit} onDone={onClose} />
              <span className="cmp-push" />
              <Button onPress={onClose}>{t('cancel')}</Button>
              <Button kind="main" submit busy={busy} disabled={form.title.trim() === ''}>
                {t('save')}
              </Button>
            </>
          )
        }
      >
        {!open && <p className="cmp-told">{t('past', { status: t(visit.status) })}</p>}
        <VisitWhere form={form} disabled={disabled} onChange={onChange} />
        <h3>{t('windows')}</h3>
        <WindowsEditor
          windows={form.windows}
          campaign={campaign}
          disabled={disabled}
          onChange={(windows) => onChange({ windows })}
        />
        <h3>{t('what')}</h3>
        <CheckField
          label={t('must')}
          disabled={disabled}
          value={form.must}
          onChange={(must) => onChange({ must })}
        />
        <VisitAsks form={form} campaign={campaign} disabled={disabled} onChange={onChange} />
        <FormGrid>
          <TextArea
            label={t('why')}
            name="why"
            hint={t('whyHint')}
            disabled={disabled}
            maxLength={1000}
            value={form.why}
            onChange={(why) => onChange({ why })}
          />
          <TextArea
            label={t('mayPromise')}
            name="mayPromise"
            hint={t('mayPromiseHint')}
            disabled={disabled}
            maxLength={1000}
            value={form.mayPromise}
            onChange={(mayPromise) => onChange({ mayPromise })}
          />
        </FormGrid>
        {note}
      </Frame>
    </div>
  );
};
