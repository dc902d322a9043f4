import { readOrigin } from '../../../model/derivations.js'
import { usePage } from '../state/context.js'

/** How a value came about: in words, with the rule where there is one. */
export function Derivation({ derivation }: { derivation: string | undefined }) {
  const { t } = usePage()
  if (derivation === undefined) return null
  const { derivation: how, rule } = readOrigin(derivation)
  return (
    <span class="derivation">
      {t.derivations[how] ?? how} {rule !== null && <code>{rule}</code>}
    </span>
  )
}
