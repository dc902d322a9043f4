import type { Rule } from '../rule.js'

export const inputNoTextLayer: Rule<'input/no-text-layer'> = {
  id: 'input/no-text-layer',
  severity: 'error',
  summary: 'Pages of a PDF are pictures without text.',
  advice:
    'Nothing on them is read. Run text recognition on the file first, and check what it makes; an invisible text layer that a scanner added is left out, since nobody has seen it.',
}

export const inputOutlinedText: Rule<'input/outlined-text'> = {
  id: 'input/outlined-text',
  severity: 'error',
  summary: 'Text of a PDF is drawn as outlines: shapes that look like letters.',
  advice:
    'Only a person can read them: what they say is missing from the dataset. Get the file from its source in a form that has text, or run text recognition on it first, and check what it makes.',
}

export const inputRecovered: Rule<'input/recovered'> = {
  id: 'input/recovered',
  severity: 'warning',
  summary: 'The table of a PDF’s objects is damaged.',
  advice:
    'Its objects were looked for one by one, as viewers do. Pages or parts of them may be missing: compare the number of pages, and get the file again from its source if you can.',
}

export const pageEmpty: Rule<'page/empty'> = {
  id: 'page/empty',
  severity: 'info',
  summary: 'Nothing stands on a page of a PDF.',
  advice: 'Blank pages are common at the back of a sheet. Look at the page if something should stand there.',
}

export const pageHidden: Rule<'page/hidden'> = {
  id: 'page/hidden',
  severity: 'error',
  summary: 'Most of the text of a page of a PDF is left out, since nobody sees it.',
  advice:
    'More of its characters are left out as hidden than are read. Nobody prints such a page on purpose: either it is a scan whose text a machine made, or what a person sees was not understood. Look at it beside `gongwen inspect`, print it anew or get the file again.',
}

export const pageUnread: Rule<'page/unread'> = {
  id: 'page/unread',
  severity: 'error',
  summary: 'A page of a PDF could not be read.',
  advice:
    'The page hangs, takes too much memory, or is damaged; the other pages are read. What stands on it is missing from the dataset: open it in a viewer, and print it anew or get the file again.',
}

export const tableDiscarded: Rule<'table/discarded'> = {
  id: 'table/discarded',
  severity: 'warning',
  summary: 'Lines on a page of a PDF make a grid that holds text, but no table.',
  advice:
    'It looks like a chart, a diagram or a frame; its text is kept as text of the notice, not as records. Look at it: `gongwen inspect` draws the page.',
}

export const tableUnruled: Rule<'table/unruled'> = {
  id: 'table/unruled',
  severity: 'warning',
  summary: 'A table, or its rows, have no lines, and were read by how the text stands.',
  advice:
    'Its columns stand under a header of known words, or its rows at the numbers that count them, or where most columns begin a paragraph. Check its cells against the page: `gongwen inspect` draws them.',
}

export const rowUnparted: Rule<'row/unparted'> = {
  id: 'row/unparted',
  severity: 'warning',
  summary: 'Several records stand in one row of a PDF’s table, and nothing tells where one ends.',
  advice:
    'No line and no shading parts them, and their text does not tell, either: the cells are in quarantine, and no value comes of them. Look at the page, and get the file with its borders, or in another format.',
}

export const textUnreadable: Rule<'text/unreadable'> = {
  id: 'text/unreadable',
  severity: 'error',
  summary: 'A font does not say which characters its glyphs are.',
  advice:
    'They are given as U+FFFD and never guessed. Get the file from its source in another form, or run text recognition on a picture of the page.',
}
