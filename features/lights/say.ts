import type { Bilingual } from '../../packages/kernel/words.ts';
import { sayAnswer, type Telling } from '../organisation/door.ts';
import { sayLight } from './rules/say-light.ts';
import type { LitRow } from './store/lit.ts';

/** A light and who is told of it. */
export interface LightTelling extends Telling {
  readonly row: LitRow;
}

/** What is lit by name; of the zone itself there is one. */
const nameOf = ({ kind, name }: LitRow): Bilingual =>
  kind === 'zone' ? { zh: '全区', en: 'The zone' } : { zh: name, en: name };

function line({ row, answer }: LightTelling): Bilingual {
  const why = sayLight(row.measure, row.value, row.inputs);
  const because = sayAnswer(answer);
  const owner = row.ownerName ?? '';
  return {
    zh: `${nameOf(row).zh}${owner && `（${owner}）`}：${row.ruleZh}，${why.zh}${because ? `；${because.zh}` : ''}`,
    en: `${nameOf(row).en}${owner && ` (${owner})`}: ${row.ruleEn}. ${why.en}${because ? `; ${because.en}` : ''}`,
  };
}

const COLOUR: Readonly<Record<LightTelling['light'], Bilingual>> = {
  blue: { zh: '蓝色提示', en: 'Reminder' },
  yellow: { zh: '黄灯预警', en: 'Yellow light' },
  red: { zh: '红灯', en: 'Red light' },
};

/** More than these are counted and not named. */
const NAMED = 10;

const linkOf = (tellings: readonly LightTelling[]): string => {
  const [only] = tellings;
  return tellings.length === 1 && only?.row.projectId ? `/projects/${only.row.projectId}` : '/lights';
};

/** One notice about some lights of one colour, all to one person. */
export function noticeOf(tellings: readonly LightTelling[]) {
  const [first] = tellings;
  const named = tellings.slice(0, NAMED).map(line);
  const rest = tellings.length - named.length;
  const colour = COLOUR[first?.light ?? 'yellow'];
  const what =
    tellings.length === 1 && first
      ? nameOf(first.row)
      : { zh: `${tellings.length} 项`, en: `${tellings.length} of them` };
  return {
    kind: 'light.lit',
    title: { zh: `${colour.zh}：${what.zh}`, en: `${colour.en}: ${what.en}` },
    body: {
      zh: [...named.map((one) => one.zh), ...(rest > 0 ? [`另有 ${rest} 项`] : [])].join('\n'),
      en: [...named.map((one) => one.en), ...(rest > 0 ? [`and ${rest} others`] : [])].join('\n'),
    },
    link: linkOf(tellings),
  };
}
