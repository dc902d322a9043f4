import { isDitto, isNone, isNote, isTotal, REMARKS } from '../../src/vocabulary/remarks.js'
import { testTable } from './tables.js'

const remarkOf = (text: string) =>
  isNone(text) ? 'none' : isDitto(text) ? 'ditto' : isNote(text) ? 'note' : isTotal(text) ? 'total' : null

testTable('remarks', REMARKS, { read: remarkOf, meaning: ({ remark }) => remark })
