import { readFileSync } from 'node:fs'
import { type ESTree, parseSync, Visitor } from 'vite'

const HAN = /\p{Script=Han}/u
/** English prose that quotes a notice's word: two words, or one and a full stop. */
const PROSE = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}|[^\\]\.$/
/** Properties whose strings are notices for show. */
const SHOWN = new Set(['example', 'examples'])

/** The words of Chinese that the code of a file knows: regular expressions and strings, but for English messages and examples. */
export function chineseWordsIn(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  if (!HAN.test(text)) return []
  const found: string[] = []
  let shown = 0
  const add = (literal: string, isPattern: boolean): void => {
    if (shown === 0 && HAN.test(literal) && (isPattern || !PROSE.test(literal))) found.push(literal)
  }
  new Visitor({
    Property: (node) => void (isShown(node) && shown++),
    'Property:exit': (node) => void (isShown(node) && shown--),
    Literal(node) {
      if ('regex' in node) add(node.raw!, true)
      else if (typeof node.value === 'string') add(node.value, false)
    },
    TemplateLiteral: ({ quasis }) => add(quasis.map(({ value }) => value.cooked).join('…'), false),
  }).visit(parseSync(path, text).program)
  return found
}

function isShown({ key }: ESTree.ObjectProperty | ESTree.AssignmentTargetProperty | ESTree.BindingProperty): boolean {
  return key.type === 'Identifier' && SHOWN.has(key.name)
}
