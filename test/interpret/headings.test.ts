import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { runPipe } from '../../src/pipeline.js'
import { registry } from '../support.js'

const HEADER = ['重点任务', '完成时限', '责任单位']
const ROWS = ['修路|年底前|市交通局', '办学|年底前|市教育局']

/** `# …` is a heading, `|` the next table, of one row; any other line is a paragraph. */
const FORMATS = {
  md: (lines: readonly string[]) => {
    const rows = [...ROWS]
    const table = () => [HEADER.join('|'), '-|-|-', rows.shift()!].map((row) => `|${row}|`).join('\n')
    return lines.map((line) => (line === '|' ? table() : line)).join('\n\n')
  },
  html: (lines: readonly string[]) => {
    const rows = [...ROWS]
    const row = (cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`
    const table = () => `<table border=1>${row(HEADER)}${row(rows.shift()!.split('|'))}</table>`
    return lines
      .map((line) => {
        const level = /^#*/.exec(line)![0].length
        if (line === '|') return table()
        return level > 0 ? `<h${level}>${line.slice(level)}</h${level}>` : `<p>${line}</p>`
      })
      .join('\n')
  },
}

describe.each(['md', 'html'] as const)('a heading above a table in %s', (format) => {
  const read = async (...lines: string[]) => {
    const bytes = Buffer.from(FORMATS[format](lines))
    const { plan } = await runPipe({ file: `notice.${format}`, bytes }, registry)
    return [plan.title, ...[...recordsOf(plan)].map(({ section }) => section.title)]
  }
  const LETTER = [
    '永州市人民政府办公室关于印发2023年重点任务分解表的通知',
    '现印发给你们。',
    '永州市人民政府办公室',
    '2023年2月3日',
  ]

  it('is that of the first table where further ones have the like, whatever the form of the title', async () => {
    const title = '岳阳市2023年十件大事'
    expect(await read(`# ${title}`, '岳政办发〔2023〕2号', '## 交通', '|', '## 教育', '|')).toEqual([
      title,
      '交通',
      '教育',
    ])
  })

  it('is the title where nothing else is', async () => {
    const title = '岳阳市2023年十件大事'
    expect(await read(`# ${title}`, '|', '## 教育', '|')).toEqual([title, '', '教育'])
  })

  it('is no section where it is the title of the plan that the letter hands out', async () => {
    expect(await read(...LETTER, '# 2023年重点任务分解表', '|')).toEqual([LETTER[0], ''])
    expect(await read(...LETTER, '# 永州市2023年重点任务分解表', '## 民生实事', '|')).toEqual([LETTER[0], '民生实事'])
  })

  it('is one where it names a part of it', async () => {
    expect(await read(...LETTER, '# 民生实事项目', '|', '# 重点任务', '|')).toEqual([
      LETTER[0],
      '民生实事项目',
      '重点任务',
    ])
  })

  it('stands below the broader one that its table is under, too, of one section or several', async () => {
    const path = async (...lines: string[]) => {
      const bytes = Buffer.from(FORMATS[format](lines))
      const { plan } = await runPipe({ file: `notice.${format}`, bytes }, registry)
      return [...recordsOf(plan)].map(({ section }) => section.path.map(({ title }) => title).join('/'))
    }
    const title = '# 岳阳市2023年重点任务分工表'
    const parts = ['（一）交通', '|', '（二）教育', '|']
    expect(await path(title, '一、民生', ...parts)).toEqual(['民生/交通', '民生/教育'])
    expect(await path(title, '一、民生', '（一）交通', '|', '二、产业', '|')).toEqual(['民生/交通', '产业'])
    expect(await path(title, ...parts)).toEqual(['交通', '教育'])
  })

  it('stands above the lines of labels between it and its table', async () => {
    const title = '岳阳市2023年重点任务分工表'
    const lines = ['一、交通', '填报单位：办公室', '|', '二、教育', '单位：万元', '|']
    expect(await read(`# ${title}`, ...lines)).toEqual([title, '交通', '教育'])
    expect(await read(`# ${title}`, '联系人：张三', '|')).toEqual([title, ''])
  })
})
