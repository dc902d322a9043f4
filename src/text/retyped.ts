/** Chinese and full-width signs that stand for those of ASCII: a Chinese Excel reads ＝１＋１ as =1+1. */
function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** A spreadsheet takes a cell that starts so for a formula; a sign alone, dashes, or a number, are none. */
const FORMULA = /^(?:[\t\r]|[=@](?!\s*$)|[+-](?!\s*$|[\d.]+$|-*$))/

/** Shown digits of a number; from the next on a spreadsheet shows 1.23E+11. */
const MOST_DIGITS = 11
const NUMBER = /^\(?[+-]?[¥￥$€]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?%?\)?$/i
/** A number that is shown as it is written: no sign but -, no zeros before or behind, no commas, no % (95% becomes 95.00%). */
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
/** What a spreadsheet takes for a day, a time or a fraction, in some setting of its language. */
const DAY_OR_TIME = [
  /^\d{1,4}[-/]\d{1,4}(?:[-/]\d{1,4})?$/,
  /^\d{1,4}\.\d{1,2}\.\d{1,4}\.?$/,
  /^\d+ +\d+\/\d+$/,
  /^\d{2,4}年\d{1,2}月(?:\d{1,2}[日号]?)?$/,
  /^\d{1,2}月\d{1,2}[日号]$/,
  /^(?:[上下]午)?\d{1,2}[:时](?:\d{1,2}(?:[:分](?:\d{1,2}(?:\.\d+)?秒?)?)?)?(?: ?[ap]m?)?$/i,
  /^\d{1,2} ?[ap]m?$/i,
  new RegExp(`^\\d{1,4}[ /.-]*${MONTH}(?:[ /,.-]*\\d{1,4})?$`, 'i'),
  new RegExp(`^${MONTH}[ /,.-]*\\d{1,4}(?:[ /,.-]+\\d{1,4})?$`, 'i'),
]
const TRUTH = /^(?:true|false)$/i

/** Whether a spreadsheet would take the text of a cell for a formula, or show it otherwise than it is written. */
export function isRetyped(text: string): boolean {
  const narrowed = narrow(text)
  const trimmed = narrowed.trim()
  return (
    FORMULA.test(narrowed) ||
    TRUTH.test(trimmed) ||
    DAY_OR_TIME.some((form) => form.test(trimmed)) ||
    (NUMBER.test(trimmed) && !isShownAsWritten(text))
  )
}

function isShownAsWritten(text: string): boolean {
  return PLAIN.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS
}
