import { blocksOf } from './blocks.js'
import { docx } from './formats/docx.js'
import { html } from './formats/html.js'
import { markdown } from './formats/markdown.js'
import { pdf } from './formats/pdf.js'
import { xlsx } from './formats/xlsx.js'
import type { Notice } from './notice.js'

export const FORMATS = ['md', 'html', 'docx', 'pdf', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

export function written(notice: Notice, format: Format): Uint8Array {
  const blocks = blocksOf(notice)
  if (format === 'md') return markdown(blocks)
  if (format === 'html') return html(blocks)
  if (format === 'docx') return docx(blocks)
  if (format === 'xlsx') return xlsx(blocks)
  return pdf(blocks, notice.repeatsHeader)
}
