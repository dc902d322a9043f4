import { HEIGHT, WIDTH } from './file.js'
import { textAt, widthOf } from './lettering.js'

const TOP = 60
const BOTTOM = HEIGHT - 60
const NUMBER_SIZE = 10

/** Pages that are drawn on one after the other, each with its number at the foot. */
export class Paper {
  readonly pages: string[] = []
  /** How far down the page has come. */
  y = TOP
  private marks: string[] = ['.5 w']

  get left(): number {
    return BOTTOM - this.y
  }

  add(mark: string): void {
    this.marks.push(mark)
  }

  line(text: string, size: number, place: 'left' | 'middle'): void {
    const x = place === 'left' ? TOP : (WIDTH - widthOf(text, size)) / 2
    this.add(textAt(x, this.y, text, size))
    this.y += size * 1.8
  }

  /** To the next page. */
  turn(): void {
    const number = `— ${this.pages.length + 1} —`
    this.add(textAt((WIDTH - widthOf(number, NUMBER_SIZE)) / 2, HEIGHT - 40, number, NUMBER_SIZE))
    this.pages.push(this.marks.join('\n'))
    this.marks = ['.5 w']
    this.y = TOP
  }
}
