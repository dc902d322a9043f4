import { readFileSync } from 'node:fs'
import ts from 'typescript'

const HAN = /\p{Script=Han}/u
/** English prose that quotes a notice's word: two words, or one and a full stop. */
const PROSE = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}|[^\\]\.$/
/** Properties whose strings are notices for show. */
const SHOWN = new Set(['example', 'examples'])

/** The words of Chinese that the code of a file knows: regular expressions and strings, but for English messages and examples. */
export function chineseWordsIn(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  if (!HAN.test(text)) return []
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && SHOWN.has(node.name.getText(file))) return
    const literal = literalOf(node)
    if (literal === null) return ts.forEachChild(node, visit)
    if (HAN.test(literal) && (ts.isRegularExpressionLiteral(node) || !PROSE.test(literal))) found.push(literal)
    if (ts.isTemplateExpression(node)) for (const { expression } of node.templateSpans) visit(expression)
  }
  visit(file)
  return found
}

/** The text of a literal, of a template that of its fixed parts; null for any other node. */
function literalOf(node: ts.Node): string | null {
  if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
}
