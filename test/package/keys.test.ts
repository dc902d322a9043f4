import { describe, expect, it } from 'vitest'
import type { Tables } from '../../src/model/dataset.js'
import { checkKeys } from '../../src/package/keys.js'

/** Tables whose provenance alone has rows, of one record, which is there. */
function provenanceOf(...keys: [task_id: string, field: string][]): Tables {
  const tasks = [...new Set(keys.map(([id]) => id))].map((id) => ({ id, document_id: 'd' }))
  const none = {
    document_files: [],
    task_units: [],
    milestones: [],
    targets: [],
    indicators: [],
    units: [],
    diagnostics: [],
    quarantine: [],
  }
  const provenance = keys.map(([task_id, field]) => ({ task_id, field, derivation: 'verbatim', fragments: [] }))
  return { ...none, documents: [{ id: 'd' }], tasks, provenance } as unknown as Tables
}

describe('keys of several columns', () => {
  it('are one where each of their values is', () => {
    expect(() => checkKeys(provenanceOf(['a', 'measure'], ['a', 'measure']), 'data')).toThrow(
      'Its task_id, field is that of row 2: a / measure.',
    )
  })

  it('are two whatever the values hold', () => {
    expect(() => checkKeys(provenanceOf(['a / b', 'c'], ['a', 'b / c']), 'data')).not.toThrow()
  })
})

describe('ids that JavaScript has a meaning for', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s is a key as any other', (id) => {
    expect(() => checkKeys(provenanceOf([id, id]), 'data')).not.toThrow()
    expect(() => checkKeys(provenanceOf([id, id], [id, id]), 'data')).toThrow('is that of row 2')
    const orphan = { ...provenanceOf(['a', 'measure']), tasks: [] }
    expect(() => checkKeys({ ...orphan, documents: [], provenance: [] }, 'data')).not.toThrow()
    const [row] = provenanceOf([id, 'measure']).provenance
    expect(() => checkKeys({ ...orphan, provenance: [row!] }, 'data')).toThrow('is not in tasks.csv')
  })
})
