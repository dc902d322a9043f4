import type { Piece } from '../../builders/notice-files.js'

const HEAD = ['序号', '重点任务', '工作措施', '完成时限', '牵头单位', '配合单位']

/** What a letter says of its annexes. */
export const TITLES = ['青山县2024年重点任务分解表', '青山县2024年民生实事清单'] as const
export const TABLES: Record<(typeof TITLES)[number], string[][]> = {
  青山县2024年重点任务分解表: [
    HEAD,
    ['1', '绿化造林', '新增造林2万亩。', '年底前', '县林业局', '县财政局'],
    ['2', '节水', '建设节水型小区5个。', '6月底前', '县水利局', '—'],
  ],
  青山县2024年民生实事清单: [HEAD, ['1', '道路', '修建道路3公里。', '10月底前', '县交通运输局', '县财政局']],
}

export const COLOPHON = ['抄送：县委办公室，县人大办公室。', '青山县人民政府办公室2024年3月2日印发']

/** A covering letter with its list, without its annexes. */
export function letter({
  titles = TITLES as readonly string[],
  number = 5,
  year = 2024,
  foot = COLOPHON as readonly Piece[],
} = {}): Piece[] {
  const items = titles.map((title, at) => `${at + 1}. ${title}`)
  return [
    `青山县人民政府办公室关于印发青山县${year}年重点工作任务分解方案的通知`,
    `青政办发〔${year}〕${number}号`,
    '各乡镇人民政府，县直各单位：',
    '现将任务分解印发给你们，请认真贯彻执行。',
    ...items.map((item, at) => (at === 0 ? `附件：${item}` : item)),
    '青山县人民政府办公室',
    `${year}年3月1日`,
    ...foot,
  ]
}

/** An annex as a file has it: its label and title where it prints them, and its table. */
export function annex(title: (typeof TITLES)[number], ...above: string[]): Piece[] {
  return [...above, TABLES[title]]
}

/** The same notice in one file. */
export function whole(): Piece[] {
  const annexes = TITLES.flatMap((title, at): Piece[] => [`附件${at + 1}`, title, TABLES[title]])
  return [...letter({ foot: [] }), ...annexes, ...COLOPHON]
}
