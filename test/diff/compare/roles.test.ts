import { describe, expect, it } from 'vitest'
import { changed, type Row } from '../notice.js'

describe('units', () => {
  it.each<[string, Row, Row, string[]]>([
    ['in another order are the same', { support: '县财政局、县水利局' }, { support: '县水利局、县财政局' }, []],
    [
      'under other names are the same, said once',
      { support: '县发改委' },
      { support: '县发展改革委' },
      ['unit-renamed: 县发改委 → 县发展改革委: another name of the same unit'],
    ],
    [
      'new and gone',
      { support: '县财政局' },
      { support: '县水利局' },
      ['support-removed: 县财政局', 'support-added: 县水利局'],
    ],
    ['in charge', { lead: '县林业局' }, { lead: '县林业局、县水利局' }, ['lead-added: 县水利局']],
    [
      'in another role',
      { lead: '县林业局、县水利局' },
      { lead: '县林业局', support: '县水利局' },
      ['role-swapped: 县水利局: lead → support'],
    ],
    ['nobody any more', { support: '县财政局' }, { support: '—' }, ['support-removed: 县财政局']],
  ])('%s', async (_, old, fresh, expected) => {
    expect(await changed(old, fresh)).toEqual(expected)
  })
})
