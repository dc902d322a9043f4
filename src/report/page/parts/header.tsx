import { usePage } from '../state/context.js'
import { VIEWS } from '../state/view-state.js'

/** What the page is of, and its views. */
export function Header({ onLanguage }: { onLanguage: () => void }) {
  const { dataset, state, to, t } = usePage()
  const [first, ...others] = [...dataset.documents.values()]
  const views = VIEWS.filter((view) => view !== 'changes' || dataset.report.comparison !== null)
  const said = [first?.document_number, first?.issued_on].filter(Boolean).join(' · ')
  const skip = (event: Event) => {
    event.preventDefault()
    document.getElementById('content')!.focus()
  }
  return (
    <header class="top">
      <a class="skip" href="#content" onClick={skip}>
        {t.skip}
      </a>
      <div class="name">
        <h1 lang="zh">
          {first?.title ?? dataset.report.label}
          {others.length > 0 && <span class="soft"> +{others.length}</span>}
        </h1>
        <p class="soft" lang="zh">
          {said}
        </p>
      </div>
      <nav>
        {views.map((view) => (
          <a key={view} href={to({ view, open: null })} aria-current={view === state.view ? 'page' : undefined}>
            {t.views[view]}
          </a>
        ))}
      </nav>
      <button
        type="button"
        class="language"
        onClick={onLanguage}
        title={t.switchLanguage}
        lang={t.lang === 'zh' ? 'en' : 'zh'}
      >
        {t.otherLanguage}
      </button>
    </header>
  )
}
