import type { Extraction } from './model/extraction.js'
import { interpret } from './interpret/index.js'
import { normalise } from './normalise/index.js'
import { read } from './read/index.js'
import type { Input, ReadOptions } from './read/reader.js'
import type { Registry } from './registry/registry.js'
import { stitch } from './table/index.js'
import { validate } from './validate/index.js'

/**
 * Runs one document through the pipe: read, stitch, interpret, normalise, validate.
 * @throws UnreadableInput where the document cannot be read at all; whatever is wrong inside it is a finding
 */
export async function runPipe(input: Input, registry: Registry, options: ReadOptions = {}): Promise<Extraction> {
  const source = await read(input, options)
  const stitched = stitch(source)
  const draft = interpret(source, stitched.blocks)
  const { plan, units, decisions } = normalise(draft, registry)
  const observed = [...source.observations, ...draft.observations]
  return { ...validate(source, plan, units, observed), decisions: [...stitched.decisions, ...decisions] }
}
