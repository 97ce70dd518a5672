import { describe, expect, it } from 'vitest'
import { isCitation } from '../../src/core/citation.js'
import { REASON_KINDS } from '../../src/core/finding.js'
import { FINDING_TABLES } from '../view/finding-tables.js'

const rows = FINDING_TABLES.flatMap((table) => Object.entries(table))

describe('each kind of finding', () => {
  it.each(rows)('%s names itself, counts in a known way, and rests on something that is known [D26]', (code, kind) => {
    expect(kind.code).toBe(code)
    expect(REASON_KINDS).toContain(kind.kind)
    expect(kind.cites).not.toEqual([])
    expect(kind.cites.filter((cite) => !isCitation(cite))).toEqual([])
    expect(new Set(kind.cites).size).toBe(kind.cites.length)
  })

  it('has a code that no other has [D26]', () => {
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length)
  })
})
