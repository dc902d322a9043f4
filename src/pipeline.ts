import type { Extraction } from './model/extraction.js'
import type { Override } from './model/correction.js'
import type { Observation } from './model/finding.js'
import { readWithAnnexes } from './read/index.js'
import type { AnnexInput, Input, ReadOptions } from './read/reader.js'
import type { Registry } from './registry/registry.js'

export interface PipeOptions extends ReadOptions {
  /** Corrections, of this document and of others. */
  overrides?: readonly Override[]
  /** Files beside the notice that hold annexes of it, in the order of its list. */
  annexes?: readonly AnnexInput[]
  /** What was noticed of the files beside it, before it was read with them. */
  noticed?: readonly Observation[]
}

/**
 * Runs one document, with the annexes that stand beside it, through the pipe: read, stitch, interpret, correct, normalise, validate.
 * @param registry may come later: a PDF is read in another process meanwhile
 * @throws UnreadableInput where the document cannot be read at all; whatever is wrong inside it is a finding
 */
export async function runPipe(
  input: Input,
  registry: Registry | Promise<Registry>,
  { overrides = [], annexes = [], noticed = [], ...options }: PipeOptions = {},
): Promise<Extraction> {
  const reading = readWithAnnexes(input, annexes, options)
  /** It may fail while the stages load; it is awaited below. */
  reading.catch(() => {})
  const { stitch, interpret, correct, normalise, validate } = await loadStages()
  const source = await reading
  const stitched = stitch(source)
  const interpreted = interpret(source, stitched.blocks)
  const { draft, corrections, observations: stale } = correct(interpreted, overrides)
  const { plan, units, decisions, observations } = normalise(draft, await registry)
  const observed = [...noticed, ...source.observations, ...draft.observations, ...stale, ...observations]
  return {
    ...validate(source, { ...plan, corrections }, units, observed),
    decisions: [...stitched.decisions, ...decisions],
  }
}

/** Loaded while the document is read: a PDF is, in another process. */
export async function loadStages() {
  const [table, interpret, correct, normalise, validate] = await Promise.all([
    import('./table/index.js'),
    import('./interpret/index.js'),
    import('./correct/index.js'),
    import('./normalise/index.js'),
    import('./validate/index.js'),
  ])
  return { ...table, ...interpret, ...correct, ...normalise, ...validate }
}
