import { useState } from 'react';
import { type Day, day } from '../../kernel/day.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { CheckField } from '../check-field.tsx';
import { ChoiceField } from '../choice-field.tsx';
import { DayField } from '../day-field.tsx';
import { Form, FormGrid } from '../form.tsx';
import { NumberField } from '../number-field.tsx';
import { Problem } from '../problem.ts';
import { SelectField, SelectManyField } from '../select-field.tsx';
import { SwitchField } from '../switch-field.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { TimeField } from '../time-field.tsx';

const CITIES = ['上海', '苏州', '杭州', '深圳', '广州', '东莞', '合肥', '南京'].map((label) => ({
  value: label,
  label,
}));
const REFUSED = new Problem({
  status: 422,
  detail: '小分队至多三人',
  rule: 'SQD-1',
  requestId: '01J0X3T7K9',
  faults: [{ field: 'members', rule: 'SQD-1', detail: '小分队至多三人，现有 4 人' }],
});

export const FieldsPart = () => {
  const [text, setText] = useState('长三角第二小分队');
  const [note, setNote] = useState('');
  const [amount, setAmount] = useState<number | null>(12800);
  const [city, setCity] = useState<string | null>('苏州');
  const [members, setMembers] = useState<string[]>(['上海', '苏州', '杭州', '深圳']);
  const [on, setOn] = useState<Day | null>(day('2026-03-12'));
  const [at, setAt] = useState<number | null>(570);
  const [kind, setKind] = useState<'out' | 'in' | ''>('out');
  const [yes, setYes] = useState(true);
  return (
    <Card title="表单">
      <Form
        onSubmit={() => {}}
        problem={REFUSED}
        fields={['name']}
        footer={
          <>
            <Button>取消</Button>
            <Button kind="main" submit>
              保存
            </Button>
          </>
        }
      >
        <FormGrid>
          <TextField
            label="名称"
            name="name"
            value={text}
            onChange={setText}
            required
            hint="在通知和报表里使用"
          />
          <ChoiceField
            label="方向"
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'out', label: '省外' },
              { value: 'in', label: '省内' },
            ]}
          />
          <SelectField label="目的地" value={city} onChange={setCity} choices={CITIES} />
          <SelectManyField
            label="队员"
            name="members"
            value={members}
            onChange={setMembers}
            choices={CITIES}
          />
          <NumberField label="预算" value={amount} onChange={setAmount} unit="元" min={0} />
          <DayField label="出发日期" value={on} onChange={setOn} />
          <TimeField label="时间" value={at} onChange={setAt} />
          <TextField label="停用的" value="不可修改" onChange={() => {}} disabled />
          <TextArea label="任务说明" value={note} onChange={setNote} placeholder="要谈什么、可以承诺什么" />
        </FormGrid>
        <div className="k-line">
          <SwitchField label="接收提醒" value={yes} onChange={setYes} />
          <CheckField label="已签承诺书" value={yes} onChange={setYes} />
        </div>
      </Form>
    </Card>
  );
};
