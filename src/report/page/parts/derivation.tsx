import { usePage } from '../state/context.js'

/** How a value came about: in words, with the rule where there is one. */
export function Derivation({ derivation }: { derivation: string | undefined }) {
  const { t } = usePage()
  if (derivation === undefined) return null
  const [how, ...rule] = derivation.split(':')
  return (
    <span class="derivation">
      {t.derivations[how!] ?? how} {rule.length > 0 && <code>{rule.join(':')}</code>}
    </span>
  )
}
