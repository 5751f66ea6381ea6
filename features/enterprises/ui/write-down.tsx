import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { addEnterpriseNote } from '../contract.ts';
import { words } from './words.ts';

type Kind = 'contact' | 'note';

/** One line and one press; "contacted, no change" needs no line at all. */
export const WriteDown = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useWords(words);
  const toast = useToast();
  const [text, setText] = useState('');
  const [detail, setDetail] = useState<string | null>(null);
  const save = useTell(addEnterpriseNote, { touches: ['getEnterpriseTimeline'] });
  const write = async (kind: Kind, said: string): Promise<void> => {
    const body = { kind, text: said, detail: detail ?? '' };
    // A refusal stays in save.problem, and what was typed stays in the form.
    const done = await save.tellAndWait({ params: { enterpriseId }, body }).catch(() => null);
    if (!done) return;
    toast(t(kind === 'contact' ? 'contactWritten' : 'noteWritten'));
    if (said === text) setText('');
    setDetail(null);
  };
  const empty = text.trim() === '';
  return (
    <Card>
      <Form
        problem={save.problem}
        fields={['text', 'detail']}
        onSubmit={() => !empty && void write('contact', text)}
      >
        <TextField
          bare
          label={t('whatHappened')}
          name="text"
          maxLength={200}
          placeholder={t('whatHappenedExample')}
          value={text}
          onChange={setText}
        />
        {detail !== null && (
          <TextArea
            label={t('more')}
            name="detail"
            hint={t('moreHint')}
            maxLength={4000}
            value={detail}
            onChange={setDetail}
          />
        )}
        <div className="k-line k-apart">
          <span className="k-line">
            <Button kind="main" submit busy={save.busy} disabled={empty} icon="call">
              {t('writeContact')}
            </Button>
            <Button disabled={empty || save.busy} onPress={() => void write('note', text)}>
              {t('writeNote')}
            </Button>
            {detail === null && (
              <Button kind="quiet" icon="plus" onPress={() => setDetail('')}>
                {t('more')}
              </Button>
            )}
          </span>
          <Button icon="check" disabled={save.busy} onPress={() => void write('contact', t('noChange'))}>
            {t('noChange')}
          </Button>
        </div>
      </Form>
    </Card>
  );
};
