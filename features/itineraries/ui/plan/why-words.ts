/** Words of what a plan explains: whom a squad depends on, which mandatory visits conflict. */
export const words = {
  'zh-CN': {
    conflicts_one: '必访无法全部安排（{count} 处）',
    conflicts_other: '必访无法全部安排（{count} 处）',
    conflictsHint: '其余已尽量排好；放弃其一、放宽条件或另派小分队后重新编制。',
    conflictsMore: '另有 {count} 处',
    visitsMore: '等 {count} 个',
    asked: '拜访所需',
    askedOf_one: '{count} 个拜访 · {names}',
    askedOf_other: '{count} 个拜访 · {names}',
    nobody: '无人具备',
    without: '缺了谁会怎样',
    close: '收起',
    driving: '驾驶',
  },
  en: {
    conflicts_one: 'Mandatory visits cannot all be made ({count})',
    conflicts_other: 'Mandatory visits cannot all be made ({count})',
    conflictsHint:
      'The rest is planned as well as it can be. Give one up, ask for less, or send another squad; then plan again.',
    conflictsMore: '{count} more',
    visitsMore: 'and {count} more',
    asked: 'Asked for by visits',
    askedOf_one: '{count} visit · {names}',
    askedOf_other: '{count} visits · {names}',
    nobody: 'nobody has it',
    without: 'Who is needed for what',
    close: 'Close',
    driving: 'Driving',
  },
} as const;
