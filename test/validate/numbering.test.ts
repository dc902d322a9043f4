import { describe, expect, it } from 'vitest'
import { annex, breaches, plan, section, task } from '../builders/plan.js'

/** What the rules on numbers say of tasks that are numbered so, in one section. */
const numbered = (...numbers: (number | string | null)[]) => {
  const of = plan(...numbers.map((number) => task(number === null ? null : String(number), `任务${number ?? ''}`)))
  return [...breaches('number/gap', of), ...breaches('number/excerpt', of)]
}

describe('numbers that leave some out', () => {
  it('are gaps, each told where it is', () => {
    expect(numbered(1, 2, 4, 7)).toEqual([
      'Task 4 follows task 2 in annex 0; expected 3.',
      'Task 7 follows task 4 in annex 0; expected 5.',
    ])
  })

  it('are none from 1 on without a break; what begins above 1 has one', () => {
    expect(numbered(1, 2, 3)).toEqual([])
    expect(numbered(5, 6)).toEqual(['Task 5 is the first of its run in annex 0; expected 1.'])
  })

  it('do not count numbers that are no whole ones, and go on behind a lower one', () => {
    expect(numbered(1, '甲3', 2, 3)).toEqual([])
    expect(numbered(1, '甲2', 5)).toEqual(['Task 5 follows task 1 in annex 0; expected 2.'])
    expect(numbered(3, 1, 4)).toEqual(['Task 3 is the first of its run in annex 0; expected 1.'])
  })
})

describe('numbers with parts', () => {
  it('count as the whole that they are parts of', () => {
    expect(numbered(1, 2, '3-1', '3-2', 4)).toEqual([])
    expect(numbered(1, '2.1', '2.2', 3)).toEqual([])
    expect(numbered(2, '3-1', '3-2', 5)).toEqual([
      'Task 2 is the first of its run in annex 0; expected 1.',
      'Task 5 follows task 3 in annex 0; expected 4.',
    ])
    expect(numbered(1, '4-1', 5)).toEqual(['Task 4-1 follows task 1 in annex 0; expected 2.'])
  })

  it('may be parts of the number of the annex', () => {
    expect(numbered('2-1', '2-2')).toEqual([])
  })
})

describe('numbers of sections', () => {
  /** Sections of one task each, by the numbers of their headings: 一（二）. */
  const gaps = (...paths: string[][]) =>
    breaches(
      'number/gap',
      plan(
        ...paths.map((path) => ({
          ...section(path.join(''), task(null, '绿化')),
          path: path.map((no) => ({ no, title: `标题${no}` })),
        })),
      ),
    )

  it('that leave some out are gaps, at each level', () => {
    expect(gaps(['一'], ['二'], ['五'])).toEqual(['Section 五 follows section 二 in annex 0; expected number 3.'])
    expect(gaps(['一', '（一）'], ['一', '（二）'], ['一', '（五）'], ['三', '（一）'])).toEqual([
      'Section 三 follows section 一 in annex 0; expected number 2.',
      'Section （五） follows section （二） in annex 0; expected number 3.',
    ])
    expect(gaps(['第一部分'], ['第三部分'])).toHaveLength(1)
  })

  it('that begin above 1 have one, and those that go on from the annex above have none', () => {
    expect(gaps(['三'], ['四'])).toEqual(['Section 三 is the first of its run in annex 0; expected number 1.'])
    expect(gaps(['一', '（二）'], ['一', '（三）'])).toEqual([
      'Section （二） is the first of its run in annex 0; expected number 1.',
    ])
    const headed = (no: string) => ({ ...section(no, task(null, '绿化')), path: [{ no, title: `标题${no}` }] })
    const annexes = (...firsts: string[]) =>
      breaches('number/gap', plan(...firsts.map((no, at) => annex(String(at + 1), headed(no)))))
    expect(annexes('一', '二')).toEqual([])
    expect(annexes('一', '三')).toEqual(['Section 三 is the first of its run in annex 2; expected number 1.'])
  })

  it('run afresh below each broader one, and may start again', () => {
    expect(gaps(['一', '（一）'], ['一', '（二）'], ['二', '（一）'], ['二', '（二）'])).toEqual([])
    expect(gaps(['第一部分'], ['一'], ['二'], ['第二部分'], ['一'], ['二'])).toEqual([])
    expect(gaps(['一'], ['二'], ['一'], ['二'])).toEqual([])
  })
})

describe('numbers of annexes', () => {
  const gaps = (...numbers: string[]) =>
    breaches('number/gap', plan(...numbers.map((no) => ({ ...annex(no, task('1', '绿化')), labelled: true }))))

  it.each([
    [['1', '3'], ['Annex 3 follows annex 1; those between are not in the document.']],
    [['1', '2', '5', '6'], ['Annex 5 follows annex 2; those between are not in the document.']],
    [['2-1', '2-3'], ['Annex 2-3 follows annex 2-1; those between are not in the document.']],
    [['1', '2-2'], ['Annex 2-2 follows annex 1; those between are not in the document.']],
    [['A', 'C'], ['Annex C follows annex A; those between are not in the document.']],
    [['甲', '丁'], ['Annex 丁 follows annex 甲; those between are not in the document.']],
  ])('%j leave some out', (numbers, told) => {
    expect(gaps(...numbers)).toEqual(told)
  })

  it.each([
    [['1', '2', '3']],
    [['1-1', '1-2', '2']],
    [['1', '2-1', '2-2', '3']],
    [['3', '4']],
    [['2', '1']],
    [['甲', '乙']],
  ])('%j leave none out', (numbers) => {
    expect(gaps(...numbers)).toEqual([])
  })
})

describe('an excerpt of a larger plan', () => {
  it('has fewer than half of its numbers', () => {
    expect(numbered(3, 68, 73)).toEqual(['Annex 0 has 3 of the numbers from 3 to 73, rising: rows of a larger plan.'])
    expect(numbered(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 25)).toEqual([
      'Annex 0 has 12 of the numbers from 1 to 25, rising: rows of a larger plan.',
    ])
  })

  it('is none with half of them or more: rows were lost', () => {
    expect(numbered(1, 4, 6)).toHaveLength(2)
    expect(numbered(1, 3, 4, 6, 7, 8)).toHaveLength(2)
  })

  it('has two gaps or more', () => {
    expect(numbered(1, 2, 9)).toEqual(['Task 9 follows task 2 in annex 0; expected 3.'])
    expect(numbered(1, 9)).toEqual(['Task 9 follows task 1 in annex 0; expected 2.'])
    expect(numbered(1, 5, 9)).toEqual(['Annex 0 has 3 of the numbers from 1 to 9, rising: rows of a larger plan.'])
  })

  it('may have tasks that are numbered otherwise', () => {
    expect(numbered(1, 5, '甲', 9)).toEqual([
      'Annex 0 has 3 of the numbers from 1 to 9, rising: rows of a larger plan.',
    ])
  })

  it('may print a number twice, and never goes back', () => {
    expect(numbered(1, 5, 5, 9)).toEqual(['Annex 0 has 3 of the numbers from 1 to 9, rising: rows of a larger plan.'])
    expect(numbered(1, 9, 5, 20)).toEqual([
      'Task 9 follows task 1 in annex 0; expected 2.',
      'Task 20 follows task 9 in annex 0; expected 10.',
    ])
  })
})

describe('numbers that start again', () => {
  const restarts = (...parts: Parameters<typeof plan>) => breaches('number/restarts', plan(...parts))

  it('with a section are told once, with what their ids end in', () => {
    expect(
      restarts(
        section('生态', task('1', '绿化'), task('2', '养护')),
        section('水务', task('1', '节水'), task('2', '治水')),
        section('城建', task('1', '修路')),
      ),
    ).toEqual([
      'The numbers of annex 0 start again here (水务); the ids of 2 tasks end in -b.',
      'The numbers of annex 0 start again here (城建); the id of 1 task ends in -c.',
    ])
  })

  it('where they do not, go on from section to section', () => {
    const goingOn = plan(section('生态', task('1', '绿化'), task('2', '养护')), section('水务', task('4', '节水')))
    expect(breaches('number/gap', goingOn)).toEqual(['Task 4 follows task 2 in annex 0; expected 3.'])
  })

  it('are not told where no number comes twice', () => {
    expect(restarts(section('生态', task('2', '绿化'), task('3', '养护')), section('水务', task('1', '节水')))).toEqual(
      [],
    )
  })

  it('in another annex do not', () => {
    expect(restarts(annex('1', task('1', '绿化')), annex('2', task('1', '节水')))).toEqual([])
  })

  it('are told where the number has a blank or a stroke, which its id has not', () => {
    expect(
      restarts(
        section('生态', task('1', '绿化'), task('2/3', '养护')),
        section('水务', task('1', '节水'), task('2/3', '治水')),
      ),
    ).toEqual(['The numbers of annex 0 start again here (水务); the ids of 2 tasks end in -b.'])
  })

  it('within a section are double', () => {
    const double = plan(task('1', '绿化'), task('2', '养护'), task('1', '节水'))
    expect(breaches('number/restarts', double)).toEqual([])
    expect(breaches('number/double', double)).toEqual(['Number 1 of annex 0 stands for two tasks: 绿化 and 节水.'])
  })
})

describe('a task without a number', () => {
  it('is told where others have one', () => {
    expect(breaches('number/missing', plan(task('1', '绿化'), task(null, '节水')))).toEqual([
      'No number is printed for task 节水 of annex 0.',
    ])
    expect(breaches('number/missing', plan(task(null, '绿化'), task(null, '节水')))).toEqual([])
  })
})
