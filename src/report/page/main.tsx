import { render } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Dataset, datasetOf } from './data/dataset.js'
import { readReport } from './data/embedded.js'
import { PageContext, usePage, useViewState } from './state/context.js'
import { type View, VIEWS } from './state/view-state.js'
import './style/index.css'
import { type Language, rememberLanguage, startLanguage, TEXTS } from './text/index.js'
import { ChangesView } from './views/changes/changes-view.js'
import { FindingsView } from './views/findings/findings-view.js'
import { PicturesView } from './views/pictures/pictures-view.js'
import { RecordsView } from './views/records/records-view.js'

const CONTENTS: Record<View, () => preact.JSX.Element> = {
  records: RecordsView,
  pictures: PicturesView,
  findings: FindingsView,
  changes: ChangesView,
}

function App({ dataset }: { dataset: Dataset }) {
  const navigation = useViewState()
  const [language, setLanguage] = useState<Language>(startLanguage)
  const t = TEXTS[language]
  const page = useMemo(() => ({ ...navigation, dataset, t }), [navigation, dataset, t])
  const title = [...dataset.documents.values()].map((document) => document.title).join(' / ')
  useEffect(() => {
    document.documentElement.lang = t.lang
    document.title = title
  }, [t, title])
  const onLanguage = () => {
    const other = language === 'zh' ? 'en' : 'zh'
    rememberLanguage(other)
    setLanguage(other)
  }
  const Content = CONTENTS[navigation.state.view]
  return (
    <PageContext.Provider value={page}>
      <Header onLanguage={onLanguage} />
      <main id="content" tabIndex={-1}>
        <Content />
      </main>
      <footer>{t.made(dataset.report.version)} · Preact, Observable Plot, D3, TanStack Virtual</footer>
    </PageContext.Provider>
  )
}

/** What the page is of, and its views. */
function Header({ onLanguage }: { onLanguage: () => void }) {
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

const report = await readReport()
render(<App dataset={datasetOf(report)} />, document.getElementById('app')!)
