import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5'
import { VFile } from 'vfile'
import { LimitExceeded, MAX_ELEMENTS, MAX_ELEMENT_DEPTH } from '../limits.js'

/**
 * Parses HTML as browsers do; every element that is written in the text has its line and column.
 * @param fragment true for HTML without a page around it
 * @throws LimitExceeded where it has more elements, or is nested deeper, than any page
 */
export function parseHtml(text: string, fragment: boolean): Root {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: true, treeAdapter: boundedAdapter() }
  const tree = fragment ? parseFragment(text, options) : parse(text, options)
  return fromParse5(tree, { file: new VFile(text) }) as Root
}

/** Tags that are never closed make the parser open them again in every paragraph: few bytes may ask for any number of elements. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++elements > MAX_ELEMENTS) throw new LimitExceeded(`It has more than ${MAX_ELEMENTS} elements.`)
      return defaultTreeAdapter.createElement(...args)
    },
    onItemPush() {
      if (++depth > MAX_ELEMENT_DEPTH)
        throw new LimitExceeded(`Its elements are nested more than ${MAX_ELEMENT_DEPTH} levels deep.`)
    },
    onItemPop() {
      depth--
    },
  }
}
