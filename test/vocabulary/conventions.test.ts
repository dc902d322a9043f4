import { CONVENTIONS, conventionIn } from '../../src/vocabulary/roles/conventions.js'
import { FRAMES, isFrame } from '../../src/vocabulary/frame/headings.js'
import { BRACKET_REMARKS, isRemark } from '../../src/vocabulary/remarks.js'
import { testTable } from './tables.js'

const saidIn = (text: string) =>
  CONVENTIONS.map(({ says }) => says).find((says) => conventionIn(text, says) !== null) ?? null
testTable('conventions', CONVENTIONS, { read: saidIn, meaning: ({ says }) => says })
testTable('remarks in brackets', BRACKET_REMARKS, { read: isRemark, meaning: () => true })
testTable('headings of what frames a plan', FRAMES, { read: isFrame, meaning: () => true })
