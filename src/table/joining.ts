import type { Decision } from '../model/finding.js'
import type { TextBlock } from '../model/source.js'
import type { TableBuilder } from './builder.js'
import type { Piece } from './piece.js'

/** How much of the text between two tables a decision quotes, in characters. */
const QUOTED = 30
/** One column that two tables share, 单位 say, does not make them one. */
const SHARED_COLUMNS = 2

/**
 * Decides whether a piece carries on the table before it, and says why.
 * @param title what the piece says above its header that the table before it does not, if anything
 */
export function joining(
  open: TableBuilder | null,
  piece: Piece,
  between: readonly TextBlock[],
  title: string | null,
): Decision {
  const headers = piece.header?.texts.filter(Boolean) ?? []
  const signals: Decision['signals'] = {
    'header row': piece.header !== null,
    'header words known': piece.header?.known ?? false,
    columns: piece.grid.columns,
    'text between': between
      .map((block) => block.text)
      .join(' ')
      .slice(0, QUOTED),
  }
  const decide = (outcome: 'joined' | 'separate', reason: string): Decision => ({
    subject: 'table',
    outcome,
    reason,
    signals,
    place: piece.grid.place,
  })
  if (open === null) return decide('separate', 'first table of the document')
  signals['columns before'] = open.headerTexts.length
  if (between.length > 0)
    return decide('separate', `text stands between the tables: ${String(signals['text between'])}`)
  if (title !== null) return decide('separate', `a title of its own stands above its header: ${title.slice(0, QUOTED)}`)
  if (piece.header === null) {
    if (open.widths.includes(piece.grid.columns))
      return decide('joined', 'no header of its own, as many columns, nothing between')
    return decide('separate', 'no header of its own, and another number of columns')
  }
  const shared = headers.filter((text) => open.headerTexts.includes(text)).length
  signals['headers shared'] = `${shared} of ${headers.length}`
  if (shared >= SHARED_COLUMNS && areOneHeader(headers, open.headerTexts))
    return decide('joined', 'same header, nothing between')
  return decide('separate', 'another header')
}

/**
 * A piece whose header repeats that of the table before it but for ends that are cut off, as rows of a fixed height cut them:
 * they are whole again, 2017年计划投资 for 2017年计划投.
 */
export function withWholeHeader(piece: Piece, before: readonly string[]): Piece {
  const { header } = piece
  if (header === null || header.texts.length !== before.length) return piece
  const repeated = header.texts.every((text, at) => text === before[at] || isCutOff(text, before[at]!))
  return repeated ? { ...piece, header: { ...header, texts: [...before] } } : piece
}

function isCutOff(text: string, whole: string): boolean {
  return text.length * 2 > whole.length && whole.startsWith(text)
}

/** The shared headers stand in the same order, and only one of the two has columns that the other lacks. */
function areOneHeader(texts: readonly string[], before: readonly string[]): boolean {
  const sharedHere = texts.filter((text) => before.includes(text))
  const sharedThere = before.filter((text) => texts.includes(text))
  const sameOrder = sharedHere.length === sharedThere.length && sharedHere.every((text, at) => text === sharedThere[at])
  return sameOrder && (sharedHere.length === texts.length || sharedThere.length === before.filter(Boolean).length)
}
