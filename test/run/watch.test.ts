import { describe, expect, it } from 'vitest'
import { RunsInTurn } from '../../src/run/watch.js'

/** Runs that end when they are told to. */
function runs() {
  const begun: { end(): void; fail(error: unknown): void }[] = []
  const errors: unknown[] = []
  const run = () => new Promise<void>((end, fail) => void begun.push({ end, fail }))
  const inTurn = new RunsInTurn(run(), run, (error) => void errors.push(error))
  return { begun, errors, inTurn }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

describe('runs of inputs that are watched', () => {
  it('are one more for all changes during a run, and none where nothing changed', async () => {
    const { begun, inTurn } = runs()
    for (let change = 0; change < 1000; change++) inTurn.again()
    await settled()
    expect(begun).toHaveLength(1)
    begun[0]!.end()
    await settled()
    expect(begun).toHaveLength(2)
    begun[1]!.end()
    await inTurn.done
    expect(begun).toHaveLength(2)
  })

  it('see a change that comes as soon as they began', async () => {
    const { begun, inTurn } = runs()
    inTurn.again()
    begun[0]!.end()
    await settled()
    inTurn.again()
    inTurn.again()
    begun[1]!.end()
    await settled()
    expect(begun).toHaveLength(3)
  })

  it('go on after one that failed', async () => {
    const { begun, errors, inTurn } = runs()
    begun[0]!.end()
    inTurn.again()
    await settled()
    begun[1]!.fail('full')
    await inTurn.done
    inTurn.again()
    await settled()
    begun[2]!.end()
    await inTurn.done
    expect([begun.length, errors]).toEqual([3, ['full']])
  })
})
