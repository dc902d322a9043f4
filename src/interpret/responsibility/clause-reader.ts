import { blotted, bracketsOf } from '../../text/brackets.js'
import { organsAtStart } from '../../vocabulary/organs/lists.js'
import { functionOfClass } from '../../vocabulary/organs/shared-endings.js'
import { conventionIn } from '../../vocabulary/roles/conventions.js'
import { defaultUnitsIn } from '../../vocabulary/roles/defaults.js'
import { isPost } from '../../vocabulary/roles/person-names.js'
import { isRole, type Label, labelsInClause, mayAskForEnd } from '../../vocabulary/roles/role-labels.js'
import { hasOtherSubject, roleOfVerbAtStart, type RoleVerb, roleVerbsIn } from '../../vocabulary/roles/role-verbs.js'
import { printedRole, roleOfMark, type PrintedRole } from '../../vocabulary/roles/roles.js'
import { clausesOfTimes, saysWhen } from '../../vocabulary/times/index.js'
import { type Clause, joined, type Organs } from './clause.js'
import { type Part, partsOf } from './parts.js'
import { type Piece, pieceAt, pieceOf } from './pieces.js'

/** Reads a clause with or without brackets around it; null where nothing in it tells a role. */
export function readClause(text: string): Clause | null {
  const clause = readSegments(text)
  const told = clause.organs.some(tellsRole) || clause.labelled.some(({ key }) => key === 'leader' || key === 'person')
  return told || isTimeLabelled(text, clause) ? clause : null
}

/** Behind a label everything is a unit; before a word some name must end as one: （确保政策落实） is no clause. */
function tellsRole({ by, text }: Organs): boolean {
  if (by !== 'word') return by !== 'nothing'
  const names = text.split(/[、，,；;\s]/)
  return names.some((name) => organsAtStart(name) > 0 || functionOfClass(name) !== null) && !hasOtherSubject(text)
}

/** 完成时限：年底前 in a line of its own. */
function isTimeLabelled(text: string, { times }: Clause): boolean {
  return times.length > 0 && labelsInClause(text).some(({ meaning }) => meaning === 'deadline' || isRole(meaning))
}

/** Reads a text in a place for units: whatever it says, in segments. */
export function readSegments(text: string): Clause {
  return new ClauseReader(text).read()
}

type Stretch = { label: Label | null; start: number; end: number }

class ClauseReader {
  private readonly clause: Clause = joined([])
  /** Start of the names that no word has given a role yet. */
  private pending: number | null = null
  /** The role that the label before the stretch says. */
  private labelled: PrintedRole | null = null
  /** Whether the units that follow help, whatever their verb: behind 会同. */
  private helping = false
  /** Whether a word in the stretch has given a role: then the lists behind it wait for theirs. */
  private worded = false

  constructor(private readonly text: string) {}

  read(): Clause {
    for (const stretch of this.stretches()) this.readStretch(stretch)
    return this.clause
  }

  /** The text cut at its labels; what stands before the first has none. */
  private stretches(): Stretch[] {
    const { start, end } = insideOf(this.text)
    const labels = labelsInClause(this.text).filter((label) => label.start >= start)
    const first = { label: null, start, end: labels[0]?.start ?? end }
    return [first, ...labels.map((label, at) => ({ label, start: label.end, end: labels[at + 1]?.start ?? end }))]
  }

  private readStretch({ label, start, end }: Stretch): void {
    const meaning = label?.meaning ?? null
    if (label?.bracket) this.readBracket(label.bracket)
    if (meaning === null || isRole(meaning)) return this.readParts(start, end, meaning)
    if (meaning === 'other' && roleVerbsIn(blotted(this.text.slice(start, end))).length > 0)
      return this.readParts(start, end, null)
    const stop = start + (/[；;。\n]/.exec(this.text.slice(start, end).trimEnd())?.index ?? end - start)
    const piece = pieceOf(this.text, start, stop)
    if (piece && (meaning === 'deadline' || isTimeOf(label!, piece.text))) this.clause.times.push(piece)
    else if (piece && meaning !== 'deadline') this.clause.labelled.push({ ...piece, key: meaning, label: label!.word })
    this.readParts(stop, end, null)
  }

  /** What a bracket behind a label or a name declares: 责任单位（列首位者为牵头单位）：. */
  private readBracket({ start, end }: Omit<Piece, 'text'>): void {
    for (const part of partsOf(this.text, start + 1, end - 1))
      if (part.kind === 'convention' || part.kind === 'default') this.addDeclaration(part)
  }

  private readParts(start: number, end: number, labelled: PrintedRole | null): void {
    this.labelled = labelled
    this.helping = false
    this.worded = false
    for (const part of partsOf(this.text, start, end)) this.readPart(part)
    this.endPending(end)
  }

  private readPart(part: Part): void {
    if (part.kind === 'names') return this.readNames(part)
    this.endPending(part.start)
    const piece = pieceOf(this.text, part.start, part.end)
    if (piece === null) return
    if (part.kind === 'time') this.addTime(piece)
    else if (part.kind === 'exception') this.clause.exceptions.push(pieceAt(this.text, part))
    else this.addDeclaration(part)
  }

  private addDeclaration(part: Exclude<Part, { kind: 'names' | 'time' | 'exception' }>): void {
    const { conventions, defaults } = this.clause
    if (part.kind === 'convention')
      conventions.push({ ...pieceAt(this.text, part), says: part.says, onwards: part.onwards })
    else defaults.push({ ...pieceAt(this.text, part.units), reach: part.reach, side: part.side })
  }

  /** Times that follow each other say one thing: 4月底前出台政策，年内持续推进. */
  private addTime(piece: Piece): void {
    const last = this.clause.times.at(-1)
    if (last && SEPARATORS_ALONE.test(this.text.slice(last.end, piece.start))) {
      last.text = this.text.slice(last.start, piece.end)
      last.end = piece.end
    } else this.clause.times.push(piece)
  }

  /** Names up to each word of role, and what stands behind the last. */
  private readNames({ start, end }: Part): void {
    this.pending ??= start
    let from = start
    for (const verb of this.verbsIn(start, end)) {
      this.pending ??= from
      this.readBeforeVerb(from, start + verb.start, verb)
      from = start + verb.end
      this.pending = null
      if (verb.helped) this.helping = true
    }
    const rest = pieceOf(this.text, from, end)
    if (from > start && rest !== null && isBracket(rest.text)) {
      if (declares(rest.text)) this.readBracket(rest)
      else this.clause.remarks.push(rest)
    } else if (rest !== null) {
      this.pending ??= from
      this.readVerbUnknown(rest)
    }
  }

  /** The words of role in a part; on the next line a name may go on that ends like one. */
  private verbsIn(start: number, end: number): RoleVerb[] {
    const nextLine = /^\n[^\n，,；;。]*/.exec(this.text.slice(end))?.[0].length ?? 0
    return roleVerbsIn(blotted(this.text.slice(start, end + nextLine))).filter((verb) => verb.end <= end - start)
  }

  private readBeforeVerb(from: number, verbAt: number, verb: RoleVerb): void {
    const to = this.endOfOrgans(from, verbAt)
    if (to < verbAt) this.clause.remarks.push(pieceOf(this.text, from, verbAt + verb.end - verb.start)!)
    const role = this.helping ? 'support' : verb.role
    const before = this.pending!
    const isOwn = before < from && this.saysOnlyOfLast(before, from, role)
    if (isOwn) this.addOrgans(before, from, 'responsible', 'nothing')
    this.addOrgans(isOwn ? from : before, to, role, 'word', isOwn)
    this.worded = true
  }

  /**
   * Whether a word gives its role to the list right before it alone, and to none that a comma parts from that: 市商务局，市公安局配合.
   * Who does the work under a label of leads is another list only where the lists have names of their own: 牵头单位：A、B，C落实.
   */
  private saysOnlyOfLast(before: number, from: number, role: PrintedRole): boolean {
    if (this.worded) return false
    if (role === 'support' || role === 'guiding') return true
    return role === 'responsible' && this.labelled === 'lead' && this.text.slice(before, from).includes('、')
  }

  /** Where the names before a word of role end: 各县区 of 各县区因地制宜落实. */
  private endOfOrgans(from: number, to: number): number {
    const piece = pieceOf(this.text, from, to)
    const length = piece ? organsAtStart(piece.text) : 0
    const rest = piece?.text.slice(length) ?? ''
    return piece && length > 0 && MANNER.test(rest) && organsAtStart(rest) === 0 ? piece.start + length : to
  }

  /** 省财政厅做好资金保障: organs stay organs where nobody knows what they do. */
  private readVerbUnknown(piece: Piece): void {
    // A name may go on behind a line end
    if (this.text[piece.end] === '\n') return
    const length = isPost(piece.text) ? 0 : organsAtStart(piece.text)
    const rest = piece.text.slice(length)
    if (length === 0 || !VERB_PHRASE.test(rest) || organsAtStart(rest) > 0) return
    const isTime = saysWhen(rest)
    const known = roleOfVerbAtStart(rest) ?? (isTime ? 'responsible' : null)
    const role = this.helping ? 'support' : (known ?? 'responsible')
    this.addOrgans(this.pending!, piece.start + length, role, known ? 'word' : 'nothing')
    this.pending = null
    const behind = pieceAt(this.text, { start: piece.start + length, end: piece.end })
    if (isTime) this.addTime(behind)
    else this.clause.remarks.push(piece)
  }

  private endPending(end: number): void {
    if (this.pending !== null) this.addOrgans(this.pending, end, this.helping ? 'support' : 'responsible', 'nothing')
    this.pending = null
  }

  /** Adds a list of one role; a mark behind a name gives it its own: 区发展改革委（牵头）、区财政局. */
  private addOrgans(start: number, end: number, role: PrintedRole, by: Organs['by'], isOwn = false): void {
    let from = start
    for (const mark of this.marksIn(start, end)) {
      const name = startOfMarked(this.text, from, mark)
      this.addPlain(from, name, role, by, isOwn)
      if (mark.role) this.addPlain(name, mark.start, mark.role, 'mark')
      else this.readBracket(mark)
      from = mark.end
    }
    this.addPlain(from, end, role, by, isOwn)
  }

  /** A label says the role of its units, unless a word or a mark of their own says that they lead or help. */
  private addPlain(start: number, end: number, role: PrintedRole, by: Organs['by'], isOwn = false): void {
    const piece = pieceOf(this.text, start, end)
    if (piece === null) return
    const { labelled } = this
    const isLabels = labelled !== null && role === 'responsible' && !isOwn
    this.clause.organs.push({ ...piece, role: isLabels ? labelled : role, by: labelled ? 'label' : by })
  }

  private marksIn(start: number, end: number): Mark[] {
    return bracketsOf(this.text.slice(start, end)).flatMap((bracket): Mark[] => {
      const inside = this.text.slice(start + bracket.start + 1, start + bracket.end - 1)
      const at = { start: start + bracket.start, end: start + bracket.end }
      const mark = bracket.closed ? roleOfMark(inside) : null
      if (mark) return [{ ...at, role: printedRole(mark.role), ofAll: mark.ofAll }]
      return declares(inside) ? [{ ...at, role: null, ofAll: false }] : []
    })
  }
}

/** Whether a label may ask for a time, and nothing but one stands behind it. */
function isTimeOf({ word }: Label, text: string): boolean {
  return mayAskForEnd(word) && clausesOfTimes(text).every((clause) => saysWhen(clause))
}

/** What a bracket behind a name says: its role; where it has none, something of all lists. */
interface Mark {
  start: number
  end: number
  role: PrintedRole | null
  /** Whether it is that of all names before it, and not of the last one. */
  ofAll: boolean
}

const SEPARATORS_ALONE = /^[\s、，,；;]*$/
/** Behind the names of a list; one or two characters more may be a part of the last. */
const VERB_PHRASE = /^(?:\p{Script=Han}{3,}|\d)/u
const MANNER = /^\p{Script=Han}{3,}$/u

/** （列首位者为牵头单位）, （以下各项均需各镇落实，不再列出） */
function declares(text: string): boolean {
  return conventionIn(text) !== null || defaultUnitsIn(text) !== null
}

/** 市财政局配合（所需资金由市、县分担） */
function isBracket(text: string): boolean {
  const [first] = bracketsOf(text)
  return first?.start === 0 && first.end === text.length
}

/** Where one pair of brackets holds the whole text, what they hold. */
function insideOf(text: string): { start: number; end: number } {
  const [first] = bracketsOf(text)
  const around = first && text.slice(0, first.start).trim() === '' && text.slice(first.end).trim() === ''
  return around ? { start: first.start + 1, end: first.end - (first.closed ? 1 : 0) } : { start: 0, end: text.length }
}

/** Where what a mark gives its role begins: the name before it, or the whole list. */
function startOfMarked(text: string, from: number, { role, ofAll, start }: Mark): number {
  if (role === null || ofAll) return role === null ? start : from
  const before = text.slice(from, start).trimEnd()
  return from + Math.max(...[...'、，,；;\n'].map((separator) => before.lastIndexOf(separator))) + 1
}
