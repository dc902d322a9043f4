import { describe, expect, it } from 'vitest'
import { withoutAbsolutePaths } from '../../../src/diff/render/concerns.js'
import { html } from '../../../src/diff/render/html/index.js'
import { markdown } from '../../../src/diff/render/markdown.js'
import { change, diffOf, document, match, oldDocument } from './sample.js'

const options = { paint: (_: unknown, text: string) => text }

describe('what is passed on', () => {
  const of = (old: string, fresh: string) => {
    const found = diffOf([
      { old: oldDocument({ file: old }), new: document({ file: fresh }), changes: [], matches: [match([])] },
    ])
    return { ...found, old: { ...found.old, label: old }, new: { ...found.new, label: fresh } }
  }

  it.each([
    ['/home/me/plans/2022.md', '/home/me/plans/2023.md', '2022.md', '2023.md'],
    ['/home/me/a/plan.md', '/home/me/b/plan.md', 'a/plan.md', 'b/plan.md'],
    ['plans/2022.md', 'main:plans/2023.md', 'plans/2022.md', 'main:plans/2023.md'],
    ['plans/2022.md', '/home/me/2023.md', 'plans/2022.md', '2023.md'],
  ])('names %s and %s as %s and %s', (old, fresh, oldShown, freshShown) => {
    const shown = withoutAbsolutePaths(of(old, fresh))
    expect([shown.old.label, shown.new.label]).toEqual([oldShown, freshShown])
    expect(shown.documents[0]).toMatchObject({ old: { file: oldShown }, new: { file: freshShown } })
  })

  it('has no path of this machine as a page or a comment', () => {
    const found = of('/home/me/a/plan.md', '/home/me/b/plan.md')
    expect(html(found, options) + markdown(found, options)).not.toContain('/home/me')
  })

  it('folds what is only told on a page, and leaves open what is of concern', () => {
    const concern = match([change('removed')])
    const note = match([change('section-renamed')])
    const page = html(diffOf([{ old: oldDocument(), new: document(), changes: [], matches: [note, concern] }]), options)
    const [open, folded] = page.split('<details class="notes">')
    expect(open).toContain('data-kind="removed"')
    expect(folded).toContain('data-kind="section-renamed"')
    expect(folded).not.toContain('data-kind="removed"')
  })
})
