import { Argument, Command } from 'commander'
import type { z } from 'zod'
import { RESOURCES } from '../model/dataset.js'
import { Change, DiffReport } from '../model/diff.js'
import { History, HistoryRow } from '../model/history.js'
import { Plan } from '../model/plan.js'
import { jsonSchemaOf } from '../write/schemas.js'
import { putJson } from './output.js'

/** What has a schema: each table, the trees, and what comparisons write. */
const SCHEMAS: Record<string, z.ZodType> = {
  ...Object.fromEntries(RESOURCES.map(({ name, row }) => [name, row])),
  document: Plan,
  diff: DiffReport,
  changes: Change,
  history: History,
  history_rows: HistoryRow,
}

export const schemaCommand = new Command('schema')
  .summary('print the JSON Schema of a table or of the document tree')
  .description(
    'Prints the JSON Schema of a row of one table; of documents/<id>.json (document); of what gongwen diff and history print as JSON (diff, history) and of the rows of their CSV (changes, history_rows); of all of them without an argument.',
  )
  .addArgument(new Argument('[name]', 'name of the table or tree').choices(Object.keys(SCHEMAS)))
  .addHelpText(
    'after',
    `
Examples:
  gongwen schema tasks
  gongwen schema document > document.schema.json`,
  )
  .action((name?: string) => {
    const schemas = Object.fromEntries(Object.entries(SCHEMAS).map(([one, schema]) => [one, jsonSchemaOf(schema)]))
    putJson(name === undefined ? schemas : schemas[name], 2)
  })
