import type { TermsForm } from '../terms-contract.ts';

interface Said {
  readonly zh: string;
  readonly en: string;
}

const AGREEMENT: Readonly<Record<NonNullable<TermsForm['agreement']>, Said>> = {
  intent: { zh: '意向协议', en: 'Letter of intent' },
  framework: { zh: '框架协议', en: 'Framework agreement' },
  formal: { zh: '正式协议', en: 'Formal agreement' },
};

type Milestone = 'signedOn' | 'auditedOn' | 'plannedStart' | 'enrolledOn' | 'referrerToldOn';

/** What of a change of terms is news for the timeline: a milestone that got a day, or another one. */
export function newsOf(before: TermsForm, after: TermsForm): Said[] {
  const isNew = (key: Milestone): boolean => after[key] !== null && after[key] !== before[key];
  const agreement = after.agreement === null ? null : AGREEMENT[after.agreement];
  const amount = after.agreedAmount;
  const signed: Said[] =
    agreement && (isNew('signedOn') || after.agreement !== before.agreement)
      ? [
          {
            zh: `${after.signedOn} 签订${agreement.zh}${amount === null ? '' : `，金额 ${amount} 万元`}`,
            en: `${agreement.en} signed on ${after.signedOn}${amount === null ? '' : `, CNY ${amount} × 10k`}`,
          },
        ]
      : [];
  const rest: [Milestone, Said][] = [
    [
      'auditedOn',
      { zh: `签约 ${after.auditedOn} 审核通过`, en: `Signing passed its audit on ${after.auditedOn}` },
    ],
    [
      'plannedStart',
      { zh: `计划 ${after.plannedStart} 开工`, en: `Start planned for ${after.plannedStart}` },
    ],
    ['enrolledOn', { zh: `${after.enrolledOn} 入统`, en: `Statistically enrolled on ${after.enrolledOn}` }],
    [
      'referrerToldOn',
      {
        zh: `${after.referrerToldOn} 已向引荐人反馈`,
        en: `The referrer was told on ${after.referrerToldOn}`,
      },
    ],
  ];
  return [...signed, ...rest.filter(([key]) => isNew(key)).map(([, said]) => said)];
}
