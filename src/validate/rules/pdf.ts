import type { Rule } from '../rule.js'

export const inputNoTextLayer: Rule<'input/no-text-layer'> = {
  id: 'input/no-text-layer',
  severity: 'error',
  summary: 'Pages of a PDF are pictures without text.',
  advice:
    'Nothing on them is read. Run text recognition on the file first, and check what it makes; an invisible text layer that a scanner added is left out, since nobody has seen it.',
}

export const inputRecovered: Rule<'input/recovered'> = {
  id: 'input/recovered',
  severity: 'warning',
  summary: 'The table of a PDF’s objects is damaged.',
  advice:
    'Its objects were looked for one by one, as viewers do. Pages or parts of them may be missing: compare the number of pages, and get the file again from its source if you can.',
}

export const pageUnread: Rule<'page/unread'> = {
  id: 'page/unread',
  severity: 'error',
  summary: 'A page of a PDF could not be read.',
  advice:
    'The page hangs, takes too much memory, or is damaged; the other pages are read. What stands on it is missing from the dataset: open it in a viewer, and print it anew or get the file again.',
}

export const tableUnruled: Rule<'table/unruled'> = {
  id: 'table/unruled',
  severity: 'warning',
  summary: 'A table without lines was read by the alignment of its text.',
  advice:
    'Its columns stand under a header of known words. Check its cells against the page: `gongwen inspect` draws them.',
}

export const textUnreadable: Rule<'text/unreadable'> = {
  id: 'text/unreadable',
  severity: 'error',
  summary: 'A font does not say which characters its glyphs are.',
  advice:
    'They are given as U+FFFD and never guessed. Get the file from its source in another form, or run text recognition on a picture of the page.',
}
