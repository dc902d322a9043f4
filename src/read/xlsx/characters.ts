import { visibleLength } from '../../text/blanks.js'
import type { Tally } from '../office/tally.js'
import type { XmlEvents } from '../xml/scan.js'
import type { WriteNumber } from './number-formats.js'
import { unescaped } from './sheet-xml.js'

/** The characters of a text on the way through its part: what it says, and how its characters are read, which is not shown. */
class TextCounter {
  private said = ''
  private reading = ''
  private inReading = false

  open(name: string): void {
    if (name === 'x:rPh') this.inReading = true
  }

  close(name: string): void {
    if (name === 'x:rPh') this.inReading = false
  }

  text(text: string): void {
    if (this.inReading) this.reading += text
    else this.said += text
  }

  get count(): TextCount {
    return { said: visibleLength(unescaped(this.said)), readings: visibleLength(unescaped(this.reading)) }
  }
}

/** How many characters a text has, and how many say how it is read. */
export interface TextCount {
  said: number
  readings: number
}

/** Counts the shared texts of a workbook, apart from how they are read. */
export class StringCounter implements XmlEvents {
  readonly counts: TextCount[] = []
  private counter = new TextCounter()
  private element = ''

  open(name: string): void {
    this.element = name
    if (name === 'x:si') this.counter = new TextCounter()
    this.counter.open(name)
  }

  close(name: string): void {
    this.element = ''
    this.counter.close(name)
    if (name === 'x:si') this.counts.push(this.counter.count)
  }

  text(text: string): void {
    if (this.element === 'x:t') this.counter.text(text)
  }
}

/** Elements with what a sheet prints at the edges of its pages. */
const EDGE = /^x:(?:odd|even|first)(?:Header|Footer)$/
/** Codes in it, for parts, fonts, sizes, colours and numbers of pages; `&&` is the sign itself. */
const EDGE_CODE = /&("[^"]*"|\d+|K[0-9A-Fa-f]{6}|[^])/g

/**
 * Counts the values of a sheet as they are shown, cell by cell, apart from how they are read, and what is printed at the edges
 * of its pages, which is left out.
 */
export class ValueCounter implements XmlEvents {
  private element = ''
  private type = 'n'
  private style = 0
  private value = ''
  private edge = ''
  private inlined = new TextCounter()

  constructor(
    private readonly strings: readonly TextCount[],
    private readonly writeNumber: WriteNumber,
    private readonly tally: Tally,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    this.element = name
    if (name === 'x:c') {
      this.type = attributes['t'] ?? 'n'
      this.style = Number(attributes['s'] ?? 0)
      this.value = ''
      this.inlined = new TextCounter()
    }
    this.inlined.open(name)
  }

  close(name: string): void {
    this.element = ''
    this.inlined.close(name)
    if (name === 'x:c') this.countCell()
    else if (EDGE.test(name)) this.countEdge()
  }

  text(text: string): void {
    if (this.element === 'x:v') this.value += text
    else if (this.element === 'x:t') this.inlined.text(text)
    else if (EDGE.test(this.element)) this.edge += text
  }

  private countCell(): void {
    const { type, value, tally } = this
    if (type !== 'inlineStr' && type !== 's' && value !== '') return tally.see(this.shown(value))
    const count = type === 's' && value !== '' ? this.strings[Number(value)] : this.inlined.count
    tally.see(count?.said ?? 0)
    tally.seeBeside('hidden', count?.readings ?? 0)
  }

  private shown(value: string): string {
    if (this.type === 'b') return value === '0' ? 'FALSE' : 'TRUE'
    const number = this.type === 'n' ? Number(value) : Number.NaN
    return Number.isNaN(number) ? unescaped(value) : this.writeNumber(number, this.style)
  }

  private countEdge(): void {
    this.tally.seeBeside(
      'furniture',
      this.edge.replace(EDGE_CODE, (_, code) => (code === '&' ? code : '')),
    )
    this.edge = ''
  }
}
