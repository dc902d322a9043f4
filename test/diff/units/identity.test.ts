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
