import { CONVENTIONS, conventionIn } from '../../src/vocabulary/roles/conventions.js'
import { FRAMES, isFrame } from '../../src/vocabulary/frame/headings.js'
import { BRACKET_REMARKS, isRemark } from '../../src/vocabulary/remarks.js'
import { testTable } from './tables.js'

testTable('conventions', CONVENTIONS, { read: conventionIn, meaning: ({ says }) => says })
testTable('remarks in brackets', BRACKET_REMARKS, { read: isRemark, meaning: () => true })
testTable('headings of what frames a plan', FRAMES, { read: isFrame, meaning: () => true })
