/** How grave a change is unless `--fail-on` says otherwise: whether it is of concern, and how annotations show it. */
export type ChangeLevel = 'concern' | 'note'

export interface ChangeKind {
  /** A few words, for headings and tables. */
  title: string
  level: ChangeLevel
  /** What it says, for the documentation. */
  meaning: string
}

const kind = (title: string, level: ChangeLevel, meaning: string): ChangeKind => ({ title, level, meaning })

/** Every kind of change, gravest first. A new one is a line here and in compare/. */
export const CHANGE_KINDS = {
  'document-removed': kind(
    'document removed',
    'concern',
    'A document of the old side that the new side does not have.',
  ),
  'document-added': kind('document added', 'concern', 'A document of the new side that the old side does not have.'),
  removed: kind('removed', 'concern', 'A task record that is not there any more.'),
  added: kind('added', 'concern', 'A task record that was not there before.'),
  split: kind('split', 'concern', 'One record became several.'),
  merged: kind('merged', 'concern', 'Several records became one.'),
  uncertain: kind('uncertain', 'concern', 'Perhaps the same record, perhaps not: a person settles it in matches.yaml.'),
  'deadline-later': kind(
    'due later',
    'concern',
    'The deadline is postponed, counted from the plan’s year unless a year is printed.',
  ),
  'deadline-earlier': kind('due earlier', 'concern', 'The deadline is brought forward.'),
  'deadline-kind': kind('kind of deadline', 'concern', 'The deadline is of another kind: a last day became 长期实施.'),
  'deadline-text': kind(
    'words of the deadline',
    'concern',
    'A deadline without days says something else: 每月 became 每季度.',
  ),
  'target-dropped': kind('target dropped', 'concern', 'A quantified target that the measure does not name any more.'),
  'target-new': kind('new target', 'concern', 'A quantified target that the measure did not name.'),
  'target-down': kind(
    'target lowered',
    'concern',
    'The number is lower; effect says whether that is weaker or stronger.',
  ),
  'target-up': kind(
    'target raised',
    'concern',
    'The number is higher; effect says whether that is stronger or weaker.',
  ),
  'target-comparator': kind(
    'bound of a target',
    'concern',
    'The number is bounded otherwise: 达到40% became 达到40%以上.',
  ),
  'lead-removed': kind('lead unit removed', 'concern', 'A unit is not in charge any more.'),
  'lead-added': kind('lead unit added', 'concern', 'A unit is newly in charge.'),
  'support-removed': kind('supporting unit removed', 'concern', 'A unit does not support any more.'),
  'support-added': kind('supporting unit added', 'concern', 'A unit newly supports.'),
  'upper-lead-removed': kind('upper lead removed', 'concern', 'A unit does not stand over the lead any more.'),
  'upper-lead-added': kind('upper lead added', 'concern', 'A unit newly stands over the lead.'),
  'role-swapped': kind('role changed', 'concern', 'A unit has another role: support became lead.'),
  reworded: kind(
    'reworded',
    'concern',
    'The measure says it in other words. Years that follow the plan’s year, blanks and the width of characters do not count.',
  ),
  title: kind('title reworded', 'concern', 'The task has another title.'),
  other: kind(
    'other column',
    'concern',
    'A column of no place of its own (备注, 分管领导, 总投资) says something else.',
  ),
  'indicator-dropped': kind(
    'indicator dropped',
    'concern',
    'A value of a region × indicator table that is not there any more.',
  ),
  'indicator-new': kind('new indicator', 'concern', 'A value of a region × indicator table that was not there.'),
  'indicator-down': kind(
    'indicator lowered',
    'concern',
    'The value is lower; effect says whether that is weaker or stronger.',
  ),
  'indicator-up': kind(
    'indicator raised',
    'concern',
    'The value is higher; effect says whether that is stronger or weaker.',
  ),
  'indicator-comparator': kind('bound of an indicator', 'concern', 'The value is bounded otherwise.'),
  'indicator-text': kind(
    'words of an indicator',
    'concern',
    'A value that is no number, or its note, says something else.',
  ),
  'moved-annex': kind('moved to another annex', 'note', 'The record stands in another annex.'),
  'moved-section': kind('moved to another section', 'note', 'The record stands in another section of its annex.'),
  'moved-number': kind('renumbered', 'note', 'The task has another 序号.'),
  'annex-renamed': kind('annex renamed', 'note', 'An annex has another number or title; said once.'),
  'section-renamed': kind('section renamed', 'note', 'A section has another number or title; said once.'),
  'indicator-renamed': kind(
    'indicator renamed',
    'note',
    'An indicator has another name or unit of measure; said once.',
  ),
  'unit-renamed': kind(
    'unit renamed',
    'note',
    'A unit is printed under another name, by reform or as an alias; said once. No change of responsibility.',
  ),
} as const satisfies Record<string, ChangeKind>

export type ChangeKindName = keyof typeof CHANGE_KINDS

export const CHANGE_KIND_NAMES = Object.keys(CHANGE_KINDS) as [ChangeKindName, ...ChangeKindName[]]
