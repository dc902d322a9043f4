import { closesNotice } from '../../vocabulary/frame/headings.js'
import { labelsIn, meaningOfLabel } from '../../vocabulary/roles/role-labels.js'
import { declaresOnly } from '../responsibility/clause.js'
import { cutAtClauses, cutAtWorkLabels, furtherLabel, HOLDS_WORK, type LabelledStretch } from './clauses.js'
import { isLabelAlone, type Line } from './lines.js'

/** A numbered paragraph or a heading with what stands under it. The root has no line of its own. */
export interface Node {
  /** That of its number; a heading without one is a half below what it is a part of: 0, or 1.5 in 一、. */
  level: number
  parent: Node | null
  /** Its own paragraphs, the numbered one first, each cut at its clauses. */
  paragraphs: Paragraph[]
  children: Node[]
}

export interface Paragraph {
  line: Line
  /** The number at the head of the line is in none of them. */
  stretches: LabelledStretch[]
}

const ROOT_LEVEL = -1

/** Sets the lines of a stretch of prose under each other by their numbers. */
export function outlineOf(lines: readonly Line[]): Node {
  const root: Node = { level: ROOT_LEVEL, parent: null, paragraphs: [], children: [] }
  let current = root
  for (const line of lines) {
    const level = levelOf(line, current)
    if (level !== null) current = openedUnder(current, level, line)
    current.paragraphs.push(paragraphOf(line, current.paragraphs.at(-1)))
  }
  leaveContactOfNotice(root)
  takeLabelledItems(root)
  giveGroupsTheirClause(root)
  nodesOf(root).forEach(readHeadAsTitle)
  return root
}

function levelOf(line: Line, current: Node): number | null {
  const { marker, isHeading, headsItem } = line
  if (headsItem) return levelBeside(current, (other) => other.headsItem)
  if (marker?.stem !== undefined) return levelBeside(current, (other) => other.marker?.stem === marker.stem)
  return marker?.level ?? (isHeading ? levelOfHeading(line, current) : null)
}

/** Titles of items without a number, and numbers with a word (问题一), stand beside each other, or a half below their section. */
function levelBeside(current: Node, isAlike: (line: Line) => boolean): number {
  const above = [current, ...ancestorsOf(current)]
  const beside = above.find(({ paragraphs: [first] }) => first !== undefined && isAlike(first.line))
  const section = above.find((node) => node.level <= DEEPEST_SECTION.dressed && !hasClause(node))!
  return beside?.level ?? Math.max(section.level, LEVEL_OF_HEADING) + 0.5
}

const LEVEL_OF_HEADING = 0
/** A heading that has only its place to tell is a part of 一、 alone: in a task it may be one of its aims. */
const DEEPEST_SECTION = { dressed: 2, bare: 1 }

/**
 * A heading without a number stands beside the last of its kind; the first directly below 一、 is a part of it. Null where a
 * line has only the place of a heading, and stands in a numbered task.
 */
function levelOfHeading(line: Line, current: Node): number | null {
  const isDressed = !isBare(line)
  const beside = [current, ...ancestorsOf(current)].find(isSectionHeading)
  if (beside) return beside.level
  const deepest = DEEPEST_SECTION[isDressed ? 'dressed' : 'bare']
  const isPart = current.level > 0 && current.level <= deepest && current.paragraphs.length === 1
  if (isPart && !hasClause(current) && !/[。；]/.test(current.paragraphs[0]!.line.text)) return current.level + 0.5
  return isDressed || current.level <= LEVEL_OF_HEADING ? LEVEL_OF_HEADING : null
}

/** Whether a node is a heading without a number. */
export function isHeadingAlone({ paragraphs: [first] }: Node): boolean {
  return first !== undefined && first.line.isHeading && first.line.marker === null
}

/** Whether it is one of a section, and of no single item. */
export function isSectionHeading(node: Node): boolean {
  return isHeadingAlone(node) && !node.paragraphs[0]!.line.headsItem
}

/** What has a number is no part of it: above 一、 such a line may be the title of the plan. */
function isBareHeading(node: Node): boolean {
  return isSectionHeading(node) && isBare(node.paragraphs[0]!.line)
}

function isBare({ blocks }: Line): boolean {
  return blocks[0]!.kind !== 'heading'
}

export function ancestorsOf(node: Node): Node[] {
  return node.parent === null ? [] : [node.parent, ...ancestorsOf(node.parent)]
}

/** 一、 and （一） name sections; so does a heading without a number where nothing else does. */
const SECTION_LEVEL = 2

export function isSection({ level }: Node): boolean {
  return level >= 0 && Math.floor(level) <= SECTION_LEVEL
}

/** The first paragraph of a node without its number and its clauses. */
export function textOfNode({ paragraphs: [first] }: Node): string {
  const own = first!.stretches.filter(({ clause }) => clause === null)
  return own
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** Every node of an outline but its root, in printed order. */
export function nodesOf(node: Node): Node[] {
  return node.children.flatMap((child) => [child, ...nodesOf(child)])
}

/** Whether its own paragraphs name units, or say by labels what is done and until when. */
export function hasClause({ paragraphs }: Pick<Node, 'paragraphs'>): boolean {
  const stretches = paragraphs.flatMap((paragraph) => paragraph.stretches)
  const saysWork = stretches.some(({ label }) => label !== null && HOLDS_WORK.has(label.meaning))
  return stretches.some(
    ({ clause }) => clause !== null && (clause.organs.length > 0 || (saysWork && clause.times.length > 0)),
  )
}

function openedUnder(current: Node, level: number, { marker }: Line): Node {
  const isNoPart = (node: Node): boolean =>
    node.level >= level || (marker !== null && (isBareHeading(node) || (headsItem(node) && marker.level < TASK_LEVEL)))
  let parent = current
  while (isNoPart(parent)) parent = parent.parent!
  const node: Node = { level, parent, paragraphs: [], children: [] }
  parent.children.push(node)
  return node
}

function headsItem({ paragraphs }: Node): boolean {
  return paragraphs[0]?.line.headsItem ?? false
}

function paragraphOf(line: Line, before: Paragraph | undefined): Paragraph {
  const text = line.text.slice(line.marker?.length ?? 0)
  if (isLabelAlone(text)) return { line, stretches: [] }
  if (closesNotice(text)) return { line, stretches: [{ text, clause: null, label: null }] }
  const last = before?.stretches.at(-1)?.clause
  const followsClause = line.marker === null && last && !declaresOnly(last)
  const stretches = (followsClause ? furtherLabel(text) : null) ?? cutAtClauses(text)
  return { line, stretches: stretches.flatMap(cutAtWorkLabels) }
}

/** A paragraph that begins with a label of any kind: 整改措施：…, 责任单位：…. */
function beginsWithLabel({ stretches: [first] }: Paragraph): boolean {
  return first !== undefined && (first.label !== null || (first.clause !== null && labelWordOf(first) !== null))
}

function labelWordOf({ text, label }: LabelledStretch): string | null {
  const [first] = label === null ? labelsIn(text) : []
  return label?.word ?? (first?.start === 0 ? first.word : null)
}

/**
 * `1.整改目标：…`, `2.整改措施：…`, `3.责任单位：…` below a numbered problem are its parts, each under another label; so are the
 * items below a label with nothing behind it (整改措施：), of which none but the last has a clause.
 */
function takeLabelledItems(node: Node): void {
  node.children.forEach(takeLabelledItems)
  const { children: items } = node
  const heads = items.map(({ paragraphs: [first] }) => first!)
  const words = new Set(heads.map(({ stretches }) => stretches[0] && labelWordOf(stretches[0])))
  const areLabelled = items.length > 1 && heads.every(beginsWithLabel) && words.size === items.length
  const ofLabel = isOpenLabel(node) && items.length > 0 && items.slice(0, -1).every((item) => !hasClauseBelow(item))
  if (node.level < 0 || !(areLabelled || ofLabel)) return
  const below = items.flatMap((item) => [item, ...nodesOf(item)]).flatMap(({ paragraphs }) => paragraphs)
  node.paragraphs.push(...below.map((part) => (areLabelled && heads.includes(part) ? withoutMarker(part) : part)))
  node.children = []
}

/** `联系人：王芳` below the last item is whom to ask about the notice, where no other item has one. */
function leaveContactOfNotice(root: Node): void {
  const [last, ...others] = nodesOf(root).toReversed()
  const line = last?.paragraphs.at(-1)
  if (!line || last!.paragraphs.length === 1 || !saysContact(line)) return
  if (!others.some(({ paragraphs }) => paragraphs.some(saysContact))) line.stretches = []
}

function saysContact({ line: { text } }: Paragraph): boolean {
  return meaningOfLabel(text) === 'contact'
}

function isOpenLabel({ paragraphs }: Node): boolean {
  const last = paragraphs.at(-1)?.stretches.at(-1)
  return last?.label != null && last.text.trim() === ''
}

function hasClauseBelow(node: Node): boolean {
  return [node, ...nodesOf(node)].some(hasClause)
}

function withoutMarker({ line, stretches }: Paragraph): Paragraph {
  return { line: { ...line, text: line.text.slice(line.marker?.length ?? 0), marker: null }, stretches }
}

/** 1.重点任务：… is the title of its task, unless further labels stand in it. */
function readHeadAsTitle(node: Node): void {
  const [first] = node.paragraphs
  const [head, ...further] = node.paragraphs.flatMap(({ stretches }) => stretches).filter(({ label }) => label !== null)
  if (head === undefined || further.length > 0 || first!.line.marker === null || first!.stretches[0] !== head) return
  const { label, ...plain } = head
  first!.stretches[0] = { ...plain, text: `${label!.word}：${head.text}`, label: null }
}

/**
 * `（1）…（2）…（3）…` and then one clause: it is the group's. So it is where the clause has a line of its own, or where the
 * items are the parts of one numbered task; the items become paragraphs of the node above.
 */
function giveGroupsTheirClause(node: Node): void {
  node.children.forEach(giveGroupsTheirClause)
  const items = node.children
  const last = items.at(-1)
  const group =
    items.length > 1 &&
    items.every((item) => item.children.length === 0 && hasClause(item) === (item === last)) &&
    endsWithClause(last!) &&
    !hasClause(node) &&
    (isClauseAlone(last!.paragraphs.at(-1)!) || node.level === TASK_LEVEL)
  if (!group || node.level < 0) return
  node.paragraphs.push(...items.flatMap((item) => item.paragraphs))
  node.children = []
}

/** 1. is a task, and （1） a part of it. */
export const TASK_LEVEL = 3

function isClauseAlone({ line, stretches }: Paragraph): boolean {
  return line.marker === null && stretches.every(({ clause }) => clause !== null)
}

function endsWithClause({ paragraphs }: Node): boolean {
  return paragraphs.at(-1)!.stretches.some(({ clause }) => clause !== null)
}
