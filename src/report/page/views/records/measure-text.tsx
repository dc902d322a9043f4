import type { Target } from '../../data/dataset.js'

/** The measure with its targets marked. Paragraphs stay apart. */
export function MeasureText({ text, targets }: { text: string; targets: readonly Target[] }) {
  const parts = []
  let at = 0
  for (const target of [...targets].sort((a, b) => a.start - b.start)) {
    if (target.start < at) continue
    parts.push(text.slice(at, target.start))
    parts.push(
      <mark key={target.position} class="target" title={targetLabel(target)}>
        {text.slice(target.start, target.end)}
      </mark>,
    )
    at = target.end
  }
  return <p class="measure">{[...parts, text.slice(at)]}</p>
}

/** `西城区污水处理率 >= 99.7 %`, a change against an earlier level with its arrow before its bound. */
export function targetLabel({ indicator, comparator, change, value, unit }: Target): string {
  const arrow = change === null ? '' : change === 'increase' ? '↑ ' : '↓ '
  return `${indicator} ${arrow}${comparator} ${value} ${unit}`.trim()
}
