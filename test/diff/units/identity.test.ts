import { describe, expect, it } from 'vitest'
import { changed } from '../notice.js'

/** What became of the units in charge. */
const led = (old: string, fresh: string, years?: [number, number]) => changed({ lead: old }, { lead: fresh }, years)

describe('units that are one on both sides', () => {
  it('have another name, or one of which the registry knows when it was used', async () => {
    expect(await led('县发改委', '县发展改革委')).toEqual([
      'unit-renamed: 县发改委 → 县发展改革委: another name of the same unit',
    ])
    expect(await led('县环保局', '县生态环境局', [2018, 2020])).toEqual([
      'unit-renamed: 县环保局 → 县生态环境局: 县环保局 until 2019-03-31',
    ])
  })

  it('are those of which one took over the other, from the year on', async () => {
    expect(await led('县乡村振兴局', '县农业农村局', [2023, 2024])).toEqual([
      'unit-renamed: 县乡村振兴局 → 县农业农村局: 县农业农村局 took over from 县乡村振兴局 by 2024-12-31',
    ])
    expect(await led('县乡村振兴局', '县农业农村局', [2022, 2023])).toEqual([
      'lead-removed: 县乡村振兴局',
      'lead-added: 县农业农村局',
    ])
  })

  it('are told the other way round, too', async () => {
    expect(await led('县农业农村局', '县乡村振兴局', [2024, 2023])).toEqual([
      'unit-renamed: 县农业农村局 → 县乡村振兴局: 县农业农村局 took over from 县乡村振兴局 by 2024-12-31',
    ])
  })

  it.each([
    ['县教育局、县体育局', '县教育体育局', '县教育体育局 has the functions of 县教育局'],
    ['县科技局', '县科技和工业信息化局', '县科技和工业信息化局 has the functions of 县科技局'],
    ['县教育体育局', '县教育局', '县教育体育局 has the functions of 县教育局'],
    ['县财政局', '县财政税务局', '县财政税务局 has the functions of 县财政局'],
  ])('are %s and %s, of which one has the functions of the other', async (old, fresh, reason) => {
    expect(await led(old, fresh)).toEqual([`unit-renamed: ${old} → ${fresh}: ${reason}`])
  })

  it.each([
    ['of two governments', '市教育局', '县教育体育局'],
    ['where none has the functions of the other', '县教育局', '县科技和工业信息化局'],
    ['where one is a branch', '市教育局', '市教育体育局金寨县分局'],
    ['where one is a body beside the department', '县畜牧兽医中心', '县农业畜牧兽医局'],
    ['where both are there on the other side', '县教育局', '县教育局、县教育体育局'],
  ])('are none %s: %s, %s', async (_, old, fresh) => {
    expect((await led(old, fresh)).filter((line) => line.startsWith('unit-renamed'))).toEqual([])
  })
})

describe('units after the reform of 2023', () => {
  const years: [number, number] = [2023, 2025]
  it.each([
    ['市地方金融监管局', '市委金融办', '市委金融办 took over from 市地方金融监管局 by 2024-12-31'],
    ['市金融办', '市委金融办', '市委金融办 took over from 市金融办 by 2024-12-31'],
    ['市乡村振兴局', '市农业农村局', '市农业农村局 took over from 市乡村振兴局 by 2024-12-31'],
    ['市委“两新”工委', '市委社会工作部', '市委社会工作部 took over from 市委“两新”工委 by 2024-12-31'],
    ['市委非公工委', '市委社会工作部', '市委社会工作部 took over from 市委“两新”工委 by 2024-12-31'],
    ['市大数据管理局', '市数据局', '市数据局 since 2023-03-16'],
    ['市政务服务管理局', '市政务服务和数据管理局', '市政务服务数据管理局 has the functions of 市政务服务局'],
    ['市大数据局', '市政务服务和数据管理局', '市政务服务数据管理局 has the functions of 市大数据局'],
  ])('are renamed: %s, %s', async (old, fresh, reason) => {
    expect(await led(old, fresh, years)).toEqual([`unit-renamed: ${old} → ${fresh}: ${reason}`])
  })

  it.each([
    [
      '人民银行合肥中心支行',
      '人民银行安徽省分行',
      /: 人民银行安徽省分行 took over from 人民银行合肥中心支行 by 2023-08-17$/,
    ],
    ['人行合肥中支', '人民银行安徽省分行', /: 人民银行安徽省分行 took over from 人民银行合肥中支 by 2023-08-17$/],
    ['人民银行六安市中心支行', '人民银行六安市分行', /: another name of the same unit$/],
    ['人行六安中支', '人民银行六安市分行', /: another name of the same unit$/],
    ['六安银保监分局', '六安金融监管分局', /: 六安银保监分局 until 2023-07-20$/],
    ['安徽银保监局', '国家金融监督管理总局安徽监管局', /: 安徽银保监局 until 2023-07-20$/],
  ])('of a central organ with branches are renamed: %s, %s', async (old, fresh, reason) => {
    expect(await led(old, fresh, [2023, 2024])).toEqual([
      expect.stringMatching(new RegExp(`^unit-renamed: ${old} → ${fresh}${reason.source}`)),
    ])
  })

  it.each([
    ['before the reform', '人民银行合肥中心支行', '人民银行安徽省分行', [2021, 2022]],
    ['of another city than the capital', '人民银行芜湖市中心支行', '人民银行安徽省分行', [2023, 2024]],
    ['of a county', '人民银行金寨县支行', '人民银行六安市分行', [2023, 2024]],
  ] as const)('of a central organ are others %s: %s, %s', async (_, old, fresh, [from, to]) => {
    expect((await led(old, fresh, [from, to])).filter((line) => line.startsWith('unit-renamed'))).toEqual([])
  })

  it('are one also where the new side prints two plates of one organ', async () => {
    expect(await led('市地方金融监管局', '市委金融办、市地方金融管理局', years)).toEqual([
      expect.stringMatching(/^unit-renamed: 市地方金融监管局 → 市委金融办、市地方金融管理局: /),
    ])
  })

  it.each([
    ['市民政局', '市委社会工作部', 'by the reform that was done by 2024-12-31'],
    ['市信访局', '市委社会工作部', 'by the reform that was done by 2024-12-31'],
    ['市粮食和物资储备局', '市发展改革委', 'by the reform that was done by 2024-12-31'],
    ['市大数据中心', '市数据局', 'of one field'],
  ])('perhaps take over what %s did: %s', async (old, fresh, why) => {
    expect(await led(old, fresh, years)).toEqual([
      `lead-removed: ${old} (perhaps taken over by ${fresh}, ${why})`,
      `lead-added: ${fresh} (perhaps took over from ${old}, ${why})`,
    ])
  })

  it.each([
    ['before its year', '市民政局', '市委社会工作部', [2022, 2023]],
    ['of another government', '县民政局', '市委社会工作部', years],
    ['that it did not touch', '市民政局', '市教育局', years],
  ] as const)('do not %s: %s, %s', async (_, old, fresh, [from, to]) => {
    expect(await led(old, fresh, [from, to])).toEqual([`lead-removed: ${old}`, `lead-added: ${fresh}`])
  })
})

describe('forms of one name', () => {
  it.each([
    ['市投资促进服务中心', '市投资促进发展中心'],
    ['市人才服务中心', '市人才发展中心'],
    ['市创城办', '市创城办公室'],
  ])('are one unit: %s, %s', async (old, fresh) => {
    expect((await led(old, fresh)).map((line) => line.slice(0, line.indexOf(':')))).toEqual(['unit-renamed'])
  })

  it.each([
    ['各乡镇人民政府', '各乡镇政府'],
    ['各乡镇人民政府', '各乡镇'],
    ['各镇（街道）', '各镇街'],
    ['各县（市、区）人民政府', '各市县区政府'],
    ['各园区管理委员会', '各园区管委会'],
    ['各有关部门', '各相关部门'],
  ])('are one collective: %s, %s', async (old, fresh) => {
    expect((await led(old, fresh)).map((line) => line.slice(0, line.indexOf(':')))).toEqual(['unit-renamed'])
  })

  it('are one collective where a side has both', async () => {
    const both = { lead: '各乡镇人民政府', support: '各乡镇政府' }
    expect(await changed(both, { lead: '各乡镇政府' })).toEqual([])
  })

  it.each([
    ['各乡镇人民政府', '各乡镇党委'],
    ['各乡镇', '各乡镇（街道）'],
    ['各县区', '各县区教育局'],
  ])('are two collectives: %s, %s', async (old, fresh) => {
    expect((await led(old, fresh)).filter((line) => line.startsWith('unit-renamed'))).toEqual([])
  })

  it.each([
    ['of two fields', '市人才服务中心', '市投资服务中心'],
    ['where both are there', '市人才服务中心', '市人才服务中心、市人才发展中心'],
    ['where two may be meant', '市人才服务中心、市人才保障中心', '市人才发展中心'],
  ])('are not %s: %s, %s', async (_, old, fresh) => {
    expect((await led(old, fresh)).filter((line) => line.startsWith('unit-renamed'))).toEqual([])
  })

  it('are no renaming where only the level is left out', async () => {
    expect(await led('县应急管理局', '应急管理局')).toEqual([])
  })
})
