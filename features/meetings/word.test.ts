import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import type { Paper } from './contract.ts';
import { fileNameOf, wordOf } from './word.ts';

const paper: Paper = {
  title: '重点项目调度会',
  heldOn: day('2020-02-10'),
  startsAt: 570,
  place: '管委会三楼会议室',
  chair: '顾岑溪',
  secretary: '莫时雨',
  invited: ['白未到'],
  attended: ['顾岑溪', '程望舒'],
  excused: ['韩亦槿'],
  items: [
    {
      title: '智能终端整机与售后中心 <A&B>',
      reasons: [
        {
          source: 'contact',
          light: 'red',
          zh: '已漏联 2 次',
          en: '2 missed',
          days: 2,
          takenOn: day('2020-02-10'),
        },
      ],
      addedByName: '莫时雨',
      said: '厂房改造尚缺图纸。\n物流科补充说明。',
      decisions: [
        { words: '三日内提交厂房交付计划', order: null },
        {
          words: '驻深圳组上门说明',
          order: {
            what: '提交厂房交付计划',
            owner: '谢远航',
            dueOn: day('2020-02-13'),
            evidenceWanted: '盖章的交付计划',
          },
        },
      ],
    },
  ],
};

async function openedAs(part: 'agenda' | 'minutes', language: 'zh-CN' | 'en') {
  const files = unzipSync(new Uint8Array(await wordOf(paper, part, language)));
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const xml = read('word/document.xml');
  const paragraphs = xml.split('</w:p>').map((one) => one.replace(/<[^>]+>/g, ''));
  return { xml, paragraphs, styles: read('word/styles.xml'), parts: Object.keys(files) };
}

describe('a Word file that opens', () => {
  test('minutes: who was there, what was said and decided, and the orders with owner and day', async () => {
    const { paragraphs, parts } = await openedAs('minutes', 'zh-CN');
    expect(parts).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
    );
    for (const words of [
      '重点项目调度会',
      '会议纪要',
      '时间：2020-02-10 09:30',
      '出席：顾岑溪、程望舒',
      '请假：韩亦槿',
      '未登记到会：白未到',
      '一、智能终端整机与售后中心 &lt;A&amp;B&gt;',
      '厂房改造尚缺图纸。',
      '物流科补充说明。',
      '1. 三日内提交厂房交付计划',
      '提交厂房交付计划',
      '谢远航',
      '2020-02-13',
      '盖章的交付计划',
    ])
      expect(paragraphs).toContain(words);
    expect(paragraphs).not.toContain('已漏联 2 次');
  });
  test('agenda: why each matter stands there, and nothing that was said later', async () => {
    const { paragraphs } = await openedAs('agenda', 'zh-CN');
    expect(paragraphs).toContain('会议议程');
    expect(paragraphs).toContain('已漏联 2 次');
    expect(paragraphs).toContain('参会：顾岑溪、程望舒、白未到、韩亦槿');
    expect(paragraphs.join()).not.toContain('厂房改造尚缺图纸');
  });
  test('in English for who reads English', async () => {
    const { paragraphs } = await openedAs('minutes', 'en');
    expect(paragraphs).toContain('Present: 顾岑溪, 程望舒');
    expect(paragraphs).toContain('Orders');
    expect(paragraphs).toContain('1. 智能终端整机与售后中心 &lt;A&amp;B&gt;');
  });
  test('set in the faces of official documents', async () => {
    const { xml, styles } = await openedAs('minutes', 'zh-CN');
    for (const face of ['SimSun', 'SimHei', 'FangSong']) expect(xml).toContain(`w:eastAsia="${face}"`);
    expect(styles).toContain('w:eastAsia="FangSong"');
  });
  test('headings are counted as official documents count them', async () => {
    const many = { ...paper, items: Array.from({ length: 21 }, () => paper.items).flat() };
    const files = unzipSync(new Uint8Array(await wordOf(many, 'agenda', 'zh-CN')));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    for (const number of ['一、智', '九、智', '十、智', '十一、智', '二十、智', '二十一、智'])
      expect(xml).toContain(number);
  });
  test('its name can be a file’s', () => {
    const odd = { ...paper, title: '重点/项目:调度会' };
    expect(fileNameOf(odd, 'minutes', 'zh-CN')).toBe('重点项目调度会-会议纪要-2020-02-10.docx');
  });
});
