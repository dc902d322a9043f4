/** What one document may take. What it may contain besides is bounded in read/limits.ts. */
export interface Limits {
  /** Bytes of the file. */
  bytes: number
  /** Pages of a PDF. */
  pages: number
  /** Cells of all its tables. */
  cells: number
  /** Seconds of processor time until its last row is there, of the process that reads it and of those that that one starts. */
  seconds: number
  /** Seconds of processor time for opening a PDF, the start of a process for it included, and for each of its pages. */
  pageSeconds: number
  /** Bytes of memory of a process that reads it. */
  memory: number
}

const MB = 1024 * 1024

/** Each with the reason for its default. The flags of the commands and docs/limits.md are made from this table. */
export const LIMITS: Record<
  keyof Limits,
  { flag: string; unit: string; scale: number; default: number; reason: string }
> = {
  bytes: {
    flag: 'max-size',
    unit: 'MB',
    scale: MB,
    default: 64,
    reason: 'size of an input; the largest notices known have a few megabytes',
  },
  pages: {
    flag: 'max-pages',
    unit: 'pages',
    scale: 1,
    default: 5000,
    reason: 'pages of a PDF; the longest annual plans known have some three hundred',
  },
  cells: {
    flag: 'max-cells',
    unit: 'cells',
    scale: 1,
    default: 2_000_000,
    reason: 'cells of all tables of one document; a table of 100,000 tasks has 600,000',
  },
  seconds: {
    flag: 'timeout',
    unit: 'processor seconds',
    scale: 1,
    default: 300,
    reason: 'time for one document; a whole run for a PDF of 211 pages took 7.5 s of processor time',
  },
  pageSeconds: {
    flag: 'page-timeout',
    unit: 'processor seconds',
    scale: 1,
    default: 10,
    reason: 'time for one page of a PDF, and for opening it; the slowest page of a notice took 1.1 s on a busy machine',
  },
  memory: {
    flag: 'memory',
    unit: 'MB',
    scale: MB,
    default: 2048,
    reason: 'memory of a process that reads documents; one that read a single document of 200 pages had 200 MB',
  },
}

export const DEFAULT_LIMITS = Object.fromEntries(
  Object.entries(LIMITS).map(([name, limit]) => [name, limit.default * limit.scale]),
) as unknown as Limits

/** Share of the time for a document after which a PDF’s remaining pages are given up: what was read is kept then. */
export const PATIENT_SHARE = 0.8

export const FIELDS_OF_LIMITS = Object.keys(LIMITS) as (keyof Limits)[]
