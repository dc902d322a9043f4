import { createHash } from 'node:crypto'
import type { Element, Nodes } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { html } from '../../../src/diff/render/html/index.js'
import { change, diffOf, document, HOSTILE, match, oldDocument, oldRecord, record, SMALL, WHOLE } from './sample.js'

const options = { paint: (_: string, text: string) => text }
const pageOf = (text: string) => fromParse5(parse(text)) as Nodes

function all(node: Nodes, test: (element: Element) => boolean): Element[] {
  const found = node.type === 'element' && test(node) ? [node] : []
  return 'children' in node ? [...found, ...node.children.flatMap((child) => all(child as Nodes, test))] : found
}
const named = (node: Nodes, ...names: string[]) => all(node, ({ tagName }) => names.includes(tagName))
const textOf = (node: Nodes): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => textOf(child as Nodes)).join('')
      : ''

/** The table of a record, a line a row. */
const rowsOf = (page: Nodes) =>
  named(page, 'tr').map((row) =>
    named(row, 'th', 'td')
      .map((cell) => named(cell, 'p').map(marked).join(' / ') || textOf(cell))
      .join(' | '),
  )
function marked(node: Nodes): string {
  if (node.type === 'text') return node.value
  const inner = 'children' in node ? node.children.map((child) => marked(child as Nodes)).join('') : ''
  if (node.type !== 'element') return inner
  return node.tagName === 'del' ? `[-${inner}-]` : node.tagName === 'ins' ? `{+${inner}+}` : inner
}
const pageWith = (...matches: Parameters<typeof match>[]) =>
  pageOf(
    html(
      diffOf([{ old: oldDocument(), new: document(), changes: [], matches: matches.map((one) => match(...one)) }]),
      options,
    ),
  )

describe('the report for a browser', () => {
  let whole: Nodes
  beforeAll(() => {
    whole = pageOf(html(WHOLE, options))
  })

  it('allows its own style and script alone, by their hashes', () => {
    const [policy] = all(whole, ({ properties }) => properties.httpEquiv !== undefined)
    const [style, script] = named(whole, 'style', 'script').map(
      (element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`,
    )
    expect(policy!.properties.content).toBe(
      `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`,
    )
  })

  it('loads nothing, and has one style and one script, whatever a document says', () => {
    expect(named(whole, 'style', 'script').map(({ tagName }) => tagName)).toEqual(['style', 'script'])
    expect(named(whole, 'link', 'img', 'iframe', 'object', 'base', 'form')).toEqual([])
    const properties = all(whole, () => true).flatMap((element) => Object.keys(element.properties))
    expect(properties.filter((name) => /^(?:on|src|style$)/i.test(name))).toEqual([])
    for (const {
      properties: { href },
    } of named(whole, 'a'))
      expect(href).toMatch(/^#d\d+(?:-r\d+)?$/)
  })

  it('shows hostile texts as they are', () => {
    const text = textOf(whole)
    for (const hostile of HOSTILE.slice(0, 5)) expect(text).toContain(hostile)
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\ud800-\udfff]/)
  })

  it('has an anchor for each link, and no id twice', () => {
    const ids = all(whole, ({ properties }) => properties.id !== undefined).map(({ properties }) => properties.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { properties } of named(whole, 'a')) expect(ids).toContain(String(properties.href).slice(1))
  })

  it('filters by each kind that is met', () => {
    const boxes = named(whole, 'input').map(({ properties }) => properties.dataKind)
    const lines = named(whole, 'li').map(({ properties }) => properties.dataKind)
    expect(new Set(boxes)).toEqual(new Set(lines.filter(Boolean)))
  })

  it('puts the sides beside each other, changed words marked', () => {
    expect(rowsOf(pageOf(html(SMALL, options))).slice(0, 5)).toEqual([
      ' | old | new',
      '工作措施 | 完善碳排放统计体系。 | 完善碳排放统计{+核算+}体系{+，每季度通报+}。',
      '完成时限 | [-6月-]底前 | {+年+}底前',
      '主责单位 | 区生态环境局 | 区生态环境局',
      'source | L51,L55 · xi-2022/1/2/1 | L56 · xi-2023/1/3/1',
    ])
  })

  it('marks units that one side does not have', () => {
    const changes = [change('lead-added'), change('lead-removed')]
    const sides = {
      old: [oldRecord({ lead_units: ['甲局', '乙局'] })],
      new: [record({ lead_units: ['乙局', '丙局'] })],
    }
    expect(rowsOf(pageWith([changes, sides]))).toContain('主责单位 | [-甲局-]、乙局 | 乙局、{+丙局+}')
  })

  it('marks no unit that has another name, but one with another name that is new to the record', () => {
    const renamed = change('unit-renamed', {
      old_units: [{ unit_id: '1', unit: '县环保局', printed: ['县环保局', '环保局'] }],
      new_units: [{ unit_id: '2', unit: '县生态环境局', printed: ['县生态环境局'] }],
    })
    const pageOfLeads = (old: string[], fresh: string[]) => {
      const sides = { old: [oldRecord({ lead_units: old })], new: [record({ lead_units: fresh })] }
      const matches = [match([change('lead-added')], sides)]
      return rowsOf(
        pageOf(html(diffOf([{ old: oldDocument(), new: document(), changes: [renamed], matches }]), options)),
      )
    }
    expect(pageOfLeads(['县环保局'], ['县生态环境局', '县水利局'])).toContain(
      '主责单位 | 县环保局 | 县生态环境局、{+县水利局+}',
    )
    expect(pageOfLeads(['县水利局'], ['县水利局', '县生态环境局'])).toContain(
      '主责单位 | 县水利局 | 县水利局、{+县生态环境局+}',
    )
  })

  it('cuts the words of a record that was split where its parts end', () => {
    const sides = {
      old: [oldRecord({ measure: '推进绿色出行，优化公交线路。' })],
      new: [record({ measure: '推进绿色出行。' }), record({ measure: '优化公交专用线路。', task_no: '4' })],
    }
    const rows = rowsOf(pageWith([[change('split')], { kind: 'split', ...sides }]))
    expect(rows).toContain('工作措施 | 推进绿色出行[-，-]优化公交线路。 | 推进绿色出行{+。+} / 优化公交{+专用+}线路。')
    expect(rows).toContain('序号 | 2 | 3 / 4')
  })

  it('has nothing on the side where a record is not', () => {
    expect(rowsOf(pageWith([[change('removed')], { kind: 'unmatched', new: [] }]))).toContain(
      '工作措施 | 完善碳排放统计体系。 | —',
    )
  })

  it('gives a record that only moved a line, without a table', () => {
    const page = pageWith([[change('moved-number', { message: '序号 2 is now 3' })]])
    expect(named(page, 'table')).toEqual([])
    expect(named(page, 'li').map(textOf)).toEqual(['renumbered序号 2 is now 3 L51,L55 → L56'])
  })

  it('says that nothing changed', () => {
    const page = pageWith([[], { kind: 'identical' }])
    expect(textOf(page)).toContain('no changes; 1 of 1 record unchanged')
    expect(named(page, 'input', 'article')).toEqual([])
  })
})
