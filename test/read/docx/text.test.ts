import { describe, expect, it } from 'vitest'
import { around, deleted, field, fieldMark, paragraph, run, sdt, style, styled, val } from './documents.js'
import { blocksOf, remarksOf } from './reading.js'

const one = async (inner: string, parts = {}): Promise<string> => (await blocksOf(paragraph(inner), parts)).join('|')
const raw = (inner: string) => `<w:r>${inner}</w:r>`
const up = (text: string) => run(text, val('vertAlign', 'superscript'))

describe('the text of a paragraph', () => {
  it.each([
    [
      'runs, cut where Word edited them',
      run('生态') + '<w:proofErr w:type="spellStart"/>' + run('环境局'),
      '生态环境局',
    ],
    [
      'links, smart tags and content controls',
      around('hyperlink', run('北京'), 'r:id="rId9"') + around('smartTag', run('市')) + sdt(run('区')),
      '北京市区',
    ],
    ['tabs', run('附件') + raw('<w:tab/><w:t>1</w:t>'), '附件 1'],
    ['lines', raw('<w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t>'), '一\n二\n三'],
    ['pages and columns', raw('<w:t>附件1</w:t><w:br w:type="page"/><w:t>任务分解表</w:t>'), '附件1\n任务分解表'],
    ['hyphens', raw('<w:t>6</w:t><w:noBreakHyphen/><w:t>9月</w:t><w:softHyphen/><w:t>底</w:t>'), '6-9月底'],
    ['symbols', raw('<w:sym w:font="Wingdings" w:char="F0FC"/>') + run('完成'), '✓完成'],
    [
      'readings above characters',
      raw('<w:ruby><w:rt><w:r><w:t>xi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>西</w:t></w:r></w:rubyBase></w:ruby>') +
        run('城'),
      '西城',
    ],
    [
      'characters beyond 16 bits',
      raw(
        '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:char="1F600"/></mc:Choice><mc:Fallback><w:t>𠮷</w:t></mc:Fallback></mc:AlternateContent>',
      ),
      '𠮷',
    ],
    ['a document number in brackets of full width', run('西政办发〔2022〕') + run('2号'), '西政办发〔2022〕2号'],
    ['markup that is text', run('&lt;p&gt;a&amp;amp;b&lt;/p&gt;'), '<p>a&amp;b</p>'],
  ])('is read in %s', async (_, inner, text) => {
    expect(await one(inner)).toBe(text)
  })

  it.each([
    ['by a property', run('10m') + up('2'), '10m²'],
    ['by a style', run('10m') + run('3', val('rStyle', 'Shang')), '10m³'],
    ['by moving it up', run('10m') + run('2', val('position', 6) + val('sz', 16)), '10m²'],
    ['not where a line is moved up', run('全区', val('position', 2)), '全区'],
    ['below the line it stays a figure', run('PM') + run('2.5', val('vertAlign', 'subscript')), 'PM2.5'],
    [
      'not where a run has it otherwise than its style',
      run('10') + run('3', val('rStyle', 'Shang') + val('vertAlign', 'baseline')),
      '103',
    ],
  ])('has figures above the line: %s', async (_, inner, text) => {
    const styles = style('Shang', `<w:rPr>${val('vertAlign', 'superscript')}</w:rPr>`, 'character')
    expect(await one(inner, { styles })).toBe(text)
  })
})

describe('a field', () => {
  it.each([
    ['shows its result, not its code', field('REF 附件 \\h', '附件1'), '附件1'],
    ['in short form, too', '<w:fldSimple w:instr=" DATE ">' + run('2022年3月') + '</w:fldSimple>', '2022年3月'],
    ['inside a field, too', field('HYPERLINK "http://a"', run('见') + field('PAGEREF x', '5')), '见5'],
    [
      'has no text of a field inside its code',
      fieldMark('begin') +
        raw('<w:instrText> IF </w:instrText>') +
        field('PAGE', '1') +
        run(' = 1') +
        fieldMark('separate') +
        run('甲') +
        fieldMark('end'),
      '甲',
    ],
    [
      'that is never closed swallows nothing',
      run('一') +
        fieldMark('begin') +
        raw('<w:instrText> TOC </w:instrText>') +
        run('二') +
        fieldMark('end').replace('end', 'x'),
      '一二',
    ],
    ['that is deleted shows nothing', around('del', fieldMark('begin') + fieldMark('end')) + run('三'), '三'],
  ])('%s', async (_, inner, text) => {
    expect(await one(inner)).toBe(text)
  })

  it('may hold paragraphs, as a table of contents does', async () => {
    const body = [
      paragraph(
        fieldMark('begin') +
          raw('<w:instrText> TOC \\o </w:instrText>') +
          fieldMark('separate') +
          run('一、总则') +
          raw('<w:tab/><w:t>1</w:t>'),
      ),
      paragraph(run('二、任务')),
      paragraph(fieldMark('end')),
      paragraph('正文'),
    ]
    expect(await blocksOf(body)).toEqual(['一、总则 1', '二、任务', '正文'])
  })
})

describe('a formula', () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  it.each([
    ['powers', `<m:sSup><m:e>${t('m')}</m:e><m:sup>${t('3')}</m:sup></m:sSup>`, 'm³'],
    ['fractions', `<m:f><m:num>${t('a')}</m:num><m:den>${t('b')}</m:den></m:f>`, 'a/b'],
    ['brackets', `<m:d><m:e>${t('x+y')}</m:e></m:d>`, '(x+y)'],
    [
      'brackets of their own',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${t('x')}</m:e></m:d>`,
      '[x]',
    ],
    ['sums', `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub/><m:sup/><m:e>${t('x')}</m:e></m:nary>`, '∑x'],
    ['roots', `<m:rad><m:deg/><m:e>${t('2')}</m:e></m:rad>`, '√2'],
  ])('is read on one line: %s', async (_, inner, text) => {
    expect(await one(run('约') + `<m:oMathPara><m:oMath>${inner}</m:oMath></m:oMathPara>`)).toBe(`约${text}`)
  })
})

describe('headings', () => {
  it('are told by outline levels, their own or those of styles, and by the names of styles', async () => {
    const styles =
      style('a1', `<w:pPr>${val('outlineLvl', 0)}</w:pPr>`) +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>' +
      style('loop', val('basedOn', 'pool')) +
      style('pool', val('basedOn', 'loop'))
    const body = [
      paragraph('一', styled('a1')),
      paragraph('二', styled('2')),
      paragraph('三', val('outlineLvl', 2)),
      paragraph('四', val('outlineLvl', 9)),
      paragraph('五', styled('loop')),
    ]
    expect(await blocksOf(body, { styles })).toEqual(['# 一', '# 二', '# 三', '四', '五'])
  })
})

describe('tracked changes', () => {
  it('are read as if all were accepted, which is told', async () => {
    const body = [
      paragraph(run('新增') + deleted('旧') + around('ins', run('造林'), 'w:id="1"')),
      paragraph(around('moveFrom', run('搬走'), 'w:id="2"')),
      paragraph(around('moveTo', run('搬来'), 'w:id="3"')),
    ]
    expect(await blocksOf(body)).toEqual(['新增造林', '搬来'])
    expect(await remarksOf(body)).toEqual([
      'B1 text/changes The document tracks changes (4); it is read as if all were accepted.',
    ])
  })

  it('join paragraphs where the end of one is deleted', async () => {
    const ended = (text: string) => paragraph(run(text), '<w:rPr><w:del w:id="1"/></w:rPr>')
    expect(await blocksOf([ended('年'), ended('底'), paragraph('前'), paragraph('后'), ended('末')])).toEqual([
      '年底前',
      '后',
      '末',
    ])
  })

  it('leave comments out, which is told', async () => {
    const body = [paragraph('一'), paragraph(run('二') + raw('<w:commentReference w:id="0"/>'))]
    expect(await blocksOf(body)).toEqual(['一', '二'])
    expect(await remarksOf(body)).toEqual(['B2 text/changes The document has a comment, which is left out.'])
  })
})

describe('hidden text', () => {
  it('is left out, however it is hidden, which is told at the first', async () => {
    const styles = style('Yin', `<w:rPr>${val('vanish')}</w:rPr>`, 'character')
    const body = [
      paragraph('一'),
      paragraph(
        run('二') +
          run('暗一', val('vanish')) +
          run('暗二', val('rStyle', 'Yin')) +
          run('明', val('rStyle', 'Yin') + val('vanish', 0)),
      ),
    ]
    expect(await blocksOf(body, { styles })).toEqual(['一', '二明'])
    expect(await remarksOf(body, { styles })).toEqual(['B2 text/hidden Hidden text is left out: “暗一” and 1 more.'])
  })

  it('joins the paragraphs whose parting it hides', async () => {
    const body = [paragraph(run('一、总则。'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>'), paragraph('依法办事。')]
    expect(await blocksOf(body)).toEqual(['一、总则。依法办事。'])
  })
})
