import { useState } from 'preact/hooks'
import { countedBy } from '../../../../diff/grouping.js'
import { CHANGE_KIND_NAMES } from '../../../../model/change-kinds.js'
import type { Change, Diff, Match } from '../../../../model/diff.js'
import { usePage } from '../../state/context.js'
import { ChangeLines, MatchCard } from './match-card.js'
import { SectionFlow } from './section-flow.js'

/** Records that are shown at a time. */
const SHOWN = 50

/** What became of the records of one year in the next, or why that cannot be said. */
export function ChangesView() {
  const { dataset, t } = usePage()
  const { comparison } = dataset.report
  if (comparison === null) return <p class="nothing">{t.changes.none}</p>
  if ('refusal' in comparison)
    return (
      <p class="nothing">
        {t.changes.refused} {comparison.refusal}
      </p>
    )
  return <Compared diff={comparison.diff} />
}

function Compared({ diff }: { diff: Diff }) {
  const { state, t } = usePage()
  const [most, setMost] = useState(SHOWN)
  const matches = shownMatches(diff, state.changes)
  const years = diff.documents.flatMap((document) => [document.old?.plan_year, document.new?.plan_year]).filter(Boolean)
  return (
    <div class="comparison">
      <h2>{t.changes.title(String(Math.min(...(years as number[]))), String(Math.max(...(years as number[]))))}</h2>
      {diff.notes.map((note) => (
        <p key={note} class="soft" lang="en">
          {note}
        </p>
      ))}
      <KindFilter changes={changesIn(diff)} />
      <SectionFlow diff={diff} />
      <section>
        <h2>{t.changes.records(matches.length)}</h2>
        <ChangeLines changes={diff.documents.flatMap((document) => document.changes)} />
        {matches.slice(0, most).map((match, at) => (
          <MatchCard key={at} match={match} />
        ))}
        {matches.length > most && (
          <button type="button" onClick={() => setMost(most + SHOWN)}>
            {t.more(matches.length - most)}
          </button>
        )}
      </section>
    </div>
  )
}

/** Every change of a comparison. */
function changesIn({ documents }: Diff): Change[] {
  return documents.flatMap(({ changes, matches }) => [...changes, ...matches.flatMap((match) => match.changes)])
}

/** The records with a change of the kinds that are chosen, or of any where none is. */
function shownMatches({ documents }: Diff, kinds: readonly string[]): Match[] {
  return documents.flatMap(({ matches }) =>
    matches.filter(({ changes }) => changes.some(({ kind }) => kinds.length === 0 || kinds.includes(kind))),
  )
}

/** Kinds of change that are met, gravest first, each with its number: pressing one shows these alone. */
function KindFilter({ changes }: { changes: readonly Change[] }) {
  const { state, to, t } = usePage()
  const counts = countedBy(changes, ({ kind }) => kind)
  const chosen = state.changes
  return (
    <p class="chips">
      {CHANGE_KIND_NAMES.filter((kind) => counts.has(kind)).map((kind) => {
        const isChosen = chosen.includes(kind)
        const next = isChosen ? chosen.filter((one) => one !== kind) : [...chosen, kind]
        return (
          <a
            key={kind}
            class={isChosen ? 'chip chosen' : 'chip'}
            href={to({ changes: next })}
            aria-current={isChosen ? 'true' : undefined}
          >
            {t.changes.kinds[kind]} <span class="soft">{counts.get(kind)}</span>
          </a>
        )
      })}
      {chosen.length > 0 && (
        <a class="clear" href={to({ changes: [] })}>
          {t.clear}
        </a>
      )}
    </p>
  )
}
