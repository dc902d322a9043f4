import { Document, isNode, LineCounter, parseAllDocuments, visit } from 'yaml'
import type { z } from 'zod'
import { UsageError } from '../model/errors.js'
import { inert, MARK_COMMAND, shown, unseenAs } from './printed.js'

/** One YAML document that its schema accepts. */
export interface CheckedYaml<T> {
  value: T
  /** The line on which a part of it stands. */
  lineAt(path: readonly PropertyKey[]): number
}

/**
 * Reads the YAML documents of a file that a person wrote, each checked against a schema.
 * @param remedy what the error says to do
 * @throws UsageError with file and line, and the reason
 */
export function readYaml<T>(yaml: string, file: string, schema: z.ZodType<T>, remedy: string): CheckedYaml<T>[] {
  const lines = new LineCounter()
  const documents = parseAllDocuments(yaml, { lineCounter: lines, prettyErrors: false })
  return Array.isArray(documents) ? documents.map((document) => checked(document, lines, file, schema, remedy)) : []
}

function checked<T>(
  document: Document,
  lines: LineCounter,
  file: string,
  schema: z.ZodType<T>,
  remedy: string,
): CheckedYaml<T> {
  const lineAt = (path: readonly PropertyKey[]): number => lineOf(document, path, lines)
  const broken = document.errors[0]
  if (broken) {
    const { line } = lines.linePos(broken.pos[0])
    throw new UsageError(`${file}:${line}`, `This is no valid YAML: ${broken.message}.`, remedy)
  }
  const parsed = schema.safeParse(valueOf(document, file, remedy) ?? undefined)
  if (parsed.success) return { value: parsed.data, lineAt }
  const { path, message } = parsed.error.issues[0]!
  throw new UsageError(`${file}:${lineAt(path)}`, `${path.join('.') || 'The file'}: ${message}.`, remedy)
}

/** Aliases may stand for more than any memory holds; the parser gives up at a hundred times. */
function valueOf(document: Document, file: string, remedy: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new UsageError(file, `Its aliases cannot be resolved: ${error.message}.`, remedy)
  }
}

function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/**
 * Writes a value as YAML, each text on one line. A text with characters that nobody sees, or one that a log would take for
 * a command, stands in double quotes with escapes.
 */
export function yamlOf(value: unknown): string {
  const document = new Document(value)
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && !isPlain(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  const yaml = document.toString({ lineWidth: 0, blockQuote: false })
  return unseenAs(yaml, (char) => (char === '\n' ? char : yamlEscape(char))).replace(MARK_COMMAND, yamlEscape)
}

function isPlain(text: string): boolean {
  return shown(text) === text && inert(text) === text
}

function yamlEscape(char: string): string {
  return `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}`
}
