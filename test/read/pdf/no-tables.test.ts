import { describe, expect, it } from 'vitest'
import type { Mark } from './book.js'
import { box, frame, line, text } from './draw.js'
import { paragraphsOn, reader, tablesOn } from './reading.js'

const { readMarks } = reader()

describe('no table is made of', () => {
  const drawings: [string, Mark[], string[]][] = [
    [
      'underlined words',
      [
        text(60, 100, '单位（盖章）：'),
        line([130, 111], [250, 111]),
        text(60, 130, '日期：'),
        line([130, 141], [250, 141]),
      ],
      ['单位（盖章）：', '日期：'],
    ],
    ['a boxed paragraph', [frame([55, 90, 300, 140]), text(60, 100, '注意事项如下。')], ['注意事项如下。']],
    [
      'a diagram of boxes tied by lines',
      [
        ...[
          [200, 100, '领导小组'],
          [100, 200, '办公室'],
          [300, 200, '专班'],
          [100, 300, '街道'],
          [300, 300, '社区'],
        ].flatMap(([left, top, name]) => [
          frame([Number(left), Number(top), Number(left) + 100, Number(top) + 40]),
          text(Number(left) + 20, Number(top) + 14, String(name)),
        ]),
        line([250, 140], [250, 170]),
        line([150, 170], [350, 170]),
        line([150, 170], [150, 200]),
        line([350, 170], [350, 200]),
        line([150, 240], [150, 300]),
        line([350, 240], [350, 300]),
      ],
      ['领导小组', '办公室 专班', '街道 社区'],
    ],
    ['a page frame', [frame([20, 20, 575, 822]), text(60, 100, '西城区计划')], ['西城区计划']],
    [
      'a page frame of two lines',
      [frame([20, 20, 575, 822]), frame([24, 24, 571, 818]), text(60, 100, '西城区计划')],
      ['西城区计划'],
    ],
    [
      'check boxes',
      [100, 120, 140].flatMap((top) => [frame([60, top, 69, top + 9]), text(75, top, '同意')]),
      ['同意', '同意', '同意'],
    ],
    [
      'a rule under the letterhead',
      [
        text(200, 60, '某某区人民政府文件', { size: 20 }),
        line([60, 100], [535, 100], { width: 2 }),
        text(60, 120, '正文。'),
      ],
      ['某某区人民政府文件', '正文。'],
    ],
    [
      'a bar chart with its axes',
      [
        line([100, 100], [100, 300]),
        line([100, 300], [400, 300]),
        ...[130, 180, 230, 280].map((left, at) => box([left, 200 - at * 20, left + 30, 300], 'blue')),
        ...[130, 180, 230, 280].map((left, at) => text(left, 305, `${2020 + at}`)),
      ],
      ['2020 2021 2022 2023'],
    ],
    [
      'a line chart with a grid behind it',
      [
        ...[100, 140, 180, 220, 260, 300].map((y) => line([100, y], [400, y], { colour: 'grey' })),
        ...[100, 160, 220, 280, 340, 400].map((x) => line([x, 100], [x, 300], { colour: 'grey' })),
        ...[100, 160, 220, 280].map((x, at) => line([x, 290 - at * 30], [x + 60, 260 - at * 30], { colour: 'blue' })),
        ...[100, 160, 220, 280, 340].map((x, at) => text(x - 10, 310, `${2020 + at}`)),
      ],
      ['2020 2021 2022 2023 2024'],
    ],
    [
      'columns of text with a line between',
      [text(60, 100, '左栏文字'), line([290, 90], [290, 300]), text(310, 120, '右栏文字')],
      ['左栏文字', '右栏文字'],
    ],
  ]
  it.each(drawings)('%s', async (_, marks, paragraphs) => {
    const read = await readMarks(...marks)
    expect(tablesOn(read)).toEqual([])
    expect(paragraphsOn(read)).toEqual(paragraphs)
  })

  it('a box of one row, whose text is read once', async () => {
    const cells = [frame([60, 100, 300, 120]), line([180, 100], [180, 120])]
    const read = await readMarks(...cells, text(64, 104, '签发人'), text(184, 104, '张三'))
    expect(paragraphsOn(read)).toEqual(['签发人', '张三'])
  })
})
