import { Button } from '../../../packages/kit/button.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { isStale, type Problem } from '../../../packages/kit/problem.ts';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityChoices, createUnit, editUnit, listCities, UNIT_KINDS, type Unit } from '../contract.ts';
import { words } from './words.ts';

const FIELDS = ['name', 'shortName', 'kind', 'parentId', 'cityCode'] as const;
const LABEL = {
  name: 'unitName',
  shortName: 'shortName',
  kind: 'kind',
  parentId: 'parent',
  cityCode: 'city',
} as const;

interface UnitDrawerProps {
  /** Null adds one. */
  unit: Unit | null;
  units: readonly Unit[];
  onAgain: () => void;
  onClose: () => void;
}

const formOf = (unit: Unit | null) => ({
  name: unit?.name ?? '',
  shortName: unit?.shortName ?? '',
  kind: unit?.kind ?? ('section' as const),
  parentId: unit?.parentId ?? null,
  cityCode: unit?.cityCode ?? null,
});

export const UnitDrawer = ({ unit, units, onAgain, onClose }: UnitDrawerProps) => {
  const t = useWords(words);
  const toast = useToast();
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  const record = useRevised({ form: formOf(unit), revision: unit?.revision ?? 0 });
  const { form, change } = record;
  const telling = { touches: ['listUnits', 'listPeople'] };
  const add = useTell(createUnit, telling);
  const save = useTell(editUnit, telling);
  const submit = async (): Promise<void> => {
    try {
      if (unit) await save.tellAndWait({ params: { id: unit.id }, body: form }, { ifMatch: record.revision });
      else await add.tellAndWait({ body: form });
      toast(t(unit ? 'saved' : 'added'));
      onClose();
    } catch (fault) {
      if (isStale(fault as Problem)) onAgain(); // border: useTell rejects with nothing else
    }
  };
  const goOn = (how: () => void) => () => {
    how();
    save.forget();
  };
  const sayTheirs = (key: (typeof FIELDS)[number]): string => {
    if (key === 'parentId') return units.find((one) => one.id === unit?.parentId)?.name ?? '';
    if (key === 'cityCode') return cities.find((one) => one.code === unit?.cityCode)?.name ?? '';
    return key === 'kind' && unit ? t(`kind-${unit.kind}`) : (unit?.[key] ?? '');
  };
  const problem = save.problem ?? add.problem;
  const ready = form.name.trim() !== '' && form.shortName.trim() !== '' && record.others === null;
  return (
    <Drawer open title={unit?.name ?? t('addUnit')} onClose={onClose}>
      <Form
        problem={problem && isStale(problem) ? null : problem}
        fields={FIELDS}
        onSubmit={() => void submit()}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy || add.busy} disabled={!ready || !record.changed}>
              {t(unit ? 'save' : 'addUnit')}
            </Button>
          </>
        }
      >
        {record.others && (
          <ChangedNote
            changes={record.others.map((key) => ({ label: t(LABEL[key]), theirs: sayTheirs(key) }))}
            onKeepMine={goOn(record.keepMine)}
            onTakeTheirs={goOn(record.takeTheirs)}
          />
        )}
        <TextField
          required
          label={t('unitName')}
          name="name"
          value={form.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          required
          label={t('shortName')}
          name="shortName"
          maxLength={20}
          value={form.shortName}
          onChange={(shortName) => change({ shortName })}
        />
        <ChoiceField
          label={t('kind')}
          name="kind"
          value={form.kind}
          choices={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
          onChange={(kind) => kind && change({ kind })}
        />
        <SelectField
          label={t('parent')}
          name="parentId"
          placeholder={t('noParent')}
          value={form.parentId}
          choices={units
            .filter((one) => one.id !== unit?.id)
            .map((one) => ({ value: one.id, label: one.name }))}
          onChange={(parentId) => change({ parentId })}
        />
        <SelectField
          label={t('city')}
          name="cityCode"
          value={form.cityCode}
          choices={cityChoices(cities, form.cityCode)}
          onChange={(cityCode) => change({ cityCode })}
        />
      </Form>
    </Drawer>
  );
};
