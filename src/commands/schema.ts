import { Argument, Command } from 'commander'
import { RESOURCES, type Resource } from '../model/dataset.js'
import { Plan } from '../model/plan.js'
import { jsonSchemaOf } from '../write/schemas.js'

const TREE = 'document'
const NAMES = [...RESOURCES.map(({ name }) => name), TREE]

export const schemaCommand = new Command('schema')
  .summary('print the JSON Schema of a table or of the document tree')
  .description(
    `Prints the JSON Schema of a row of one table, or of documents/<id>.json (${TREE}); of all of them without an argument.`,
  )
  .addArgument(new Argument('[resource]', 'name of the table').choices(NAMES))
  .addHelpText(
    'after',
    `
Examples:
  gongwen schema tasks
  gongwen schema document > document.schema.json`,
  )
  .action((name?: string) => {
    const schemas = Object.fromEntries(
      NAMES.filter((other) => name === undefined || other === name).map((other) => [other, schemaOf(other)]),
    )
    process.stdout.write(`${JSON.stringify(name === undefined ? schemas : schemas[name], null, 2)}\n`)
  })

function schemaOf(name: string): Record<string, unknown> {
  const resource: Resource | undefined = RESOURCES.find((other) => other.name === name)
  return jsonSchemaOf(resource ? resource.row : Plan)
}
