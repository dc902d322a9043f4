import { describe, expect, it } from 'vitest'
import { extractText } from '../support.js'

const FIRST = ['云溪市人民政府办公室关于印发2023年重点工作的通知', '云政办发〔2023〕5号', '各县区人民政府：']
const SIGNED = ['现印发给你们。', '云溪市人民政府办公室', '2023年2月10日']
const [HEAD, ROW] = ['序号|重点任务|工作措施|完成时限|责任单位', '1|绿化|植树造林。|年底前|市林业局']
const TITLE = '云溪市教育局关于印发2023年民生实事的通知'
const NUMBER = '云教发〔2023〕7号'
const ADDRESSEES = '各县区教育局：'

async function toldOf(...behind: string[]): Promise<string[]> {
  const table = [HEAD, '-|-|-|-|-', ROW].map((row) => `|${row}|`).join('\n')
  const rows = [HEAD, ROW].map((row) => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`).join('')
  const lines = (line: string) => `<p>${line}</p>`
  const markdown = [...FIRST, ...SIGNED, table, ...behind, table].join('\n\n')
  const html = [...[...FIRST, ...SIGNED].map(lines), `<table border="1">${rows}</table>`, ...behind.map(lines)]
  const told: string[] = []
  for (const [file, text] of [
    ['notice.md', markdown],
    ['notice.html', `<html><body>${html.join('')}<table border="1">${rows}</table></body></html>`],
  ] as const) {
    const { findings } = await extractText(text, undefined, file)
    told.push(...findings.filter(({ rule }) => rule === 'document/several').map(({ message }) => message))
  }
  return told
}

describe('another notice in the same file', () => {
  it.each([
    [TITLE, NUMBER, ADDRESSEES],
    [NUMBER, TITLE],
    [TITLE, ADDRESSEES],
    [TITLE, '现印发给你们。', '云溪市教育局', '2023年3月1日'],
    ['云溪市教育局', '关于印发2023年民生实事的通知', NUMBER],
  ])('is told with its title: %s', async (...behind) => {
    const told = await toldOf(...behind)
    expect(told).toHaveLength(2)
    for (const message of told) expect(message).toContain('关于印发2023年民生实事的通知')
  })

  it('is told with its own number and day', async () => {
    const told = await toldOf(TITLE, NUMBER, ADDRESSEES, '现印发给你们。', '云溪市教育局', '2023年3月1日')
    for (const message of told) expect(message).toContain(`“${TITLE}” (${NUMBER}, 2023年3月1日);`)
    expect(told).toHaveLength(2)
  })

  it.each([
    ['a heading', '二、民生实事'],
    ['a link of the site', TITLE],
    ['a note', `备注：依据《${TITLE}》（${NUMBER}）。`],
    ['a source', NUMBER],
    ['an annex', '附件2', TITLE, NUMBER, ADDRESSEES],
    ['its own letter again', ...FIRST],
    ['its own letter in an annex', '附件2', ...FIRST],
    [
      'a plan with a front of its own',
      '关于做好2023年节水工作的实施方案',
      '云溪市水务局',
      '2023年2月10日',
      '为做好节水，制定本方案。',
    ],
    ['its signature', '云溪市人民政府办公室', '2023年2月10日'],
  ])('is none: %s', async (_, ...behind) => {
    expect(await toldOf(...behind)).toEqual([])
  })
})
