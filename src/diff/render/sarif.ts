import type { Log, PhysicalLocation, Result } from 'sarif'
import { CHANGE_KIND_NAMES, CHANGE_KINDS } from '../../model/change-kinds.js'
import { seenJson } from '../../text/printed.js'
import { VERSION } from '../../version.js'
import { jsonOf } from '../../write/json.js'
import { detailOf, labelOf } from './change-words.js'
import { type FilePlace, type Located, locatedOf } from './places.js'
import type { Render } from './render.js'

const LEVELS = { concern: 'error', note: 'note' } as const

/** SARIF 2.1.0, for code scanning: a rule a kind of change, a result a change. What a person accepted is suppressed. */
export const sarif: Render = (diff) =>
  seenJson(
    jsonOf({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'gongwen', version: VERSION, rules } },
          columnKind: 'utf16CodeUnits',
          results: locatedOf(diff).map(resultOf),
        },
      ],
    } satisfies Log).toString(),
  )

const rules = CHANGE_KIND_NAMES.map((name) => ({
  id: `diff/${name}`,
  shortDescription: { text: CHANGE_KINDS[name].title },
  fullDescription: { text: CHANGE_KINDS[name].meaning },
  help: { text: `${CHANGE_KINDS[name].meaning} gongwen diff --kinds lists all kinds of change.` },
  defaultConfiguration: { level: LEVELS[CHANGE_KINDS[name].level] },
}))

function resultOf({ change, place, oldPlace, match }: Located): Result {
  const { fingerprint, kind, status, cause, effect, subject, before, after } = change
  return {
    ruleId: `diff/${kind}`,
    ruleIndex: CHANGE_KIND_NAMES.indexOf(kind),
    level: status === 'accepted' ? LEVELS[CHANGE_KINDS[kind].level] : LEVELS[status],
    message: { text: `${labelOf(change)}: ${detailOf({ change, match })}` },
    locations: [{ physicalLocation: physical(place) }],
    ...(oldPlace
      ? { relatedLocations: [{ id: 1, message: { text: 'the old side' }, physicalLocation: physical(oldPlace) }] }
      : {}),
    partialFingerprints: { gongwenChange: fingerprint },
    ...(status === 'accepted'
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: change.accepted ?? '' }] }
      : {}),
    properties: {
      cause,
      effect,
      subject,
      before,
      after,
      old_ids: change.old_ids,
      new_ids: change.new_ids,
      old_source: change.old_source,
      new_source: change.new_source,
    },
  }
}

function physical({ file, line, column }: FilePlace): PhysicalLocation {
  return {
    artifactLocation: { uri: uriOf(file) },
    ...(line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } }),
  }
}

/** The path of a file as a URI: relative as it is, absolute ones with their scheme. */
export function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/')
  const drive = /^[A-Za-z]:\//.test(path)
  const encoded = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
  if (drive) return `file:///${encoded.replace('%3A', ':')}`
  return path.startsWith('/') ? `file://${encoded}` : encoded.replace(/^(?:\.\/)+/, '')
}
