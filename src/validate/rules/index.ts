import { annexBeside, annexJoined } from './annex-beside.js'
import { annexElsewhere } from './annex-elsewhere.js'
import { annexEmpty } from './annex-empty.js'
import { annexLabelMissing } from './annex-label-missing.js'
import { annexLabelUnclear } from './annex-label-unclear.js'
import { annexMissing } from './annex-missing.js'
import { annexUnlisted } from './annex-unlisted.js'
import { columnBeneath } from './column-beneath.js'
import { columnContradicted } from './column-contradicted.js'
import { columnFurther } from './column-further.js'
import { columnInferred } from './column-inferred.js'
import { columnJoined } from './column-joined.js'
import { columnUnknown } from './column-unknown.js'
import { deadlineElsewhere } from './deadline-elsewhere.js'
import { deadlineImpossible } from './deadline-impossible.js'
import { deadlineNoYear } from './deadline-no-year.js'
import { deadlineSerial } from './deadline-serial.js'
import { deadlineUnknown } from './deadline-unknown.js'
import { documentDiffers } from './document-differs.js'
import { documentNoRecord } from './document-no-record.js'
import { documentNoTitle } from './document-no-title.js'
import { documentNumberDamaged } from './document-number-damaged.js'
import { documentSeveral } from './document-several.js'
import { documentUnread } from './document-unread.js'
import { documentUnsigned } from './document-unsigned.js'
import { indicatorDouble } from './indicator-double.js'
import { indicatorNoNumber } from './indicator-no-number.js'
import { indicatorNoUnit } from './indicator-no-unit.js'
import { indicatorPartUnclear } from './indicator-part-unclear.js'
import { indicatorUnitUnclear } from './indicator-unit-unclear.js'
import { ledgerUnbalanced } from './ledger-unbalanced.js'
import { numberDouble } from './number-double.js'
import { numberExcerpt } from './number-excerpt.js'
import { numberGap } from './number-gap.js'
import { numberMissing } from './number-missing.js'
import { numberRestarts } from './number-restarts.js'
import { overrideStale } from './override-stale.js'
import { pageGap } from './page-gap.js'
import { pageLeftOut } from './page-left-out.js'
import { partUnread } from './part-unread.js'
import {
  inputNoTextLayer,
  inputOutlinedText,
  inputRecovered,
  pageEmpty,
  pageHidden,
  pageUnread,
  rowUnparted,
  tableDiscarded,
  tableUnruled,
  textUnreadable,
} from './pdf.js'
import { pictureUnread } from './picture-unread.js'
import { readDamagedText } from './read-damaged-text.js'
import { recordContinued } from './record-continued.js'
import { recordInherited } from './record-inherited.js'
import { recordTextBeside } from './record-text-beside.js'
import { recordNoLead } from './record-no-lead.js'
import { recordTitleIsMeasure } from './record-title-is-measure.js'
import { responsibilityDefault } from './responsibility-default.js'
import { responsibilityHeadsSection } from './responsibility-heads-section.js'
import { responsibilityRemark } from './responsibility-remark.js'
import { responsibilityUnapplied } from './responsibility-unapplied.js'
import { responsibilityUnread } from './responsibility-unread.js'
import { rowMisfit, rowRefitted, tableShifted } from './row-fit.js'
import { rowOrphan } from './row-orphan.js'
import { rowUnsure } from './row-unsure.js'
import { runDocumentGone, runEmptierColumn, runFewerRecords, runMoreQuarantine } from './run.js'
import { documentDuplicate, documentSameId } from './several-documents.js'
import { tableCaption } from './table-caption.js'
import { tableEmpty } from './table-empty.js'
import { tableNested } from './table-nested.js'
import { tablePairAbove } from './table-pair-above.js'
import { tableRaggedRow } from './table-ragged-row.js'
import { tableTasksAndValues } from './table-tasks-and-values.js'
import { tableUnclosed } from './table-unclosed.js'
import { tableUnknown } from './table-unknown.js'
import { tableUnread } from './table-unread.js'
import { targetComparator } from './target-comparator.js'
import { targetDiffers } from './target-differs.js'
import { taskNoMeasure } from './task-no-measure.js'
import { textChanges } from './text-changes.js'
import { textHidden } from './text-hidden.js'
import { textNote } from './text-note.js'
import { totalDeclared } from './total-declared.js'
import { unitAmbiguous } from './unit-ambiguous.js'
import { unitElidedLevel } from './unit-elided-level.js'
import { unitPerson } from './unit-person.js'
import { unitRegister } from './unit-register.js'
import { unitUnknown } from './unit-unknown.js'

/** Every rule, by id. A new rule is a file here and a line below. */
export const RULES = [
  annexBeside,
  annexElsewhere,
  annexEmpty,
  annexJoined,
  annexLabelMissing,
  annexLabelUnclear,
  annexMissing,
  annexUnlisted,
  columnBeneath,
  columnContradicted,
  columnFurther,
  columnInferred,
  columnJoined,
  columnUnknown,
  deadlineElsewhere,
  deadlineImpossible,
  deadlineNoYear,
  deadlineSerial,
  deadlineUnknown,
  documentDiffers,
  documentDuplicate,
  documentNoRecord,
  documentNoTitle,
  documentNumberDamaged,
  documentSameId,
  documentSeveral,
  documentUnread,
  documentUnsigned,
  indicatorDouble,
  indicatorNoNumber,
  indicatorNoUnit,
  indicatorPartUnclear,
  indicatorUnitUnclear,
  inputNoTextLayer,
  inputOutlinedText,
  inputRecovered,
  ledgerUnbalanced,
  numberDouble,
  numberExcerpt,
  numberGap,
  numberMissing,
  numberRestarts,
  overrideStale,
  pageEmpty,
  pageGap,
  pageHidden,
  pageLeftOut,
  pageUnread,
  partUnread,
  pictureUnread,
  readDamagedText,
  recordContinued,
  recordInherited,
  recordNoLead,
  recordTextBeside,
  recordTitleIsMeasure,
  responsibilityDefault,
  responsibilityHeadsSection,
  responsibilityRemark,
  responsibilityUnapplied,
  responsibilityUnread,
  rowMisfit,
  rowOrphan,
  rowRefitted,
  rowUnparted,
  rowUnsure,
  runDocumentGone,
  runEmptierColumn,
  runFewerRecords,
  runMoreQuarantine,
  tableCaption,
  tableDiscarded,
  tableEmpty,
  tableNested,
  tablePairAbove,
  tableRaggedRow,
  tableShifted,
  tableTasksAndValues,
  tableUnclosed,
  tableUnknown,
  tableUnread,
  tableUnruled,
  targetComparator,
  targetDiffers,
  taskNoMeasure,
  textChanges,
  textHidden,
  textNote,
  textUnreadable,
  totalDeclared,
  unitAmbiguous,
  unitElidedLevel,
  unitPerson,
  unitRegister,
  unitUnknown,
] as const

declare module '../../model/finding.js' {
  interface RuleIds extends Record<(typeof RULES)[number]['id'], true> {}
}
