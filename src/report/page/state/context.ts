import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Dataset } from '../data/dataset.js'
import type { Texts } from '../text/index.js'
import type { Navigation } from './use-view-state.js'

/** What every part of the page may ask for. */
export interface Page extends Navigation {
  dataset: Dataset
  t: Texts
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  return useContext(PageContext)!
}
