import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readBytes, shown } from './reading.js'

/** Written by hand as a web page, and saved by LibreOffice 7.4 as ODT, then as DOCX. */
it('a document of LibreOffice is read as it is printed', async () => {
  const { blocks, observations } = await readBytes(readFileSync(new URL('libreoffice.docx', import.meta.url)))
  expect(blocks.map(shown)).toEqual([
    '某县人民政府办公室文件',
    '某政办发〔2024〕3号',
    '# 某县2024年重点任务分解表',
    [
      ['序号', '工作措施', '完成时限', '责任单位'],
      ['1×2 1', '1. 新增造林2万亩\n2. 修复湿地10m²', '年底前', '县林业局\n县水务局'],
      ['PM2.5下降', '6月底前', '县环境局'],
      ['4×1 二、水'],
      ['1.', '甲', '—', '乙'],
    ],
    'i. 尾一',
    'ii. 尾二',
  ])
  expect(observations).toEqual([])
})
