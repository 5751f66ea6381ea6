import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { fileOwnAnalysis, type OwedAnalysis } from '../analysis-contract.ts';
import { analysisWords as words } from './analysis-words.ts';

const linesIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** The agency's own form: what it found on a line this week, and which firms to speak to. */
export const FileAnalysis = ({ of, onClose }: { of: OwedAnalysis; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [findings, setFindings] = useState('');
  const [leads, setLeads] = useState('');
  const save = useTell(fileOwnAnalysis, {
    touches: ['listOwnAnalyses'],
    onDone: ({ isLate }) => {
      toast(t(isLate ? 'filedLate' : 'filed'));
      onClose();
    },
  });
  const body = { lineId: of.lineId, weekOn: of.weekOn, findings: findings.trim(), leads: linesIn(leads) };
  return (
    <Drawer open title={t('fileTitle', { line: of.lineName, day: of.weekOn })} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['findings', 'leads']}
        onSubmit={() => body.findings && save.tell({ body })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!body.findings}>
              {t('file')}
            </Button>
          </>
        }
      >
        <TextArea
          required
          label={t('findings')}
          name="findings"
          hint={t('findingsHint')}
          maxLength={4000}
          value={findings}
          onChange={setFindings}
        />
        <TextArea label={t('leads')} name="leads" hint={t('leadsHint')} value={leads} onChange={setLeads} />
      </Form>
    </Drawer>
  );
};
