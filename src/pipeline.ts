import type { Extraction } from './model/extraction.js'
import { read } from './read/index.js'
import type { Input, ReadOptions } from './read/reader.js'
import type { Registry } from './registry/registry.js'

/**
 * Runs one document through the pipe: read, stitch, interpret, normalise, validate.
 * @param registry may come later: a PDF is read in another process meanwhile
 * @throws UnreadableInput where the document cannot be read at all; whatever is wrong inside it is a finding
 */
export async function runPipe(
  input: Input,
  registry: Registry | Promise<Registry>,
  options: ReadOptions = {},
): Promise<Extraction> {
  const reading = read(input, options)
  /** It may fail while the stages load; it is awaited below. */
  reading.catch(() => {})
  const { stitch, interpret, normalise, validate } = await stages()
  const source = await reading
  const stitched = stitch(source)
  const draft = interpret(source, stitched.blocks)
  const { plan, units, decisions, observations } = normalise(draft, await registry)
  const observed = [...source.observations, ...draft.observations, ...observations]
  return { ...validate(source, plan, units, observed), decisions: [...stitched.decisions, ...decisions] }
}

/** Loaded while the document is read: a PDF is, in another process. */
async function stages() {
  const [table, interpret, normalise, validate] = await Promise.all([
    import('./table/index.js'),
    import('./interpret/index.js'),
    import('./normalise/index.js'),
    import('./validate/index.js'),
  ])
  return { ...table, ...interpret, ...normalise, ...validate }
}
