import {
  isDitto,
  isNone,
  isNote,
  isSameAsLeft,
  isTotal,
  LIST_MARKS,
  listMarkAt,
  REMARKS,
} from '../../src/vocabulary/remarks.js'
import { testTable } from './tables.js'

const remarkOf = (text: string) =>
  isNone(text)
    ? 'none'
    : isDitto(text)
      ? 'ditto'
      : isSameAsLeft(text)
        ? 'left'
        : isNote(text)
          ? 'note'
          : isTotal(text)
            ? 'total'
            : null

testTable('remarks', REMARKS, { read: remarkOf, meaning: ({ remark }) => remark })
testTable('numbers and bullets of lists', LIST_MARKS, {
  read: (text) => listMarkAt(text, 0, true) > 0,
  meaning: () => true,
})
