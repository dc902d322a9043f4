/** Objects and arrays are written piece by piece down to this depth: document, annexes, annex, sections, section, tasks, task. */
const PIECEWISE_DEPTH = 7
/** Characters that are gathered before they become bytes. */
const CHUNK = 1 << 20

/**
 * Writes a value as JSON, indented by one blank, as bytes. Large trees are written piece by piece: a string of the whole
 * would take several times the memory, and engines bound its length.
 */
export function jsonOf(value: unknown): Buffer {
  const chunks: Buffer[] = []
  let text = ''
  for (const piece of piecesOf(value, 0)) {
    text += piece
    if (text.length < CHUNK) continue
    chunks.push(Buffer.from(text))
    text = ''
  }
  return Buffer.concat([...chunks, Buffer.from(`${text}\n`)])
}

function* piecesOf(value: unknown, depth: number): Generator<string> {
  const entries =
    typeof value === 'object' && value !== null ? Object.entries(value).filter(([, item]) => item !== undefined) : []
  if (depth >= PIECEWISE_DEPTH || entries.length === 0) {
    yield JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`)
    return
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  let before = open!
  for (const [key, item] of entries) {
    yield `${before}\n${' '.repeat(depth + 1)}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}`
    yield* piecesOf(item, depth + 1)
    before = ','
  }
  yield `\n${' '.repeat(depth)}${close}`
}
