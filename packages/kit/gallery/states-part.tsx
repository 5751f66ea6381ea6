import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Empty } from '../empty.tsx';
import { Loading } from '../loading.tsx';
import { Problem } from '../problem.ts';
import { ProblemNote } from '../problem-note.tsx';
import { SplitPane } from '../split-pane.tsx';
import { UploadField } from '../upload-field.tsx';

const importFirms = contract({
  name: 'galleryImport',
  method: 'POST',
  path: '/gallery/import',
  summary: 'Nothing answers here: shows the refusal of an upload',
  reply: z.object({}),
  carries: 'upload',
});

export const StatesPart = () => (
  <>
    <div className="k-grid" style={{ ['--at-least' as string]: '380px' }}>
      <Card title="空">
        <Empty title="还没有项目" hint="登记一条线索，或从表格导入。">
          <Button icon="plus">登记线索</Button>
        </Empty>
      </Card>
      <Card title="加载">
        <Loading />
      </Card>
      <Card title="拒绝与故障">
        <div className="k-stack">
          <ProblemNote
            problem={
              new Problem({
                status: 409,
                detail: '该队员的自我防护培训已过期，不得出征。',
                rule: 'RDY-3',
                requestId: '01J0X3T7K9QF',
              })
            }
          />
          <ProblemNote problem={new Problem({ status: 0 })} onAgain={() => {}} />
          <ProblemNote problem={new Problem({ status: 500, requestId: '01J0X3T8ZZAB' })} />
          <ProblemNote problem={new Problem({ status: 412 })} />
        </div>
      </Card>
      <Card title="导入">
        <UploadField
          label="企业名录"
          contract={importFirms}
          input={{}}
          accept=".xlsx,.csv"
          onDone={() => {}}
        />
      </Card>
    </div>
    <SplitPane
      label="详情"
      list={<Empty icon="meeting" title="列表" />}
      detail={null}
      nothing={<Empty icon="left" title="从左边选一条" />}
      onBack={() => {}}
    />
  </>
);
