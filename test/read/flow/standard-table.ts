/**
 * “Forming a table” of the HTML standard (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table), step by
 * step, for tables without `colgroup`. Kept apart from our own code so that one can be held against the other.
 */
export interface SpecCell {
  text: string
  rowspan: string
  colspan: string
}
export interface SpecGroup {
  kind: 'thead' | 'tbody' | 'tfoot' | 'loose'
  rows: SpecCell[][]
}

export interface FormedTable {
  /** Cells that cover a slot, by row element (not by y: spans may ask for rows that no element makes) and x. */
  slots: SpecCell[][][]
  overlaps: boolean
  width: number
}

export function formTable(groups: readonly SpecGroup[]): FormedTable {
  let xwidth = 0
  let yheight = 0
  let ycurrent = 0
  let growing: { cell: SpecCell; cellx: number; width: number }[] = []
  let overlaps = false
  const covered = new Map<string, SpecCell[]>()
  const ysOfRows: number[] = []
  const cover = (x: number, y: number, cell: SpecCell): void => {
    const there = covered.get(`${x},${y}`) ?? []
    if (there.length > 0) overlaps = true
    covered.set(`${x},${y}`, [...there, cell])
  }
  const growDownward = (): void => {
    for (const { cell, cellx, width } of growing) for (let x = cellx; x < cellx + width; x++) cover(x, ycurrent, cell)
  }
  const processRow = (cells: readonly SpecCell[]): void => {
    if (yheight === ycurrent) yheight++
    ysOfRows.push(ycurrent)
    let xcurrent = 0
    growDownward()
    for (const cell of cells) {
      while (xcurrent < xwidth && covered.has(`${xcurrent},${ycurrent}`)) xcurrent++
      if (xcurrent === xwidth) xwidth++
      const colspan = Math.min(parseNonNegative(cell.colspan) || 1, 1000)
      let rowspan = Math.min(parseNonNegative(cell.rowspan) ?? 1, 65534)
      const growsDownward = rowspan === 0
      if (growsDownward) rowspan = 1
      xwidth = Math.max(xwidth, xcurrent + colspan)
      yheight = Math.max(yheight, ycurrent + rowspan)
      for (let y = ycurrent; y < ycurrent + rowspan; y++)
        for (let x = xcurrent; x < xcurrent + colspan; x++) cover(x, y, cell)
      if (growsDownward) growing.push({ cell, cellx: xcurrent, width: colspan })
      xcurrent += colspan
    }
    ycurrent++
  }
  /** Here the standard counts before it grows, which would put the last piece into the next group; no browser does. */
  const endRowGroup = (): void => {
    while (ycurrent < yheight) {
      growDownward()
      ycurrent++
    }
    growing = []
  }
  const processGroup = ({ rows }: SpecGroup): void => {
    rows.forEach(processRow)
    endRowGroup()
  }
  for (const [at, group] of groups.entries()) {
    if (group.kind === 'tfoot') endRowGroup()
    else if (group.kind !== 'loose') {
      endRowGroup()
      processGroup(group)
    } else {
      group.rows.forEach(processRow)
      if (groups[at + 1]?.kind !== 'loose') endRowGroup()
    }
  }
  groups.filter(({ kind }) => kind === 'tfoot').forEach(processGroup)
  const slots = ysOfRows.map((y) => Array.from({ length: xwidth }, (_, x) => covered.get(`${x},${y}`) ?? []))
  return { slots, overlaps, width: xwidth }
}

/** “Rules for parsing non-negative integers”; null is an error. */
function parseNonNegative(input: string): number | null {
  let position = 0
  let negative = false
  while (/[\t\n\f\r ]/.test(input[position] ?? '')) position++
  if (input[position] === '-' || input[position] === '+') negative = input[position++] === '-'
  let digits = ''
  while (/[0-9]/.test(input[position] ?? '')) digits += input[position++]
  if (digits === '') return null
  const value = Number(digits)
  return negative && value !== 0 ? null : value
}
