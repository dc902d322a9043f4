import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { extractText } from '../support.js'

/** The records of lines in a notice: number title | measure | who leads > who helps > until when | what else it says. */
async function recordsIn(lines: readonly string[], format: 'md' | 'html' = 'md'): Promise<string[]> {
  const all = ['某市2023年整改任务清单', ...lines]
  const html = all.map((line) => `<p>${line.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')}</p>`).join('')
  const text = format === 'md' ? `# ${all.join('\n\n')}\n` : html.replace(/<(\/?)p>/, '<$1h1>')
  const { plan } = await extractText(text, undefined, `notice.${format}`)
  return [...recordsOf(plan)].map(({ task, record: { measure, lead, support, deadline, other } }) => {
    const [leads, helps] = [lead, support].map(({ units }) => units.map((unit) => unit.text).join(' '))
    const beside = other.map(({ header, field }) => `${header}=${field.text}`).join(' ')
    const name = `${task.no?.text ?? ''} ${task.title?.text ?? ''}`.trim()
    return `${name} | ${measure.text.replaceAll('\n', '/')} | ${leads} > ${helps} > ${deadline.text} | ${beside}`
  })
}

const WHO = ['责任单位：市水利局', '完成时限：2023年9月底']
const SAID = '市水利局 >  > 2023年9月底'

describe.each(['md', 'html'] as const)('in %s an item of prose with labels', (format) => {
  it.each(['整改措施', '具体举措', '主要任务', '整 改 措 施', '主要整改措施', '2023年工作措施', '**整改措施**'])(
    'has the measure that a header would: %s',
    async (label) => {
      expect(await recordsIn(['（一）河道淤积', `${label}：清淤3公里。`, ...WHO], format)).toEqual([
        `一 河道淤积 | 清淤3公里。 | ${SAID} | `,
      ])
    },
  )

  it.each(['问题描述', '存在问题', '整改目标', '工作目标', '资金来源'])(
    'keeps what is beside it: %s',
    async (label) => {
      const lines = ['1.河道淤积', `${label}：甲乙丙。`, '整改措施：清淤3公里。', ...WHO]
      expect(await recordsIn(lines, format)).toEqual([`1 河道淤积 | 清淤3公里。 | ${SAID} | ${label.trim()}=甲乙丙。`])
    },
  )

  it('may have several paragraphs under a label, numbered or not', async () => {
    const under = ['整改措施：', '1.清淤3公里。', '2.护岸2公里。']
    const plain = ['整改措施：清淤3公里。', '护岸2公里。']
    expect(await recordsIn(['（一）河道淤积', ...plain, ...WHO], format)).toEqual([
      `一 河道淤积 | 清淤3公里。/护岸2公里。 | ${SAID} | `,
    ])
    expect(await recordsIn(['（一）河道淤积', ...under, ...WHO], format)).toEqual([
      `一 河道淤积 | 1.清淤3公里。/2.护岸2公里。 | ${SAID} | `,
    ])
  })

  it.each(['实施灌区改造，修渠3公里。', '坚持问题导向，建立长效机制。', '对护岸进行加固，防洪标准达到20年一遇。'])(
    'begins with the prose of work between its title and its labels: %s',
    async (prose) => {
      const lines = ['（一）河道淤积', prose, '工作目标：全线畅通。', '整改措施：清淤3公里。', ...WHO]
      expect(await recordsIn(lines, format)).toEqual([
        `一 河道淤积 | ${prose}/清淤3公里。 | ${SAID} | 工作目标=全线畅通。`,
      ])
      const [title, , ...labels] = lines
      expect(await recordsIn([`${title}。${prose}`, ...labels], format)).toEqual([
        `一 河道淤积 | ${prose}/清淤3公里。 | ${SAID} | 工作目标=全线畅通。`,
      ])
    },
  )

  it.each(['河道淤积严重，影响行洪。', '全县共有河道3条，长120公里。', '整改方案尚未印发。'])(
    'keeps other text there beside the measure, and tells it: %s',
    async (text) => {
      const lines = ['（一）河道淤积', text, '整改措施：清淤3公里。', ...WHO]
      expect(await recordsIn(lines, format)).toEqual([`一 河道淤积 | 清淤3公里。 | ${SAID} | =${text}`])
      const { findings } = await extractText(`# 某市2023年整改任务清单\n\n${lines.join('\n\n')}\n`)
      expect(findings.filter(({ rule }) => rule === 'record/text-beside')).toHaveLength(1)
    },
  )

  it('may say who and when above the measure, or in one line', async () => {
    const [who, when] = WHO
    const record = [`一 河道淤积 | 清淤3公里。 | ${SAID} | `]
    expect(await recordsIn(['（一）河道淤积', ...WHO, '整改措施：清淤3公里。'], format)).toEqual(record)
    expect(await recordsIn(['（一）河道淤积', `${who}；${when}`, '清淤3公里。'], format)).toEqual(record)
    expect(await recordsIn([`（一）河道淤积。整改措施：清淤3公里。${who}；${when}。`], format)).toEqual(record)
  })

  it('may have the value of a label on the next line', async () => {
    const lines = ['（一）河道淤积', '整改措施：', '清淤3公里。', '责任单位：', '市水利局', '完成时限：', '2023年9月底']
    expect(await recordsIn(lines, format)).toEqual([`一 河道淤积 | 清淤3公里。 | ${SAID} | `])
    expect(await recordsIn(['1.河道淤积', '整改措施：清淤。', '责任单位：', '完成时限：2023年9月底'], format)).toEqual([
      '1 河道淤积 | 清淤。 |  >  > 2023年9月底 | ',
    ])
  })

  it.each(['【整改措施】清淤3公里。', '[整改措施]清淤3公里。', '【整改措施】：清淤3公里。'])(
    'may have its labels in brackets: %s',
    async (line) => {
      expect(
        await recordsIn(['（一）河道淤积', line, '【责任单位】市水利局', '【完成时限】2023年9月底'], format),
      ).toEqual([`一 河道淤积 | 清淤3公里。 | ${SAID} | `])
    },
  )

  it('may have a blank behind its labels', async () => {
    const lines = ['（一）河道淤积', '整改措施 清淤3公里。', '责任单位 市水利局', '完成时限 2023年9月底']
    expect(await recordsIn(lines, format)).toEqual([`一 河道淤积 | 清淤3公里。 | ${SAID} | `])
  })

  it.each(['整改责任单位', '整治牵头单位', '建设责任主体'])('may say of what who is in charge: %s', async (role) => {
    const lines = ['（一）河道淤积', '整改措施：清淤3公里。', `${role}：市水利局`, '整改完成时限：2023年9月底']
    expect(await recordsIn(lines, format)).toEqual([`一 河道淤积 | 清淤3公里。 | ${SAID} | `])
  })

  it('may have its labels on lines of their own, without a colon', async () => {
    const parts = ['**1.整改措施**', '清淤3公里。', '**2.责任单位**', '市水利局', '**3.完成时限**', '2023年9月底']
    expect(await recordsIn(['（一）河道淤积', ...parts], format)).toEqual([`一 河道淤积 | 清淤3公里。 | ${SAID} | `])
  })

  it('may number its labels', async () => {
    const parts = ['1.整改目标：全线畅通。', '2.整改措施：清淤3公里。', ...WHO.map((line, at) => `${at + 3}.${line}`)]
    expect(await recordsIn(['问题一：河道淤积', ...parts, '问题二：堤防老化', ...parts], format)).toEqual([
      `问题一 河道淤积 | 清淤3公里。 | ${SAID} | 整改目标=全线畅通。`,
      `问题二 堤防老化 | 清淤3公里。 | ${SAID} | 整改目标=全线畅通。`,
    ])
  })

  it.each([
    ['第一条　河道淤积', '第二条　堤防老化', '第一条', '第二条'],
    ['任务1：河道淤积', '任务2：堤防老化', '任务1', '任务2'],
    ['①河道淤积', '②堤防老化', '①', '②'],
    ['河道淤积', '堤防老化', '', ''],
  ])('may be numbered as it likes: %s', async (first, second, one, two) => {
    const below = ['整改措施：清淤3公里。', ...WHO]
    expect(await recordsIn([first, ...below, second, ...below], format)).toEqual([
      `${one} 河道淤积 | 清淤3公里。 | ${SAID} | `.trimStart(),
      `${two} 堤防老化 | 清淤3公里。 | ${SAID} | `.trimStart(),
    ])
  })

  it('may have several measures, each with its own clause', async () => {
    const lines = ['（一）河道淤积', '整改措施：清淤。', WHO[0]!, '整改措施：护岸。', '责任单位：市财政局']
    expect(await recordsIn(lines, format)).toEqual([
      '一 河道淤积 | 清淤。 | 市水利局 >  >  | ',
      '一 河道淤积 | 护岸。 | 市财政局 >  >  | ',
    ])
  })

  it('names its task by a label where nothing else does', async () => {
    const lines = [
      '重点任务：河道清淤',
      '工作措施：清淤3公里。',
      WHO[0]!,
      '重点任务：加固堤防',
      '工作措施：加固2公里。',
      WHO[0]!,
    ]
    expect(await recordsIn(lines, format)).toEqual([
      '河道清淤 | 清淤3公里。 | 市水利局 >  >  | ',
      '加固堤防 | 加固2公里。 | 市水利局 >  >  | ',
    ])
  })
})

describe('no label of work', () => {
  it.each(['采取下列防护措施：清淤3公里。', '水源保护：清淤3公里。', '整改措施 落实不力'])(
    'is a sentence that only ends like one: %s',
    async (line) => {
      expect(await recordsIn(['（一）河道淤积', line, ...WHO])).toEqual([`一 河道淤积 | ${line} | ${SAID} | `])
    },
  )

  it('is the one at the head of a numbered task', async () => {
    expect(await recordsIn([`1.重点任务：清淤3公里。${WHO[0]!}`])).toEqual([
      '1 重点任务 | 清淤3公里。 | 市水利局 >  >  | ',
    ])
  })
})

describe('an item without labels among others', () => {
  it('is a record that nobody leads, and told', async () => {
    const lines = ['（一）河道淤积', '整改措施：清淤。', ...WHO, '（二）堤防老化', '加固堤防2公里。']
    const { findings } = await extractText(`# 某市2023年整改任务清单\n\n${lines.join('\n\n')}\n`)
    expect(await recordsIn(lines)).toContain('二 堤防老化 | 加固堤防2公里。 |  >  >  | ')
    expect(findings.map(({ rule }) => rule)).toContain('record/no-lead')
  })
})

describe('a label behind a clause that may ask for a time', () => {
  const said = async (line: string) => (await recordsIn(['1.清淤', '清淤3公里。', '责任单位：市水利局', line]))[0]

  it.each(['完成要求', '推进时序', '预计完成', '年度完成目标'])(
    'gives the deadline where a time is all it says: %s',
    async (label) => {
      expect(await said(`${label}：9月底前`)).toBe('1 清淤 | 清淤3公里。 | 市水利局 >  > 9月底前 | ')
      expect(await said(`${label}：6月底前开工，9月底前完工`)).toContain('> 6月底前开工，9月底前完工 |')
    },
  )

  it('gives none where it says how, or speaks of another thing, which is told', async () => {
    expect(await said('完成要求：通过市级验收')).toBe('1 清淤 | 清淤3公里。 | 市水利局 >  >  | 完成要求=通过市级验收')
    expect(await said('资金下达：9月底前')).toBe('1 清淤 | 清淤3公里。 | 市水利局 >  >  | 资金下达=9月底前')
  })
})
