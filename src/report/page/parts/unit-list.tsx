import type { Mention } from '../data/record.js'
import { usePage } from '../state/context.js'
import type { Texts } from '../text/index.js'
import { wordsOfReason, type NameReason } from '../../../registry/reason.js'
import { CopyButton } from './copy-button.js'

/** Units as they were resolved, as they are printed, and why. */
export function UnitList({ mentions, documentId }: { mentions: readonly Mention[]; documentId: string }) {
  if (mentions.length === 0) return <>—</>
  return (
    <ul class="units">
      {mentions.map((mention) => (
        <Unit key={mention.position} mention={mention} documentId={documentId} />
      ))}
    </ul>
  )
}

function Unit({ mention, documentId }: { mention: Mention; documentId: string }) {
  const { dataset, t } = usePage()
  const { unit, unit_text, unit_id, unit_kind, open_ended } = mention
  const known = dataset.units.get(unit_id)?.known ?? false
  const reason = dataset.report.reasons[documentId]?.[unit_text]
  const suggestion = dataset.report.suggestions[unit_id]
  return (
    <li>
      <b>{unit}</b>
      {open_ended && ` ${t.openEnded}`}{' '}
      <span class="soft">
        {t.unitKinds[unit_kind]}
        {unit_text !== unit && ` · ${t.printedAs} ${unit_text}`}
        {!known && ` · ${t.notKnown}`}
        {reason && ` · ${reasonText(reason, t)}`}
      </span>{' '}
      {suggestion && (
        <CopyButton label={t.register} help={t.registerHelp(unit)} advice={t.reviewUnit} text={() => suggestion} />
      )}
    </li>
  )
}

function reasonText(reason: NameReason, t: Texts): string {
  if (reason.by === 'collective') return t.reasonCollective
  if (reason.by === 'unknown') return t.reasonUnknown(reason.near)
  if (reason.by === 'not-unit') return t.empty
  const { register, national, unit } = reason
  if (register?.name === 'alias') return t.reasonAlias(t.aliasKinds[register.alias.kind]!, unit.name)
  if (register) return register.name === 'own' ? t.reasonOwn : t.reasonFull
  return national ? t.reasonNational(wordsOfReason(national.reason)) : t.empty
}
