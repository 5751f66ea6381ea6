import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listSources, makeSource, SOURCE_KINDS, type Source } from '../contract.ts';
import { newSecret } from './new-secret.ts';
import type { Handed } from './token-once.tsx';
import { words } from './words.ts';

interface AddSourceProps {
  onClose: () => void;
  onMade: (handed: Handed) => void;
}

const USUAL_PACE = 60;

/** A source by its name, and how much of it there may be; its token is made here and handed over once. */
export const AddSource = ({ onClose, onMade }: AddSourceProps) => {
  const t = useWords(words);
  const [kind, setKind] = useState<Source['kind']>('webhook');
  const [name, setName] = useState('');
  const [perMinute, setPerMinute] = useState<number | null>(USUAL_PACE);
  const [secret] = useState(newSecret);
  const add = useTell(makeSource, {
    touches: [listSources.name],
    onDone: ({ begins }) => onMade({ name: name.trim(), kind, token: begins + secret }),
  });
  return (
    <Drawer open title={t('addSource')} onClose={onClose}>
      <Form
        problem={add.problem}
        fields={['name', 'perMinute']}
        onSubmit={() =>
          perMinute !== null && add.tell({ body: { kind, name: name.trim(), perMinute, secret } })
        }
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={add.busy} disabled={name.trim() === '' || perMinute === null}>
              {t('addSource')}
            </Button>
          </>
        }
      >
        <ChoiceField
          required
          label={t('sourceKind')}
          value={kind}
          choices={SOURCE_KINDS.map((one) => ({ value: one, label: t(`sourceKind_${one}`) }))}
          onChange={(next) => next && setKind(next)}
        />
        <TextField
          required
          label={t('sourceName')}
          name="name"
          maxLength={60}
          value={name}
          onChange={setName}
        />
        <NumberField
          required
          label={t('perMinute')}
          name="perMinute"
          min={1}
          max={600}
          value={perMinute}
          onChange={setPerMinute}
        />
      </Form>
    </Drawer>
  );
};
