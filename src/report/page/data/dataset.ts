import type { ReportData } from '../../data.js'
import { groupedBy } from '../../../diff/grouping.js'
import { recordOf, type ReportRecord } from './record.js'

type Tables = ReportData['tables']

/** The dataset as the views use it: each record with what belongs to it. */
export interface Dataset {
  report: ReportData
  records: ReportRecord[]
  byId: ReadonlyMap<string, ReportRecord>
  documents: ReadonlyMap<string, Tables['documents'][number]>
  units: ReadonlyMap<string, Tables['units'][number]>
}

export function datasetOf(report: ReportData): Dataset {
  const { tables } = report
  const documents = new Map(tables.documents.map((document) => [document.id, document]))
  const parts = {
    units: groupedBy(tables.task_units, ({ task_id }) => task_id),
    targets: groupedBy(tables.targets, ({ task_id }) => task_id),
    findings: groupedBy(tables.diagnostics, ({ task_id }) => task_id),
  }
  const records = tables.tasks.map((task, at) => recordOf(task, at, documents.get(task.document_id)!, parts))
  return {
    report,
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    documents,
    units: new Map(tables.units.map((unit) => [unit.unit_id, unit])),
  }
}
