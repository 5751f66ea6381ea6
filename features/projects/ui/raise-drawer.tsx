import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { raiseObstacle } from '../obstacle-contract.ts';
import { filledObstacle, OBSTACLE_FIELDS, type ObstacleDraft, ObstacleFields } from './obstacle-fields.tsx';
import { obstacleWords as words } from './obstacle-words.ts';
import { OBSTACLE_TOUCHED } from './touched.ts';

/** What it stands on: a project, or an enterprise alone. */
export type RaisedOn =
  | { projectId: string; lineId: string | null; ownerId: string }
  | { enterpriseId: string };

interface RaiseDrawerProps {
  on: RaisedOn;
  onClose: () => void;
}

const EMPTY = { what: '', jobsAtRisk: null, dueOn: null } as const;
const ONLY_GRIEVANCE = ['grievance'] as const;

export const RaiseDrawer = ({ on, onClose }: RaiseDrawerProps) => {
  const t = useWords(words);
  const toast = useToast();
  const onProject = 'projectId' in on;
  const [draft, setDraft] = useState<ObstacleDraft>(
    onProject
      ? { ...EMPTY, kind: 'land', lineId: on.lineId, ownerId: on.ownerId }
      : { ...EMPTY, kind: 'grievance', lineId: null, ownerId: null },
  );
  const save = useTell(raiseObstacle, {
    touches: OBSTACLE_TOUCHED,
    onDone: () => {
      toast(t('raised'));
      onClose();
    },
  });
  const form = filledObstacle(draft);
  const place = onProject
    ? { projectId: on.projectId, enterpriseId: null }
    : { projectId: null, enterpriseId: on.enterpriseId };
  const title = t(onProject ? 'raise' : 'raiseGrievance');
  return (
    <Drawer open title={title} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={OBSTACLE_FIELDS}
        onSubmit={() => form && save.tell({ body: { ...form, ...place } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!form}>
              {title}
            </Button>
          </>
        }
      >
        <ObstacleFields
          form={draft}
          {...(!onProject && { kinds: ONLY_GRIEVANCE })}
          onChange={(some) => setDraft((before) => ({ ...before, ...some }))}
        />
      </Form>
    </Drawer>
  );
};
