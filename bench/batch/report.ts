import type { Archive, Written } from './archive/index.js'
import { FORMATS } from './archive/formats.js'
import type { BareResult } from './bare/index.js'
import type { Extracted } from './command.js'

export function archiveLine({ documents, seconds, home }: Archive): string {
  const sum = (of: (one: Written) => number): number => documents.reduce((total, one) => total + of(one), 0)
  const sizes = FORMATS.map((format) => {
    const bytes = sum((one) => (one.format === format ? one.bytes : 0))
    return `${format} ${(bytes / 1e6).toFixed(1)} MB`
  })
  const counts = `${documents.length} documents (${sum(({ broken }) => Number(broken))} broken), ${sum(({ pages }) => pages)} pages, ${sum(({ records }) => records)} records`
  return `${counts}; ${sizes.join(', ')}; made in ${seconds.toFixed(0)} s: ${home}`
}

export function headLine(): string {
  return columns('', 'seconds', 'documents/s', 'records/s', 'main process', 'all processes')
}

export function runLine(name: string, { seconds, documents, records, peak }: Extracted): string {
  const memory = peak ? [megabytes(peak.main), megabytes(peak.tree)] : ['not measured', 'not measured']
  return columns(name, seconds.toFixed(1), (documents / seconds).toFixed(1), (records / seconds).toFixed(0), ...memory)
}

/** From the quarter to the whole. */
export function growthLine(name: string, quarter: Extracted, whole: Extracted): string {
  const each = ({ seconds, documents }: Extracted): number => (seconds / documents) * 1000
  const memory =
    quarter.peak && whole.peak
      ? `memory of the main process ${times(whole.peak.main / quarter.peak.main)}, of all ${times(whole.peak.tree / quarter.peak.tree)}`
      : 'memory not measured'
  return `${name}, growth from ${quarter.documents} to ${whole.documents} documents: ${each(quarter).toFixed(0)} to ${each(whole).toFixed(0)} ms a document (${times(each(whole) / each(quarter))}), ${memory}`
}

export function bareLine({ seconds, peak }: BareResult): string {
  const parts = FORMATS.map((format) => `${format} ${seconds[format].toFixed(1)} s`)
  return `bare parsing in a loop: ${allSeconds(seconds).toFixed(1)} s (${parts.join(', ')}), ${megabytes(peak)}`
}

export function allSeconds(seconds: BareResult['seconds']): number {
  return Object.values(seconds).reduce((sum, one) => sum + one, 0)
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} times`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}

const WIDTHS = [28, 9, 13, 11, 14, 15]

function columns(...texts: string[]): string {
  return texts.map((text, at) => (at === 0 ? text.padEnd(WIDTHS[at]!) : text.padStart(WIDTHS[at]!))).join('')
}
