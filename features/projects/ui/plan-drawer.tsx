import { Button } from '../../../packages/kit/button.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Funds, planFunds, zInstalment } from '../funds-contract.ts';
import { fundsWords as words } from './funds-words.ts';
import { FUNDS_TOUCHED, TOUCHED } from './touched.ts';
import './projects.css';

interface Row {
  key: number;
  dueMonth: string;
  amount: number | null;
}

interface PlanDrawerProps {
  projectId: string;
  funds: Funds;
  onAgain: () => void;
  onClose: () => void;
}

/** The instalments as a short list: month and amount. */
export const PlanDrawer = ({ projectId, funds, onAgain, onClose }: PlanDrawerProps) => {
  const t = useWords(words);
  const toast = useToast();
  const record = useRevised<{ plan: readonly Row[] }>({
    form: { plan: funds.plan.map(({ dueMonth, amount }, key) => ({ key, dueMonth, amount })) },
    revision: funds.revision,
  });
  const rows = record.form.plan;
  const setRows = (plan: readonly Row[]) => record.change({ plan });
  const save = useTell(planFunds, {
    touches: [...FUNDS_TOUCHED, ...TOUCHED],
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const change = (key: number, some: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...some } : row)));
  const add = () =>
    setRows([...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, dueMonth: '', amount: null }]);
  const read = rows.map(({ dueMonth, amount }) => zInstalment.safeParse({ dueMonth, amount }));
  const plan = read.flatMap((one) => (one.success ? [one.data] : []));
  const submit = async (): Promise<void> => {
    const asked = { params: { id: projectId }, body: { plan } };
    await save.tellAndWait(asked, { ifMatch: record.revision }).catch((fault) => {
      if (isStale(fault)) onAgain();
    });
  };
  const goOn = (how: () => void) => () => {
    how();
    save.forget();
  };
  const stale = save.problem !== null && isStale(save.problem);
  const theirs = funds.plan.map((one) => `${one.dueMonth} ${sayNumber(one.amount)}`).join(' · ');
  return (
    <Drawer open title={t('planTitle')} onClose={onClose}>
      <Form
        problem={stale ? null : save.problem}
        fields={rows.map((_, i) => `plan.${i}.dueMonth`)}
        onSubmit={() => void submit()}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button
              kind="main"
              submit
              busy={save.busy}
              disabled={plan.length < rows.length || record.others !== null}
            >
              {t('save')}
            </Button>
          </>
        }
      >
        {record.others && (
          <ChangedNote
            changes={record.others.map(() => ({ label: t('plan'), theirs }))}
            onKeepMine={goOn(record.keepMine)}
            onTakeTheirs={goOn(record.takeTheirs)}
          />
        )}
        {rows.map((row, i) => (
          <div key={row.key} className="prj-instalment">
            <TextField
              required
              label={t('month')}
              name={`plan.${i}.dueMonth`}
              hint={t('monthHint')}
              value={row.dueMonth}
              onChange={(dueMonth) => change(row.key, { dueMonth: dueMonth.trim() })}
            />
            <NumberField
              required
              label={t('amount')}
              name={`plan.${i}.amount`}
              unit={t('wan')}
              min={1}
              value={row.amount}
              onChange={(amount) => change(row.key, { amount })}
            />
            <IconButton
              icon="trash"
              label={t('removeRow', { month: row.dueMonth })}
              onPress={() => setRows(rows.filter((one) => one.key !== row.key))}
            />
          </div>
        ))}
        <Button icon="plus" onPress={add}>
          {t('addRow')}
        </Button>
      </Form>
    </Drawer>
  );
};
