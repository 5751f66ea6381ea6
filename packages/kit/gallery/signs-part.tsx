import { Avatar } from '../avatar.tsx';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { useConfirm } from '../confirm.tsx';
import { ICONS, Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { Kbd } from '../kbd.tsx';
import { Menu } from '../menu.tsx';
import { Stat, Stats } from '../stat.tsx';
import { StatusTag } from '../status-tag.tsx';
import { useToast } from '../toast.tsx';
import type { Tone } from '../tone.ts';

const TONES: readonly (readonly [Tone, string])[] = [
  ['grey', '未开始'],
  ['blue', '进行中'],
  ['green', '按期'],
  ['amber', '临期'],
  ['red', '超期 3 天'],
  ['violet', '领导交办'],
];

export const SignsPart = () => {
  const confirm = useConfirm();
  const toast = useToast();
  const cancel = async (): Promise<void> => {
    const yes = await confirm({
      title: '取消这场推介会？',
      body: '已邀请的 86 位客商会收到通知，预算退回。',
      action: '取消推介会',
      danger: true,
    });
    if (yes) toast('推介会已取消，86 份通知已发出', { undo: { label: '撤回', act: () => {} } });
  };
  return (
    <>
      <Stats label="总览">
        <Stat label="一季度到位资金" value="32.6" unit="亿元" trend={{ by: 1, text: '12.4%' }} to="/kit" />
        <Stat label="重点在谈项目" value="47" unit="个" trend={{ by: 1, text: '5' }} />
        <Stat label="超期未联系" value="6" unit="个" tone="red" trend={{ by: 1, text: '2', goodUp: false }} />
        <Stat label="在外小分队" value="10" unit="支" trend={{ by: 0, text: '' }} />
        <Stat label="今日待我决定" value="3" unit="件" tone="amber" note="最早 10:30 前" />
      </Stats>
      <Card title="按钮与标识">
        <div className="k-stack">
          <div className="k-line">
            <Button kind="main" icon="plus">
              新建项目
            </Button>
            <Button icon="download">导出</Button>
            <Button kind="quiet">取消</Button>
            <Button kind="danger" onPress={() => void cancel()}>
              取消推介会
            </Button>
            <Button busy>正在计算</Button>
            <Button disabled>不可用</Button>
            <Button small pressed>
              只看我的
            </Button>
            <IconButton icon="bell" label="消息" count={12} />
            <Menu
              label="更多"
              trigger="更多"
              align="left"
              items={[
                { key: 'a', label: '移交', icon: 'users', onChoose: () => toast('已移交') },
                { key: 'b', label: '改为线上', icon: 'phone', onChoose: () => toast('已改为线上') },
                { key: 'c', label: '作废', icon: 'trash', danger: true, apart: true, onChoose: () => {} },
              ]}
            />
            <span>
              <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
            </span>
          </div>
          <div className="k-line">
            {TONES.map(([tone, label]) => (
              <StatusTag key={tone} tone={tone}>
                {label}
              </StatusTag>
            ))}
          </div>
          <div className="k-line">
            {TONES.map(([tone, label]) => (
              <Badge key={tone} tone={tone}>
                {label}
              </Badge>
            ))}
            {['周立新', '陈雨晴', 'Grace Lin', '欧阳建国'].map((name) => (
              <Avatar key={name} name={name} />
            ))}
          </div>
          <div className="k-line">
            {ICONS.map((name) => (
              <span key={name} title={name}>
                <Icon name={name} size={18} />
              </span>
            ))}
          </div>
        </div>
      </Card>
    </>
  );
};
