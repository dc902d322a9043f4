import TinyQueue from 'tinyqueue'

/** A possible pair and what is gained by it; a row that is left alone gains nothing. */
export interface Edge {
  column: number
  gain: number
}

const FREE = -1

/**
 * Pairs rows with columns, each at most once, so that the sum of gains is greatest: shortest augmenting paths over the
 * edges there are (Jonker and Volgenant), never over a full matrix. Among equal sums the lowest columns win.
 * @returns the column of each row, or null
 */
export function assign(rows: readonly (readonly Edge[])[], columns: number): (number | null)[] {
  return new Assignment(rows, columns).solve()
}

class Assignment {
  private readonly rowOf: Int32Array
  private readonly columnOf: Int32Array
  private readonly rowPrice: Float64Array
  private readonly columnPrice: Float64Array
  private readonly greatest: number

  constructor(
    private readonly rows: readonly (readonly Edge[])[],
    private readonly columns: number,
  ) {
    /** Each row has a column of its own behind the others: to be left alone. */
    const all = columns + rows.length
    this.rowOf = new Int32Array(all).fill(FREE)
    this.columnOf = new Int32Array(rows.length).fill(FREE)
    this.rowPrice = new Float64Array(rows.length)
    this.columnPrice = new Float64Array(all)
    this.greatest = rows.flat().reduce((most, { gain }) => Math.max(most, gain), 0)
  }

  solve(): (number | null)[] {
    for (let row = 0; row < this.rows.length; row++) this.place(row)
    return [...this.columnOf].map((column) => (column < this.columns ? column : null))
  }

  /** Finds a place for a row along the cheapest chain of rows that make way for one another. */
  private place(start: number): void {
    const distance = new Map<number, number>()
    const from = new Map<number, number>()
    const settled: number[] = []
    const done = new Set<number>()
    const queue = new TinyQueue<Reached>([], nearestFirst)
    const relax = (row: number, base: number): void => {
      for (const { column, cost } of this.edgesOf(row)) {
        const reached = base + cost - this.rowPrice[row]! - this.columnPrice[column]!
        if (done.has(column) || reached >= (distance.get(column) ?? Infinity)) continue
        distance.set(column, reached)
        from.set(column, row)
        queue.push({ key: reached, column })
      }
    }
    relax(start, 0)
    for (;;) {
      const { key, column } = queue.pop()!
      if (done.has(column)) continue
      done.add(column)
      if (this.rowOf[column] === FREE) {
        this.reprice(start, key, settled, distance)
        return this.augment(column, start, from)
      }
      settled.push(column)
      relax(this.rowOf[column]!, key)
    }
  }

  private *edgesOf(row: number): Generator<{ column: number; cost: number }> {
    for (const { column, gain } of this.rows[row]!) yield { column, cost: this.greatest - gain }
    yield { column: this.columns + row, cost: this.greatest }
  }

  private reprice(start: number, end: number, settled: readonly number[], distance: ReadonlyMap<number, number>): void {
    this.rowPrice[start]! += end
    for (const column of settled) {
      const slack = end - distance.get(column)!
      this.rowPrice[this.rowOf[column]!]! += slack
      this.columnPrice[column]! -= slack
    }
  }

  private augment(end: number, start: number, from: ReadonlyMap<number, number>): void {
    for (let column = end; ;) {
      const row = from.get(column)!
      const before = this.columnOf[row]!
      this.rowOf[column] = row
      this.columnOf[row] = column
      if (row === start) return
      column = before
    }
  }
}

interface Reached {
  key: number
  column: number
}

/** Nearest first; of equally near columns the lowest. */
function nearestFirst(a: Reached, b: Reached): number {
  return a.key - b.key || a.column - b.column
}
