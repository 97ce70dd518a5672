import { describe, expect, it } from 'vitest'
import { LINT_CODES } from '../../src/lint/lint-rule.js'
import { lintRulebook } from '../../src/lint/lint-rulebook.js'
import { lintKinds } from '../../src/lint/lint-rules.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { changed } from './changed.js'
import { faultsOfGrades } from './faults-of-grades.js'
import { faultsOfPoints } from './faults-of-points.js'
import { faultsOfPolls } from './faults-of-polls.js'
import { faultsOfProcedure } from './faults-of-procedure.js'
import { sound } from './sound-rulebook.js'

const faults = [...faultsOfPoints, ...faultsOfGrades, ...faultsOfPolls, ...faultsOfProcedure]
const OF_VERSIONS = ['version-repeated', 'version-overlap', 'version-gap', 'id-vanished']

describe('lintRulebook', () => {
  it('finds nothing in the default rulebook, nor in one that has a little of everything [D5]', () => {
    expect(lintRulebook(xining2024)).toEqual([])
    expect(lintRulebook(sound)).toEqual([])
    expect(lintRulebook(changed(sound, {}))).toEqual([])
  })

  it('has nothing to say of weights, whatever their sum [M5.3]', () => {
    const weights = { '/acceptance/ballot/channels/value/0/weight': 6, '/acceptance/ballot/channels/value/1/weight': 4 }
    expect(lintRulebook(changed(sound, weights))).toEqual([])
  })

  it.each(faults)('finds $code alone, at $path', ({ code, changes, path, required, found }) => {
    const { severity, cites, fix } = lintKinds[code]
    expect(lintRulebook(changed(sound, changes))).toEqual([{ code, severity, path, cites, required, found, fix }])
  })

  it('has a rulebook with just that fault for every kind', () => {
    const shown = new Set<string>([...faults.map(({ code }) => code), ...OF_VERSIONS])
    expect(LINT_CODES.filter((code) => !shown.has(code))).toEqual([])
  })
})
