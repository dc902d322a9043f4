import { loadOverrides } from './correct/load.js'
import type { Correction, Override } from './model/correction.js'
import type { Extraction } from './model/extraction.js'
import { runPipe } from './pipeline.js'
import { PdfProcesses } from './read/pdf/process/pool.js'
import { DEFAULT_LIMITS, type Limits } from './model/limits.js'
import type { AnnexInput, Input } from './read/reader.js'
import { loadRegistry } from './registry/load.js'
import type { Registry } from './registry/registry.js'

export interface ExtractOptions {
  /** Units to resolve over; the built-in registers by default. Load it once for many documents. */
  registry?: Registry
  /** Corrections of a person, of these documents and of others. */
  overrides?: readonly Override[]
  /** Files beside the notice that hold annexes of it, each with the items of its `annex_list`, in the order of that. */
  annexes?: readonly AnnexInput[]
  /** For documents that ask for one. */
  password?: string
  /** Processes that read PDFs; without them each PDF starts its own. Make them once for many documents, and close them. */
  processes?: PdfProcesses
  /** What the document may take; its memory and whole time are bounded only where the library runs in a process of its own. */
  limits?: Limits
}

/**
 * Reads one notice into its plan: annexes, sections, tasks, measures and indicators, every value with its source, with the
 * findings and the decisions that were taken.
 * @param input the document's base name and its bytes (PDF, DOCX, HTML, XLSX or Markdown, told by the bytes)
 * @throws UnreadableInput where the input is empty, too large, of another format or no text. Whatever is wrong inside a
 *   readable document is a finding, never an exception.
 */
export async function extract(input: Input, options: ExtractOptions = {}): Promise<Extraction> {
  const { registry = loadRegistry(), ...reading } = options
  return runPipe(input, registry, reading)
}

export { DEFAULT_LIMITS, loadOverrides, loadRegistry, PdfProcesses, type Limits }
export { diff, type DiffOptions } from './diff/index.js'
export { history } from './diff/history/index.js'
export type { Side } from './diff/side.js'
export { Change, changesOf, Diff, DiffRecord, DocumentDiff, Match } from './model/diff.js'
export { CHANGE_KINDS, type ChangeKindName } from './model/change-kinds.js'
export { History, Line } from './model/history.js'
export { readPackage, type Dataset } from './package/index.js'
export { folderFiles, isPackage, type PackageFiles } from './package/descriptor.js'
export type { AnnexInput, Correction, Extraction, Input, Override, Registry }
export { DamagedPackage, GongwenError, UnreadableInput, UsageError } from './model/errors.js'
export {
  recordsOf,
  Plan,
  Annex,
  Section,
  Task,
  Measure,
  Deadline,
  Responsibility,
  UnitMention,
  Target,
  Indicator,
  Unit,
  Ledger,
} from './model/plan.js'
export { Field, Fragment, Derivation } from './model/field.js'
export { DERIVATION_RULES, type DerivationId } from './model/derivation-rules.js'
export { Place, TextPlace, PagePlace, CellPlace, BlockPlace, SheetPlace } from './model/place.js'
export { Finding, Severity, type Decision, type RuleId } from './model/finding.js'
export { RESOURCES, type Resource, type ResourceName, type Tables } from './model/dataset.js'
export { RULES } from './validate/rules/index.js'
export { settleDuplicates } from './validate/duplicates.js'
export { tablesOf } from './write/tables.js'
export { packageFiles } from './write/write-package.js'
export type { PackageOptions } from './write/package-writer.js'
export type { Format } from './write/formats/index.js'
export { writePackage } from './write/write-package.js'
