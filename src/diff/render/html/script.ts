/**
 * Shows the records and lines of the kinds that are ticked. Without a script all of them are shown, and the boxes are not.
 */
export const SCRIPT = `
const boxes = [...document.querySelectorAll('input[data-kind]')]
const all = (selector) => [...document.querySelectorAll(selector)]
function show() {
  const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.kind))
  for (const line of all('.changes > li')) line.hidden = !kinds.has(line.dataset.kind)
  for (const selector of ['.record', '.group', '.document'])
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
