import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RESOURCES } from '../../../../src/model/dataset.js'
import type { AllRows, Row } from '../support.js'

export function readNdjson(folder: string): Promise<AllRows> {
  const rowsOf = (name: string) =>
    readFileSync(join(folder, `${name}.ndjson`), 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Row)
  return Promise.resolve(Object.fromEntries(RESOURCES.map(({ name }) => [name, rowsOf(name)])) as AllRows)
}
