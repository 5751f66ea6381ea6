import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { createEnterprise, type EnterpriseForm } from '../contract.ts';
import { EMPTY_FORM } from './empty-form.ts';
import { ENTERPRISE_FIELDS, EnterpriseFields } from './enterprise-fields.tsx';
import { words } from './words.ts';

interface CreateDrawerProps {
  onClose: () => void;
  onDone: (made: { id: string; name: string }) => void;
}

export const CreateDrawer = ({ onClose, onDone }: CreateDrawerProps) => {
  const t = useWords(words);
  const [form, setForm] = useState<EnterpriseForm>(EMPTY_FORM);
  const save = useTell(createEnterprise, {
    touches: ['listEnterprises', 'listEnterpriseChoices'],
    onDone: ({ id }) => onDone({ id, name: form.name }),
  });
  return (
    <Drawer open wide title={t('add')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={ENTERPRISE_FIELDS}
        onSubmit={() => save.tell({ body: form })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={form.name.trim() === ''}>
              {t('add')}
            </Button>
          </>
        }
      >
        <EnterpriseFields form={form} onChange={(some) => setForm((before) => ({ ...before, ...some }))} />
      </Form>
    </Drawer>
  );
};
