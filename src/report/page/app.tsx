import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Dataset } from './data/dataset.js'
import { PageContext } from './state/context.js'
import { useViewState } from './state/use-view-state.js'
import { rememberLanguage, startLanguage, TEXTS, type Language } from './text/index.js'
import { Header } from './parts/header.js'
import { PicturesView } from './views/pictures/pictures-view.js'
import { RecordsView } from './views/records/records-view.js'
import { ChangesView } from './views/changes/changes-view.js'
import { FindingsView } from './views/findings/findings-view.js'
import type { View } from './state/view-state.js'

const CONTENTS: Record<View, () => preact.JSX.Element> = {
  records: RecordsView,
  pictures: PicturesView,
  findings: FindingsView,
  changes: ChangesView,
}

export function App({ dataset }: { dataset: Dataset }) {
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
