import { useState } from 'react';
import { Card } from '../card.tsx';
import { Facts } from '../facts.tsx';
import { Progress } from '../progress.tsx';
import { Steps } from '../steps.tsx';
import { Tabs } from '../tabs.tsx';
import { Timeline } from '../timeline.tsx';

const STAGES = ['线索', '研判', '对接', '在谈', '考察评审', '拟签约', '签约', '注册', '开工', '投产'];

export const RecordPart = () => {
  const [tab, setTab] = useState('happened');
  return (
    <Card title="远航冷链物流集团 · 区域分拨中心">
      <div className="k-stack">
        <Steps label="阶段" steps={STAGES.map((label) => ({ key: label, label }))} now="考察评审" />
        <Facts
          facts={[
            { label: '投资额', value: '12.80 亿元' },
            { label: '首谈人', value: '陈雨晴' },
            { label: '分管领导', value: '周立新' },
            { label: '来源', value: '招商顾问引荐' },
            { label: '下次联系', value: '2026-03-12 周四' },
            { label: '用地需求', value: '120 亩' },
          ]}
        />
        <Progress label="一季度到位资金" share={0.63} due={0.72} text="6.3 / 10 亿元" tone="amber" />
        <Tabs
          label="项目"
          value={tab}
          onChange={setTab}
          tabs={[
            { key: 'happened', label: '经过', count: 3 },
            { key: 'promises', label: '承诺事项', count: 5 },
            { key: 'policies', label: '政策匹配' },
          ]}
        >
          <Timeline
            label="经过"
            items={[
              {
                id: '1',
                when: '03-11 09:30',
                title: '视频洽谈',
                by: '陈雨晴',
                body: '对方确认冷库规模 6 万吨，请我方 3 月 14 日前答复供电方案。',
                tone: 'green',
              },
              { id: '2', when: '03-10 16:05', title: '原定来访改为线上', by: '系统', tone: 'amber' },
              { id: '3', when: '03-06 11:20', title: '登记首谈', by: '刘思远' },
            ]}
          />
        </Tabs>
      </div>
    </Card>
  );
};
