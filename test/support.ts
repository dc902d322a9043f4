import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Extraction } from '../src/model/extraction.js'
import { DEFAULT_LIMITS, type Limits } from '../src/model/limits.js'
import { nameOf } from '../src/model/place.js'
import { type DeadlinePart, type Measure, recordsOf } from '../src/model/plan.js'
import { runPipe } from '../src/pipeline.js'
import { loadRegistry } from '../src/registry/load.js'
import type { Registry } from '../src/registry/registry.js'

export const ROOT = new URL('..', import.meta.url).pathname
export const NOTICE = join(ROOT, 'fixtures/notices/xicheng-2022.md')
export const registry: Registry = loadRegistry()

/** Of tests in which no limit of time is to strike, however busy the machine is. */
export const PATIENT: Limits = { ...DEFAULT_LIMITS, seconds: 3600, pageSeconds: 600 }

/** Runs a notice that is given as text through the pipe. */
export function extractText(text: string, units: Registry = registry, file = 'notice.md'): Promise<Extraction> {
  return runPipe({ file, bytes: Buffer.from(text) }, units)
}

const extractions = new Map<string, Promise<Extraction>>()

/** What comes of a file, which is read once for all tests of a process: nobody changes it. */
function extractOnce(path: string, file: string, units: () => Registry): Promise<Extraction> {
  const known = extractions.get(path)
  if (known) return known
  const made = runPipe({ file, bytes: readFileSync(path) }, units())
  extractions.set(path, made)
  return made
}

export function extractNotice(): Promise<Extraction> {
  return extractOnce(NOTICE, basename(NOTICE), () => registry)
}

const CASES = join(ROOT, 'fixtures/cases')

/** The names of the cases, each a folder: input.md or input.html, perhaps a register of its own, and what is expected. */
export const CASE_NAMES: readonly string[] = readdirSync(CASES)

export const pathInCase = (name: string, file: string): string => join(CASES, name, file)

/** What comes of the notice of a case. */
export function extractCase(name: string): Promise<Extraction> {
  const files = readdirSync(join(CASES, name))
  const own = files.filter((file) => file === 'gongwen.units.yaml').map((file) => pathInCase(name, file))
  const input = files.find((file) => file.startsWith('input.'))!
  return extractOnce(pathInCase(name, input), 'notice.md', () => (own.length > 0 ? loadRegistry(own) : registry))
}

/** What a reader of the dataset sees of a document, a line a record: the form in which the cases' expectations are kept. */
export function viewOf({ plan, findings }: Extraction) {
  const { id, title, document_number, region, plan_year, issued_on, printed_on, ledger } = plan
  return {
    document: {
      id,
      title,
      document_number,
      region,
      plan_year,
      issued_on,
      printed_on,
      cells: ledger.cells,
      quarantine: ledger.in_quarantine,
    },
    records: [...recordsOf(plan)].map(({ annex, section, task, record }) => ({
      id: record.id.slice(id.length + 1),
      annex: annex.title.text,
      section: [section.no, section.title].filter(Boolean).join(' '),
      title: task.title?.text ?? null,
      measure: record.measure.text,
      deadline: [record.deadline.text, record.deadline.kind, record.deadline.start, record.deadline.end]
        .filter(Boolean)
        .join(' '),
      ...(stepsOf(record).length > 0 ? { steps: stepsOf(record).map(stepOf) } : {}),
      lead: names(record.lead),
      support: names(record.support),
      ...(record.upper_lead.field === null ? {} : { upper_lead: names(record.upper_lead) }),
      ...(record.other.length > 0
        ? { other: Object.fromEntries(record.other.map(({ header, field }) => [header, field.text])) }
        : {}),
      ...(record.remarks.length > 0 ? { remarks: record.remarks.map(({ text }) => text) } : {}),
      source: nameOf(record.places),
    })),
    indicators: plan.annexes.flatMap((annex) =>
      annex.indicators.map(
        ({ region: place, label, indicator, heading, unit, comparator, change, value, value_text, note }) => {
          const of = [
            label === '' ? place : `${place} · ${label}`,
            heading === '' ? indicator : `${indicator} · ${heading}`,
          ]
          const bound = [change, comparator].filter(Boolean).join(' ')
          return [annex.no, ...of, unit, bound, value ?? value_text, note].join(' | ')
        },
      ),
    ),
    findings: findings
      .filter(({ rule }) => rule !== 'unit/unknown')
      .map(({ rule, severity, message, place }) => `${place ? nameOf([place]) : ''} ${severity} ${rule} ${message}`),
  }
}

function stepsOf({ deadline, steps }: Measure): DeadlinePart[] {
  return [...deadline.parts, ...steps]
}

function stepOf({ label, text, kind, start, end }: DeadlinePart): string {
  return [label, text, kind, start, end].filter(Boolean).join(' ')
}

function names({
  units,
  field,
}: {
  units: { unit: string; open_ended: boolean }[]
  field: { derivation: string } | null
}): string {
  const listed = units.map(({ unit, open_ended }) => (open_ended ? `${unit}…` : unit)).join(' ')
  return field?.derivation === 'inherited' ? `${listed} (inherited)` : listed
}
