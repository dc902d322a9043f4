import { readFileSync, writeFileSync } from 'node:fs'
import { GROUPS } from '../src/diff/judge/index.js'
import { DERIVATION_RULES, type DerivationId } from '../src/model/derivation-rules.js'
import { LEFT_OUT } from '../src/model/characters.js'
import { columnsOf } from '../src/model/columns.js'
import { CHANGE_KINDS } from '../src/model/change-kinds.js'
import { RESOURCES, type Resource } from '../src/model/dataset.js'
import { CAUSES, CHANGES_RESOURCE } from '../src/model/diff.js'
import { Environment, RunRecord } from '../src/model/run-record.js'
import { HISTORY_RESOURCE } from '../src/model/history.js'
import { LIMITS } from '../src/model/limits.js'
import * as READERS from '../src/read/limits.js'
import { pageOfDerivation, pageOfRule } from '../src/validate/page.js'
import { RULES } from '../src/validate/rules/index.js'
import { gateSection } from './gate.js'
import { DELIMITER } from '../src/write/schemas.js'

/** The pages that are made from the code. `npm run docs` writes them; a test fails where they are out of date. */
export const PAGES: Record<string, () => string> = {
  'rules.md': rulesPage,
  'derivations.md': derivationsPage,
  'dataset.md': datasetPage,
  'changes.md': changesPage,
  'limits.md': limitsPage,
}

function rulesPage(): string {
  const rows = RULES.map(({ id, severity, summary }) => `| [${id}](#${anchor(id)}) | ${severity} | ${summary} |`)
  return [
    '# Rules',
    '',
    'What `gongwen check` and `diagnostics.csv` may say. Made from the rules themselves by `npm run docs`.',
    '',
    '| rule | severity | what is wrong |',
    '|---|---|---|',
    ...rows,
    '',
    ...RULES.map(pageOfRule),
  ].join('\n')
}

function derivationsPage(): string {
  const ids = Object.keys(DERIVATION_RULES) as DerivationId[]
  const rows = ids.map((id) => `| [${id}](#${anchor(id)}) | ${DERIVATION_RULES[id].did} |`)
  return [
    '# How values came about',
    '',
    'What `derivation` in `provenance.csv` names behind `normalised:` and `inferred:`, and `rule` in the JSON of a document. Made from the code by `npm run docs`.',
    '',
    '| rule | what it did |',
    '|---|---|',
    ...rows,
    '',
    ...ids.map(pageOfDerivation),
  ].join('\n')
}

function datasetPage(): string {
  return [
    '# The data package',
    '',
    'Tables and columns, made from the schemas by `npm run docs`. CSV is RFC 4180, UTF-8, `\\n` line ends, with a header row; an empty cell is null, lists are joined with `;` (one inside an item is written `；`). A place is `{"line", "column"}` in text inputs and `{"page", "box"}` in paged ones.',
    '',
    "`datapackage.json` lists the files with their checksums, and says under `gongwen` what made them: the `version` of gongwen; the `schema` of the tables, a number that is raised where older readers would misread them; `registry`, the SHA-256 of the units that names were resolved over; `corrections`, the SHA-256 of those that were applied, null where none were; `excel`, true where CSV is for spreadsheets: then `'` stands before each text that they would take for a formula or show otherwise than it is written (2-2, 001, 2.10, 12E5, 6月30日, 95%; full-width signs, too), while days, numbers and flags of their own columns are left to them; `headers`, `zh` where the columns of CSV are named in Chinese: the fields of the descriptor have the same names, with `gongwen:column` for those below.",
    '',
    `The descriptor is valid against the published profile of Data Package 2.0, and every table reads with libraries of version 1, too. Columns called \`list\` below are \`string\` there, with \`${DELIMITER}\` saying what parts their items: the type \`list\` is in the text of the standard, but not in its profile. \`version\` is the schema and a hash of the content, \`licenses\` says what holds for official documents. There is no \`created\`: the same notices give the same bytes.`,
    '',
    '`--format` adds the same rows in other forms. `ndjson`: a line a row, lists as arrays. `parquet`: a file a table; dates are DATE, whole numbers INT32, lists LIST, the two columns of JSON are JSON. `sqlite`: `dataset.sqlite`, STRICT tables with these keys; dates are ISO texts, flags 0 and 1, lists JSON arrays (`json_each` opens them). `xlsx`: `dataset.xlsx`, a sheet a table, behind 责任清单, which lists by unit what it must do, in which role and by when; it prints landscape, a page wide, with the header on each page; dates are dates, lists are joined as in CSV; a text of more than 32,767 characters is cut with a mark, and a table of more rows than a sheet takes is refused.',
    '',
    '`run.json` stands beside the package and is not of it: what the package was made of, by which `gongwen reproduce` makes it again. It holds no time and nothing of the machine, so that the same inputs give the same bytes on each.',
    '',
    '| in run.json | meaning |',
    '|---|---|',
    ...rowsOf(RunRecord),
    '',
    '`environment.json` has what differs from machine to machine though no byte of the data does. The `.gitignore` beside it keeps it out of git.',
    '',
    '| in environment.json | meaning |',
    '|---|---|',
    ...rowsOf(Environment),
    '',
    '## The ledger',
    '',
    'Every visible character of a document (code points that are no blanks) is counted by its reader at the lowest layer of the format (glyphs shown, texts of Word, text nodes, values of cells), before anything is made of it, and again where it ended up; each non-empty cell is counted, too. `characters` + `characters_made` = `characters_in_records` + `…_in_structure` + `…_in_text` + `…_in_quarantine` + `…_left_out`, and `cells` = `cells_in_records` + `…_in_structure` + `…_in_quarantine`; a difference is `ledger/unbalanced`, and the run fails with 5. A paragraph of which a record was read counts as in records. `documents/<id>.json` has what was left out by reason:',
    '',
    '| reason | meaning |',
    '|---|---|',
    ...Object.entries(LEFT_OUT).map(([reason, meaning]) => `| ${reason} | ${meaning} |`),
    '',
    ...RESOURCES.flatMap(tableSection),
  ].join('\n')
}

function rowsOf({ shape }: typeof RunRecord | typeof Environment): string[] {
  return Object.entries(shape).map(([name, schema]) => `| \`${name}\` | ${schema.meta()?.description ?? ''} |`)
}

function changesPage(): string {
  return [
    '# Changes',
    '',
    'What `gongwen diff` may say, and the columns of `changes.csv` and `history.csv`. Made from the code by `npm run docs`.',
    '',
    'A kind of `concern` gives exit code 1 unless `--fail-on` says otherwise; a `note` is only told.',
    '',
    '| kind | level | meaning |',
    '|---|---|---|',
    ...Object.entries(CHANGE_KINDS).map(([name, { level, meaning }]) => `| \`${name}\` | ${level} | ${meaning} |`),
    '',
    '`--fail-on` and `--ignore` take kinds and these groups:',
    '',
    '| group | meaning |',
    '|---|---|',
    ...Object.entries(GROUPS).map(([name, { meaning }]) => `| \`${name}\` | ${meaning} |`),
    '',
    `Each change names its cause, one of ${CAUSES.join(', ')}: the checksums of source, units and corrections in the packages tell them apart.`,
    '',
    ...gateSection(),
    ...[CHANGES_RESOURCE, HISTORY_RESOURCE].flatMap(tableSection),
  ].join('\n')
}

function limitsPage(): string {
  return [
    '# Limits',
    '',
    'What a document may take and contain. One that goes over a limit is reported with it and costs itself alone. Made from the code by `npm run docs`.',
    '',
    '## Of a run',
    '',
    'Each has a flag on every command that reads notices.',
    '',
    '| flag | default | what it bounds |',
    '|---|---|---|',
    ...Object.values(LIMITS).map(
      ({ flag, unit, default: value, reason }) =>
        `| \`--${flag}\` | ${value.toLocaleString('en')} ${unit} | ${reason} |`,
    ),
    '',
    'Time is processor time: that of the process which reads a document and of those it starts, as the system tells it (`/proc`, or `ps`), so that a busy machine reads what an idle one does. By the clock a document, or a page, may take ten times as long; where the system tells no processor time, the clock counts alone. The time for opening a PDF holds the start of the process for it, some tenths of a second. What the machine refuses (room on a disk, open files, processes) is no document’s outcome: the run ends with exit code 2 before anything is replaced.',
    '',
    'A PDF whose time runs out keeps the pages that were read; the others are reported. What ran out of time or memory is tried again by the next run; all other refusals are kept with the cache.',
    '',
    '## Of readers',
    '',
    'Constants of `src/read/limits.ts`, with their reasons. They keep parsers from what makes them slow or large.',
    '',
    '| limit | value | why |',
    '|---|---|---|',
    ...readerLimits(),
    '',
  ].join('\n')
}

/** Each constant with the comment above it. */
function readerLimits(): string[] {
  const source = readFileSync(new URL('../src/read/limits.ts', import.meta.url), 'utf8')
  const values = READERS as unknown as Record<string, number>
  const described = source.matchAll(/\/\*\* (.+) \*\/\n((?:export const \w+ = .+\n)+)/g)
  return [...described].flatMap(([, why, lines]) =>
    [...lines!.matchAll(/const (\w+)/g)].map(
      ([, name]) => `| \`${name}\` | ${values[name!]!.toLocaleString('en')} | ${why} |`,
    ),
  )
}

function tableSection(resource: Resource): string[] {
  return [
    `## ${resource.name}.csv`,
    '',
    `${resource.title}.${resource.primaryKey.length > 0 ? ` Key: ${resource.primaryKey.join(', ')}.` : ''}`,
    '',
    '| column | type | meaning |',
    '|---|---|---|',
    ...columnsOf(resource.row).map(
      ({ name, type, description }) =>
        `| \`${name}\` | ${type} | ${description.replaceAll('<', '&lt;').replaceAll('|', '\\|')} |`,
    ),
    '',
  ]
}

function anchor(id: string): string {
  return id.replaceAll('/', '')
}

if (process.argv[1]?.endsWith('build.ts')) {
  for (const [name, page] of Object.entries(PAGES)) writeFileSync(new URL(name, import.meta.url), page())
}
