import type { Tables } from './dataset.js'
import type { Role } from './roles.js'

/** How grave a change is unless `--fail-on` says otherwise: whether it is of concern, and how annotations show it. */
export type ChangeLevel = 'concern' | 'note'

/** What of a notice a change is about. */
export type ChangeTopic =
  | 'document'
  | 'record'
  | 'deadline'
  | 'target'
  | 'number'
  | Role
  | 'role'
  | 'words'
  | 'indicator'
  | 'place'
  | 'heading'
  | 'unit'

export interface ChangeKind {
  /** A few words, for headings and tables. */
  title: string
  level: ChangeLevel
  about: ChangeTopic
  /** The column of tasks.csv that differs; null of what no column alone says. */
  column: keyof Tables['tasks'][number] | null
  /** What it says, for the documentation. */
  meaning: string
}

const about =
  (topic: ChangeTopic, column: ChangeKind['column'] = null) =>
  (title: string, level: ChangeLevel, meaning: string): ChangeKind => ({ title, level, about: topic, column, meaning })

const aDocument = about('document')
const aRecord = about('record')
const deadline = about('deadline', 'deadline_text')
const target = about('target', 'measure')
const number = about('number', 'measure')
const lead = about('lead', 'lead_units')
const support = about('support', 'support_units')
const upperLead = about('upper_lead', 'upper_lead_units')
const indicator = about('indicator')
const heading = about('heading')

/** Every kind of change, gravest first. A new one is a line here and in compare/. */
export const CHANGE_KINDS = {
  'document-removed': aDocument(
    'document removed',
    'concern',
    'A document of the old side that the new side does not have.',
  ),
  'document-added': aDocument(
    'document added',
    'concern',
    'A document of the new side that the old side does not have.',
  ),
  removed: aRecord('removed', 'concern', 'A task record that is not there any more.'),
  added: aRecord('added', 'concern', 'A task record that was not there before.'),
  split: aRecord('split', 'concern', 'One record became several.'),
  merged: aRecord('merged', 'concern', 'Several records became one.'),
  uncertain: aRecord(
    'uncertain',
    'concern',
    'Perhaps the same record, perhaps not: a person settles it in matches.yaml.',
  ),
  'deadline-later': deadline(
    'due later',
    'concern',
    'The deadline is postponed. Days of yearly work move on with the plan’s year, unless another is printed; of work that is done once (建成, 竣工, 投用, 印发; a start and a finish) the calendar counts. Where nobody can tell and the two part, both are told.',
  ),
  'deadline-earlier': deadline('due earlier', 'concern', 'The deadline is brought forward, counted likewise.'),
  'deadline-start-later': deadline(
    'starts later',
    'concern',
    'The window begins later, counted likewise, whatever became of its last day: 5-9月 became 6-9月.',
  ),
  'deadline-start-earlier': deadline('starts earlier', 'concern', 'The window begins earlier.'),
  'deadline-kind': deadline(
    'kind of deadline',
    'concern',
    'The deadline is of another kind: a last day became 长期实施.',
  ),
  'deadline-text': deadline(
    'words of the deadline',
    'concern',
    'A deadline without days says something else: 每月 became 每季度.',
  ),
  'target-dropped': target(
    'target dropped',
    'concern',
    'A quantified target that the measure, or a column of targets (年度目标, 目标值, 2025年目标), does not name any more.',
  ),
  'target-new': target('new target', 'concern', 'A quantified target that it did not name.'),
  'target-down': target(
    'target lowered',
    'concern',
    'The number is lower; effect says whether that is weaker or stronger.',
  ),
  'target-up': target(
    'target raised',
    'concern',
    'The number is higher; effect says whether that is stronger or weaker.',
  ),
  'target-comparator': target(
    'bound of a target',
    'concern',
    'The number is bounded otherwise: 达到40% became 达到40%以上.',
  ),
  'number-down': number(
    'number lowered',
    'concern',
    'A number in words that are the same otherwise is lower, and no target was read of it: 外资6000万美元 became 5000万美元. Amounts of money in columns likewise. effect says whether that is weaker or stronger, where the words around it tell.',
  ),
  'number-up': number('number raised', 'concern', 'Such a number is higher.'),
  'lead-removed': lead('lead unit removed', 'concern', 'A unit is not in charge any more.'),
  'lead-added': lead('lead unit added', 'concern', 'A unit is newly in charge.'),
  'support-removed': support('supporting unit removed', 'concern', 'A unit does not support any more.'),
  'support-added': support('supporting unit added', 'concern', 'A unit newly supports.'),
  'upper-lead-removed': upperLead('upper lead removed', 'concern', 'A unit does not stand over the lead any more.'),
  'upper-lead-added': upperLead('upper lead added', 'concern', 'A unit newly stands over the lead.'),
  'role-swapped': about('role', 'lead_units')(
    'role changed',
    'concern',
    'A unit has another role: support became lead.',
  ),
  reworded: about('words', 'measure')(
    'reworded',
    'concern',
    'The measure says it in other words. Years that follow the plan’s year, blanks, signs and the width of characters do not count, nor the order of clauses, nor those that a new or dropped target tells.',
  ),
  'clause-moved': about('words', 'measure')(
    'clause moved',
    'note',
    'A clause stands in another record now: told with both, each by the name of the other, and not as dropped and added. Its numbers are compared with the record that has it; that it came there is of concern where nobody who was in charge of it is any more.',
  ),
  title: about('words', 'task_title')('title reworded', 'concern', 'The task has another title.'),
  other: about('words', 'other')(
    'other column',
    'concern',
    'A column of no place of its own (备注, 分管领导, 总投资), or a step by quarter or phase, says something else; columns of targets but for their numbers.',
  ),
  'indicator-dropped': indicator(
    'indicator dropped',
    'concern',
    'A value of a region × indicator table that is not there any more.',
  ),
  'indicator-new': indicator('new indicator', 'concern', 'A value of a region × indicator table that was not there.'),
  'indicator-down': indicator(
    'indicator lowered',
    'concern',
    'The value is lower; effect says whether that is weaker or stronger.',
  ),
  'indicator-up': indicator(
    'indicator raised',
    'concern',
    'The value is higher; effect says whether that is stronger or weaker.',
  ),
  'indicator-comparator': indicator('bound of an indicator', 'concern', 'The value is bounded otherwise.'),
  'indicator-text': indicator(
    'words of an indicator',
    'concern',
    'A value that is no number, or its note, says something else.',
  ),
  'carried-over': deadline(
    'carried over',
    'note',
    'Work that is done once stands in the new plan in the same words and is due a year later by the calendar; of concern where it is due later by more than a year.',
  ),
  'moved-annex': about('place', 'annex_title')('moved to another annex', 'note', 'The record stands in another annex.'),
  'moved-section': about('place', 'section_title')(
    'moved to another section',
    'note',
    'The record stands in another section of its annex.',
  ),
  'moved-number': about('place', 'task_no')('renumbered', 'note', 'The task has another 序号.'),
  'annex-renamed': heading('annex renamed', 'note', 'An annex has another number or title; said once.'),
  'section-renamed': heading('section renamed', 'note', 'A section has another number or title; said once.'),
  'section-split': heading('section split', 'note', 'The tasks of a section stand in several now; said once.'),
  'section-merged': heading('sections merged', 'note', 'The tasks of several sections stand in one now; said once.'),
  'indicator-renamed': indicator(
    'indicator renamed',
    'note',
    'An indicator has another name or unit of measure; said once.',
  ),
  'unit-renamed': about('unit')(
    'unit renamed',
    'note',
    'A unit is printed under another name, by reform or as an alias; said once. No change of responsibility.',
  ),
  'unit-perhaps-renamed': about('unit')(
    'unit perhaps renamed',
    'note',
    'One unit stands in every place of another, which is gone; said once, with the line of a register that would confirm it. Until then each change of unit stays of concern.',
  ),
} as const satisfies Record<string, ChangeKind>

export type ChangeKindName = keyof typeof CHANGE_KINDS

export const CHANGE_KIND_NAMES = Object.keys(CHANGE_KINDS) as [ChangeKindName, ...ChangeKindName[]]
