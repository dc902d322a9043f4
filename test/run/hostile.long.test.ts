import { expect, it } from 'vitest'
import * as bombs from './bombs.js'
import { expectHarmless, hostileFolder } from './hostile-folder.js'

it('PDFs whose pages have no end, or inflate without one, cost those pages alone', async () => {
  const { run, put, rows, unread, goodRows, expectNothingLeft } = hostileFolder()
  run(['extract', 'in', '-o', 'data', '--no-cache'])
  const alone = goodRows('data')
  put({ 'deflate.pdf': await bombs.deflateBomb(), 'endless.pdf': await bombs.endlessPage() })
  const { status, stderr } = run(['extract', 'in', '-o', 'data', '--no-cache', '--page-timeout', '20'])
  expectHarmless(stderr)
  expect([status, unread('data')]).toEqual([1, {}])
  expect(stderr).toContain(
    'in/endless.pdf:p2: page/unread Page 2 could not be read: it took more than 20 s of processor time.',
  )
  expect(stderr).toMatch(
    /in\/deflate\.pdf:p2: page\/unread .*(?:inflates to more than 128 MB|took more than 20 s of processor time)\./,
  )
  expect(rows('data/tasks.csv').filter(({ document_id }) => document_id === 'endless')).toHaveLength(2)
  expect(goodRows('data')).toEqual(alone)
  await expectNothingLeft()
})
