import type { Dress, Format } from './dress.js'
import type { KnownPlan } from './plan.js'

/** Formats that say of a line that it is a heading. */
const TELL_HEADINGS: ReadonlySet<Format> = new Set<Format>(['md', 'html', 'docx'])
/** Formats whose files know no pages. */
const WITHOUT_PAGES: ReadonlySet<Format> = new Set<Format>(['docx', 'xlsx', 'pdf'])

interface LeftOut {
  why: string
  applies(dress: Dress, plan: KnownPlan): boolean
  instead: Partial<Dress>
}

/** What no author does, no format can, or no reader could tell; tried in turn. */
const LEFT_OUT: readonly LeftOut[] = [
  {
    why: 'works alone, with no number and no task, are no list that anybody could refer to',
    applies: ({ work, numbers }) => work === 'measure' && numbers === 'none',
    instead: { numbers: 'plain' },
  },
  {
    why: 'numerals of sections stand in the column of numbers, left of the work',
    applies: ({ sections, numbers, shuffle }) =>
      sections === 'numbers apart' && (numbers === 'none' || shuffle === 'all'),
    instead: { numbers: 'plain', shuffle: 'tail' },
  },
  {
    why: 'a title alone in a first cell may be a task: numerals make it a heading',
    applies: ({ sections }) => sections === 'first cells' || sections === 'numbers apart',
    instead: { ordinals: true },
  },
  {
    why: 'a pipe table merges no cells over its width',
    applies: ({ format, sections }) => format === 'md' && sections === 'rows',
    instead: { sections: 'first cells', ordinals: true },
  },
  {
    why: 'nor over rows',
    applies: ({ format, labels }) => format === 'md' && labels === 'merged',
    instead: { labels: 'blank' },
  },
  {
    why: 'where blanks stand for merged cells of units, none is a dash: else nobody could tell them apart',
    applies: ({ format, shares, none }) => format === 'md' && shares !== 'not' && none === '',
    instead: { none: '—' },
  },
  {
    why: 'a line above one table, where the format calls it no heading, may be its caption',
    applies: ({ format, sections }) => sections === 'headings' && !TELL_HEADINGS.has(format),
    instead: { ordinals: true },
  },
  {
    why: 'numbers start again below a heading, or else two tasks have one',
    applies: ({ sections }) => sections === 'none',
    instead: { numbersRestart: false },
  },
  {
    why: 'what a merged cell says of the tasks of another heading, nobody can see in a pipe table',
    applies: ({ format, shares }) => format === 'md' && shares === 'over tasks',
    instead: { shares: 'in tasks' },
  },
  {
    why: 'numbers stand in titles only where there are titles, and then in no column',
    applies: ({ work, numbers, sections }) =>
      numbers === 'in titles' && (work === 'measure' || sections === 'numbers apart'),
    instead: { numbers: 'plain' },
  },
  {
    why: 'a converter that repeats merged cells writes a pipe table, and repeats all of them',
    applies: ({ format, sections }) => format !== 'md' && sections === 'repeated rows',
    instead: { sections: 'rows' },
  },
  {
    why: 'so it does labels',
    applies: ({ sections }) => sections === 'repeated rows',
    instead: { labels: 'repeated', caption: '', note: '' },
  },
  {
    why: 'offices of a bureau have no like in the government above',
    applies: ({ roles }, { ofBureau }) => roles === 'three tiers' && ofBureau,
    instead: { roles: 'apart' },
  },
  {
    why: 'a category column has parts in a column of its own, which is another plan',
    applies: ({ sections, ordinals }) => sections === 'column' || !ordinals,
    instead: { parted: false },
  },
  {
    why: 'the first row of a pipe table is its header',
    applies: ({ format }) => format === 'md',
    instead: { caption: '' },
  },
  {
    why: 'a plan of one section has one annex',
    applies: ({ frame }, { sections }) => frame === 'annexes' && sections.length < 2,
    instead: { frame: 'letter' },
  },
  {
    why: 'a PDF is cut by its own pages, the others know none',
    applies: ({ format }) => WITHOUT_PAGES.has(format),
    instead: { breaks: [] },
  },
]

/** A dress without what is left out. */
export function worn(dress: Dress, plan: KnownPlan): Dress {
  const worn = { ...dress }
  for (const { applies, instead } of LEFT_OUT) if (applies(worn, plan)) Object.assign(worn, instead)
  return worn
}
