import { useState } from 'preact/hooks'
import { changesIn, shownMatches } from '../../data/changes.js'
import { usePage } from '../../state/context.js'
import { ChangeLines } from './change-lines.js'
import { KindFilter } from './kind-filter.js'
import { MatchCard } from './match-card.js'
import { SectionFlow } from './section-flow.js'
import type { Diff } from '../../../../model/diff.js'

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
