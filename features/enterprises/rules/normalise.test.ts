import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFrom, day as toDay } from '../../../packages/kernel/day.ts';
import {
  dayIn,
  isBlank,
  moneyWan,
  nameKey,
  narrow,
  phone,
  tagsIn,
  tidy,
  tidyName,
  unitIn,
  wholeNumber,
  yesNo,
} from './normalise.ts';

describe('text', () => {
  test.each([
    ['１２３ＡＢＣ（长沙）', '123ABC(长沙)'],
    ['\ufeff\u200b 甲\u3000公司\u00a0', '甲 公司'],
    ['一行\r\n二行', '一行 二行'],
    ['中国。、《》', '中国。、《》'],
  ])('%j becomes %j', (given, tidied) => {
    expect(tidy(given)).toBe(tidied);
  });

  test('a Chinese name keeps wide brackets, another name narrow ones', () => {
    expect(tidyName('阿里巴巴 (中国) 有限公司')).toBe('阿里巴巴（中国）有限公司');
    expect(tidyName('Ａcme (China) Ltd')).toBe('Acme (China) Ltd');
  });

  test.each(['湖南（金霞）物流', '湖南(金霞)物流', ' 湖南 ( 金霞 ) 物流\u200b', '湖南【金霞】物流'])(
    'ENT-2 %j has the same key',
    (name) => {
      expect(nameKey(name)).toBe('湖南金霞物流');
    },
  );

  test('tidying twice is tidying once, and a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => {
        expect(tidy(tidy(s))).toBe(tidy(s));
        expect(nameKey(nameKey(s))).toBe(nameKey(s));
        expect(narrow(narrow(s))).toBe(narrow(s));
      }),
    );
  });

  test.each(['', '-', '——', '/', '无', '暂无', 'N/A', '不详', ' 　'])('%j says nothing', (s) =>
    expect(isBlank(s)).toBe(true),
  );
  test.each(['0', '无锡', 'a', '否'])('%j says something', (s) => expect(isBlank(s)).toBe(false));
});

describe('telephone numbers', () => {
  test.each([
    ['138 1234 5678', '13812345678'],
    ['+86-138-1234-5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['0731—8888 9999', '0731-88889999'],
    ['(0731)88889999', '0731-88889999'],
    ['0731-88889999转801', '0731-88889999-801'],
    ['400-888-9999', '4008889999'],
    ['88889999', '88889999'],
    ['+8613812345', null],
    ['1381234567', null],
    ['张三', null],
  ])('%s is %s', (given, number) => {
    expect(phone(given)).toBe(number);
  });
});

describe('money in 10,000 yuan', () => {
  test.each([
    ['5000', null, 5000],
    ['5,000.5万', null, 5000.5],
    ['1.2亿', null, 12_000],
    ['１．２亿元人民币', 'wan', 12_000],
    ['人民币5000万元整', null, 5000],
    ['12000000', 'yuan', 1200],
    ['3', 'yi', 30_000],
    ['12345元', 'wan', 1.23],
    ['¥100', 'wan', 100],
    ['500万美元', null, null],
    ['约500', null, null],
    ['-5', null, null],
    ['1e9', null, null],
    ['99999999999999999', 'yi', null],
  ] as const)('%s under %s is %s', (text, unit, wan) => {
    expect(moneyWan(text, unit)).toBe(wan);
  });

  test.each([
    ['注册资本（亿元）', 'yi'],
    ['注册资本(万元)', 'wan'],
    ['注册资本（元）', 'yuan'],
    ['注册资本', null],
    ['Capital (CNY)', 'yuan'],
  ])('%s is in %s', (header, unit) => {
    expect(unitIn(header)).toBe(unit);
  });

  test('what is written in 10,000 yuan is read as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cents) => {
        expect(moneyWan(String(cents / 100), null)).toBe(cents / 100);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['2020/1/5', '2020-01-05'],
    ['2020.01.05', '2020-01-05'],
    ['2020年1月5日', '2020-01-05'],
    ['２０２０年１月５日', '2020-01-05'],
    ['20200105', '2020-01-05'],
    ['2020-01-05 10:30:00', '2020-01-05'],
    ['43835', '2020-01-05'],
    ['2020-02-30', null],
    ['2020年1月', null],
    ['去年', null],
    ['9999', null],
  ])('%s is %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  test('every day is read from each way of writing it', () => {
    const some = daysFrom(toDay('1996-01-01'), toDay('2000-12-31'));
    for (const one of some) {
      const [y, m, d] = one.split('-').map(Number);
      for (const written of [
        `${y}/${m}/${d}`,
        `${y}年${m}月${d}日`,
        `${y}.${m}.${d}`,
        one.replaceAll('-', ''),
      ])
        expect(dayIn(written)).toBe(one);
    }
  });
});

test('whole numbers, yes and no, tags', () => {
  expect(['1,200人', '12', '3.0', '1.5', '10-20'].map(wholeNumber)).toEqual([1200, 12, 3, null, null]);
  expect(['是', 'Ｙ', '√', '否', '无', '也许'].map(yesNo)).toEqual([true, true, true, false, false, null]);
  expect(tagsIn('高企、专精特新；高企,上市')).toEqual(['高企', '专精特新', '上市']);
});

test('X8 50,000 hostile characters are read at once by every reader', () => {
  for (const unit of ['9', ' ', '-', '(', '年', '1-', '\u200b', '9,'])
    for (const reader of [
      tidy,
      nameKey,
      phone,
      dayIn,
      wholeNumber,
      unitIn,
      tagsIn,
      isBlank,
      (s: string) => moneyWan(s, null),
    ])
      reader(unit.repeat(50_000 / unit.length));
}, 4_000);
