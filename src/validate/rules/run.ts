import type { Rule } from '../rule.js'

export const runDocumentGone: Rule<'run/document-gone'> = {
  id: 'run/document-gone',
  severity: 'warning',
  summary: 'A document of the last run is not in this one.',
  advice:
    'The package lacks its records. Give the run all inputs; where the document was withdrawn, nothing is to be done: the next run compares with this one.',
}

export const runEmptierColumn: Rule<'run/emptier-column'> = {
  id: 'run/emptier-column',
  severity: 'warning',
  summary: 'A column of tasks is filled in a smaller share of the records than in the last run, by 2 points or more.',
  advice:
    'Look at the new documents, or at what changed in gongwen or the registers: a column whose header is not understood any more shows so.',
}

export const runFewerRecords: Rule<'run/fewer-records'> = {
  id: 'run/fewer-records',
  severity: 'warning',
  summary: 'A document gave fewer records or indicator values than in the last run.',
  advice:
    'The file at this path was replaced, or is read otherwise: compare the two packages with gongwen diff, and gongwen check FILE.',
}

export const runMoreQuarantine: Rule<'run/more-quarantine'> = {
  id: 'run/more-quarantine',
  severity: 'warning',
  summary: 'The share of cells in quarantine is higher than in the last run, by 1 point or more.',
  advice: 'quarantine.csv says which cells, and why no record took them up.',
}
