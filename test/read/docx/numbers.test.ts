import { describe, expect, it } from 'vitest'
import {
  abstractList,
  cell,
  deleted,
  field,
  inList,
  level,
  list,
  lists,
  numbered,
  paragraph,
  row,
  run,
  style,
  styled,
  table,
  val,
} from './documents.js'
import { blocksOf, gridOf, remarksOf } from './reading.js'

const HEADER = ['序号', '工作措施']
const DECIMAL = lists([['%1']])

describe('the 序号 column that Word numbers', () => {
  it('has its numbers where each cell is a paragraph of a list, blank but for the number', async () => {
    const rows = ['新增造林', '修复湿地', '治理扬尘'].map((text) => row([cell(numbered('')), text]))
    expect(await gridOf(table(HEADER, ...rows), { numbering: DECIMAL })).toEqual([
      HEADER,
      ['1', '新增造林'],
      ['2', '修复湿地'],
      ['3', '治理扬尘'],
    ])
  })

  it('has them where a style numbers its paragraphs', async () => {
    const styles = style('Xuhao', `<w:pPr>${inList(1)}</w:pPr>`) + style('Xuhao2', val('basedOn', 'Xuhao'))
    const rows = ['Xuhao', 'Xuhao2'].map((id) => row([cell(paragraph('', styled(id))), '造林']))
    expect(await gridOf(table(HEADER, ...rows), { numbering: lists([['%1.']]), styles })).toEqual([
      HEADER,
      ['1.', '造林'],
      ['2.', '造林'],
    ])
  })

  it('has them where the default style of paragraphs is numbered, and not where a cell takes itself out', async () => {
    const styles = style('Normal', `<w:pPr>${inList(1)}</w:pPr>`, 'paragraph', 'w:default="1"')
    const out = (text: string) => cell(paragraph(text, inList(0)))
    const rows = [row([out('序号'), out('工作措施')]), row([cell(''), out('造林')]), row([cell(''), out('护河')])]
    expect(await gridOf(table(...rows), { numbering: DECIMAL, styles })).toEqual([HEADER, ['1', '造林'], ['2', '护河']])
  })

  it('counts on over two tables of one list, and starts anew where another list of its definition says so', async () => {
    const numbering =
      abstractList(0, [['%1']]) +
      list(1, 0) +
      list(2, 0, `<w:lvlOverride w:ilvl="0">${val('startOverride', 1)}</w:lvlOverride>`)
    const tableOf = (numId: number, ...texts: string[]) =>
      table(HEADER, ...texts.map((text) => row([cell(numbered('', numId)), text])))
    const blocks = await blocksOf(
      [tableOf(1, '甲', '乙'), paragraph('表二'), tableOf(1, '丙'), paragraph('表三'), tableOf(2, '丁', '戊')],
      {
        numbering,
      },
    )
    expect(blocks).toEqual([
      [HEADER, ['1', '甲'], ['2', '乙']],
      '表二',
      [HEADER, ['3', '丙']],
      '表三',
      [HEADER, ['1', '丁'], ['2', '戊']],
    ])
  })

  it('numbers merged cells once', async () => {
    const rows = [
      row([cell(numbered(''), val('vMerge', 'restart')), '甲']),
      row([cell('', val('vMerge')), '乙']),
      row([cell(numbered('')), '丙']),
    ]
    expect(await gridOf(table(HEADER, ...rows), { numbering: DECIMAL })).toEqual([
      HEADER,
      ['1×2 1', '甲'],
      ['乙'],
      ['2', '丙'],
    ])
  })

  it('does not count rows and paragraphs that are deleted', async () => {
    const gone = paragraph(deleted('废止'), `${inList(1)}<w:rPr><w:del w:id="2" w:author="甲"/></w:rPr>`)
    const rows = [
      row([cell(numbered('')), '甲']),
      row([cell(numbered('')), '乙'], '<w:del w:id="1" w:author="甲"/>'),
      row([cell(gone + numbered('')), '丙']),
    ]
    expect(await gridOf(table(HEADER, ...rows), { numbering: DECIMAL })).toEqual([HEADER, ['1', '甲'], ['2', '丙']])
  })

  it('has the number of an AUTONUM field, which the file does not hold, and of a SEQ field, which it does', async () => {
    const rows = [
      row([cell(paragraph(field('AUTONUM'))), '甲']),
      row([cell(paragraph(field('AUTONUM \\s ）'))), '乙']),
      row([cell(paragraph('<w:fldSimple w:instr=" AUTONUM "/>')), '丙']),
      row([cell(paragraph(field('SEQ 表 \\* ARABIC', '4'))), '丁']),
    ]
    expect(await gridOf(table(HEADER, ...rows))).toEqual([
      HEADER,
      ['1.', '甲'],
      ['2）', '乙'],
      ['3.', '丙'],
      ['4', '丁'],
    ])
  })

  it('is told of where only Word knows the number', async () => {
    const body = table(HEADER, row([cell(paragraph(field('LISTNUM NumberDefault'))), '甲']))
    expect(await remarksOf(body)).toEqual([
      'B1 part/unread Here stands a field without its result (LISTNUM), which is not read.',
    ])
  })
})

describe('lists of several levels', () => {
  const numbering = lists([
    ['%1、', 'chineseCounting'],
    ['（%2）', 'chineseCounting'],
    ['%1.%3', 'decimal', val('isLgl')],
    ['%4)', 'lowerLetter', `${val('start', 3)}${val('suff', 'nothing')}`],
  ])

  it('count each level below the one above it', async () => {
    const body = [0, 1, 1, 2, 2, 3, 3, 0, 1, 2].map((depth, at) => numbered(`项${at}`, 1, depth))
    expect(await blocksOf(body, { numbering })).toEqual([
      '一、 项0',
      '（一） 项1',
      '（二） 项2',
      '1.1 项3',
      '1.2 项4',
      'c)项5',
      'd)项6',
      '二、 项7',
      '（一） 项8',
      '2.1 项9',
    ])
  })

  it('go on where a level never restarts', async () => {
    const running = lists([['%1、'], ['%2.', 'decimal', val('lvlRestart', 0)]])
    const body = [0, 1, 1, 0, 1].map((depth, at) => numbered(`${at}`, 1, depth))
    expect(await blocksOf(body, { numbering: running })).toEqual(['1、 0', '1. 1', '2. 2', '2、 3', '3. 4'])
  })

  it('take the level that a style is tied to', async () => {
    const tied = `<w:abstractNum w:abstractNumId="0">${level(['%1、', 'chineseCounting', styled('Yiji')], 0)}${level(['%2.', 'decimal', styled('Erji')], 1)}</w:abstractNum>${list(1, 0)}`
    const styles = ['Yiji', 'Erji']
      .map((id) => style(id, `<w:pPr><w:numPr>${val('numId', 1)}</w:numPr></w:pPr>`))
      .join('')
    const body = ['Yiji', 'Erji', 'Erji', 'Yiji'].map((id, at) => paragraph(`${at}`, styled(id)))
    expect(await blocksOf(body, { numbering: tied, styles })).toEqual(['一、 0', '1. 1', '2. 2', '二、 3'])
  })

  it('take their levels from a numbering style', async () => {
    const linked =
      abstractList(0, [['第%1条']], val('styleLink', 'Tiao')) +
      abstractList(1, [], val('numStyleLink', 'Tiao')) +
      list(1, 0) +
      list(2, 1)
    const styles = style('Tiao', `<w:pPr><w:numPr>${val('numId', 1)}</w:numPr></w:pPr>`, 'numbering')
    expect(await blocksOf([numbered('甲', 2), numbered('乙', 2)], { numbering: linked, styles })).toEqual([
      '第1条 甲',
      '第2条 乙',
    ])
  })
})

describe('the numbers of lists', () => {
  it.each([
    ['chineseCounting', 11, '十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseLegalSimplified', 23, '贰拾叁'],
    ['ideographDigital', 10, '一〇'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircleChinese', 7, '⑦'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 4, '04'],
    ['upperRoman', 9, 'IX'],
    ['upperLetter', 28, 'BB'],
    ['none', 5, ''],
    ['constructor', 5, '5'],
  ])('are written in %s: %i as %s', async (format, start, printed) => {
    const numbering = lists([['%1', format, val('start', start)]])
    expect(await blocksOf(numbered('造林'), { numbering })).toEqual([`${printed} 造林`.trim()])
  })

  it('are none before a paragraph with a bullet, or of a list that is not there', async () => {
    expect(await blocksOf([numbered('甲'), numbered('乙', 7)], { numbering: lists([['', 'bullet']]) })).toEqual([
      '甲',
      '乙',
    ])
  })

  it('stand before a text of several runs', async () => {
    expect(await blocksOf(paragraph(run('造') + run('林'), inList(1)), { numbering: DECIMAL })).toEqual(['1 造林'])
  })
})
