/** The look of the report. No rule depends on what is compared: its hash in the security policy is that of one text. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: #fff; --ground: #f4f5f7; --ink: #1b1f24; --soft: #57606a; --line: #d5dae0; --accent: #0b57a4;
  --del: #ffe0dc; --del-ink: #8f1d13; --ins: #d5f2dc; --ins-ink: #0c5426;
  --concern: #8a4b00; --concern-ground: #fff1d6; --note: #3b5268; --note-ground: #e8eef4; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #171b21; --ground: #0e1116; --ink: #e3e8ee; --soft: #98a3af; --line: #323a44; --accent: #7ab7f5;
  --del: #4d1f1c; --del-ink: #ffb8b0; --ins: #163d24; --ins-ink: #a4e8b8;
  --concern: #f5c77a; --concern-ground: #3d2e12; --note: #b3c6d9; --note-ground: #22303d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.6;
  font-family: system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
main { max-width: 78rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .75rem; } h4 { font-size: 1rem; }
a { color: var(--accent); text-underline-offset: .15em; }
.soft { color: var(--soft); font-size: .875rem; } .soft p { margin: .15rem 0; } p { margin: .5rem 0; overflow-wrap: anywhere; }
.totals { font-size: 1.05rem; font-weight: 600; margin: 1rem 0; }
.warnings { margin: 1rem 0; padding: .5rem 1rem .5rem 2rem; background: var(--note-ground); border-radius: .4rem; overflow-wrap: anywhere; }
.panel { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
.panel h4 { margin-bottom: .5rem; } .panel > ol { margin: 0; padding-left: 1.5rem; }
.kinds { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .25rem 1.5rem; }
.kind { display: flex; gap: .5rem; align-items: baseline; }
.kind a { flex: 1; } .kind b { font-variant-numeric: tabular-nums; }
.kind input { accent-color: var(--accent); margin: 0; align-self: center; } .kind i { font-style: normal; color: var(--soft); font-size: .8rem; }
.record { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; margin: .75rem 0; overflow: hidden; }
.record > header { padding: .65rem 1rem; }
.changes { list-style: none; margin: .4rem 0 0; padding: 0; }
.panel > .changes { margin: 0; }
.changes li { margin: .2rem 0; overflow-wrap: anywhere; }
.badge { display: inline-block; border-radius: .3rem; padding: 0 .45rem; margin-right: .45rem; font-size: .8125rem; font-weight: 600;
  color: var(--note); background: var(--note-ground); }
.concern > .badge { color: var(--concern); background: var(--concern-ground); }
.weaker > .badge { color: var(--del-ink); background: var(--del); } .stronger > .badge { color: var(--ins-ink); background: var(--ins); }
.accepted { color: var(--soft); }
.notes { margin-top: 1.5rem; } .notes > summary { cursor: pointer; font-weight: 600; color: var(--note); }
.tools { margin-left: .75rem; } button { font: inherit; font-size: .8rem; font-weight: 400; color: var(--accent); background: none; border: 1px solid var(--line);
  border-radius: .3rem; padding: 0 .6rem; margin-right: .35rem; cursor: pointer; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border-top: 1px solid var(--line); }
thead th { font-size: .8rem; font-weight: 600; color: var(--soft); text-align: left; padding: .3rem 1rem; background: var(--ground); }
th[scope=row] { font-size: .8125rem; font-weight: 600; color: var(--soft); text-align: left; padding: .5rem 0 .5rem 1rem; vertical-align: baseline; overflow-wrap: anywhere; }
thead th:first-child { width: 7.5rem; }
td { padding: .45rem 1rem; vertical-align: baseline; white-space: pre-wrap; overflow-wrap: anywhere; border-left: 1px solid var(--line); }
tbody tr + tr { border-top: 1px solid var(--line); }
td p { margin: 0; } td p + p { margin-top: .6rem; padding-top: .6rem; border-top: 1px dashed var(--line); }
td.none { color: var(--soft); }
del { background: var(--del); color: var(--del-ink); text-decoration-thickness: 1px; border-radius: .15rem; }
ins { background: var(--ins); color: var(--ins-ink); text-decoration-thickness: 1px; text-underline-offset: .2em; border-radius: .15rem; }
:target { scroll-margin-top: 1rem; } .record:target { outline: 2px solid var(--accent); }
[hidden] { display: none !important; }
@media (max-width: 44rem) {
  main { padding: 1rem .75rem 3rem; } thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th[scope=row], td { display: block; } th[scope=row] { padding: .5rem 1rem 0; }
  td { border-left: 0; padding: .15rem 1rem .4rem 1rem; display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); }
  td::before { content: attr(data-side); color: var(--soft); font-size: .8rem; padding-top: .15rem; grid-row: 1 / span 9; } td > * { grid-column: 2; } td.none { display: none; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ground: #fff; --ink: #000; --soft: #444; --line: #999; --accent: #000;
    --del: #fff; --del-ink: #000; --ins: #fff; --ins-ink: #000; --concern: #000; --concern-ground: #fff; --note: #000; --note-ground: #fff; }
  body { font-size: 10pt; } main { max-width: none; padding: 0; } .kind input, .tools { display: none; }
  .record { break-inside: avoid-page; } h2, h3 { break-after: avoid; } .badge { padding: 0; } a { text-decoration: none; }
  ins { text-decoration: underline; font-weight: 600; }
}
`

/**
 * Shows the records and lines of the kinds that are ticked. Without a script all of them are shown, and the boxes are not.
 */
export const SCRIPT = `
const boxes = [...document.querySelectorAll('input[data-kind]')]
const all = (selector) => [...document.querySelectorAll(selector)]
function show() {
  const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.kind))
  for (const line of all('.changes > li')) line.hidden = !kinds.has(line.dataset.kind)
  for (const selector of ['.record', '.group', '.notes', '.document'])
    for (const part of all(selector)) part.hidden = !part.querySelector('.changes > li:not([hidden])')
}
function tick(value) {
  for (const box of boxes) box.checked = value
  show()
}
for (const hidden of all('.tools, input[data-kind]')) hidden.hidden = false
for (const box of boxes) box.addEventListener('change', show)
document.getElementById('tick-all').addEventListener('click', () => tick(true))
document.getElementById('tick-none').addEventListener('click', () => tick(false))
show()
`
