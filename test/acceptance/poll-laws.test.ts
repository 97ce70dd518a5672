import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Poll } from '../../src/acceptance/poll.js'
import type { Comparison } from '../../src/core/threshold.js'
import type { Indicator } from '../../src/rulebook/poll.js'
import { arbitraryCounts, judged, pollRules, satisfied, shareOf, through, verdictOf } from './poll-rules.js'

const bases = fc.constantFrom('people-present' as const, 'returned' as const, 'valid-answers' as const)
const PRESENT = 5_000

function sum(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(a).map((id) => [id, (a[id] ?? 0) + (b[id] ?? 0)]))
}

function equal(
  a: { readonly part: bigint; readonly whole: bigint } | undefined,
  b: { readonly part: bigint; readonly whole: bigint } | undefined,
): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.part * b.whole === b.part * a.whole
}

/** The exact verdict, worked out another way: by how far the share is above the threshold, in whole numbers. */
function bruteForce(op: Comparison, part: bigint, whole: bigint, p: number, w: number): boolean {
  const over = part * BigInt(w) - BigInt(p) * whole
  return { 'at-least': over >= 0n, 'more-than': over > 0n, 'at-most': over <= 0n, 'less-than': over < 0n }[op]
}

describe('laws of an indicator', () => {
  it('a share is the same however the answers are spread over unweighted channels [A1.4, D15]', () => {
    fc.assert(
      fc.property(bases, arbitraryCounts, arbitraryCounts, fc.nat(20), fc.nat(20), (base, a, b, more, less) => {
        const rules = pollRules({ indicators: [satisfied('s', base, {}, 60)] })
        const apart = { channels: { online: through(a, more), paper: through(b, less) }, peoplePresent: PRESENT }
        const together = { channels: { paper: through(sum(a, b), more + less) }, peoplePresent: PRESENT }
        expect(judged(rules, apart)).toEqual(judged(rules, together))
      }),
    )
  })

  it('with equal weights and equal bases, the mean of the channels is the pooled share [D3]', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 1, max: 100 }),
        (base, a, b, weight) => {
          const answers = (some: number) => ({ satisfied: some % (base + 1), dissatisfied: base - (some % (base + 1)) })
          const poll = { channels: { online: through(answers(a)), paper: through(answers(b)) } }
          const indicators = [satisfied('s', 'valid-answers')]
          const [mean] = judged(pollRules({ indicators, weights: [weight, weight] }), poll)
          const [pool] = judged(pollRules({ indicators }), poll)
          expect(mean?.verdict).toBe(pool?.verdict)
          expect(equal(shareOf(mean), shareOf(pool))).toBe(true)
        },
      ),
    )
  })

  it('the weighted mean is the one of the definition, exactly: the sum of weight by share over the sum of weights [D3]', () => {
    fc.assert(
      fc.property(arbitraryCounts, arbitraryCounts, fc.nat(100), fc.nat(100), (a, b, first, second) => {
        fc.pre(first + second > 0)
        const rules = pollRules({ indicators: [satisfied('s', 'returned', {}, 50)], weights: [first, second] })
        const poll = { channels: { online: through(a, 1), paper: through(b, 1) } }
        const [found] = judged(rules, poll)
        const own = ({ answers, returned }: ReturnType<typeof through>) =>
          [
            BigInt(100 * (answers.satisfied ?? 0) + 50 * (answers['basically-satisfied'] ?? 0)),
            BigInt(100 * returned),
          ] as const
        const [[p, q], [r, s]] = [own(poll.channels.online), own(poll.channels.paper)]
        const [v, w] = [BigInt(first), BigInt(second)]
        expect(equal(shareOf(found), { part: v * p * s + w * r * q, whole: (v + w) * q * s })).toBe(true)
      }),
    )
  })

  it('one more satisfied never turns a pass into a fail, whatever the base [M5.3]', () => {
    const base = fc.constantFrom('people-present' as const, 'returned' as const, 'valid-answers' as const)
    const weights = fc.constantFrom(undefined, [30, 70] as const)
    fc.assert(
      fc.property(base, weights, arbitraryCounts, arbitraryCounts, (of, weighted, a, b) => {
        fc.pre(weighted === undefined || of !== 'people-present')
        const fewUnhappy: Indicator = {
          ...satisfied('u', of),
          counts: [{ option: 'dissatisfied', weight: 100 }],
          passing: { op: 'less-than', value: { part: 1, whole: 3 } },
        }
        const indicators = [satisfied('s', of, {}, 60), fewUnhappy]
        const rules = pollRules(weighted === undefined ? { indicators } : { indicators, weights: weighted })
        const before: Poll = { channels: { online: through(a), paper: through(b) }, peoplePresent: PRESENT }
        const more = { ...a, satisfied: (a.satisfied ?? 0) + 1 }
        const after: Poll = { ...before, channels: { ...before.channels, online: through(more) } }
        if (verdictOf(rules, before) === 'holds') expect(verdictOf(rules, after)).toBe('holds')
      }),
      { numRuns: 500 },
    )
  })

  it('counts of everything many times over change no verdict [D3]', () => {
    fc.assert(
      fc.property(
        bases,
        arbitraryCounts,
        arbitraryCounts,
        fc.integer({ min: 2, max: 1_000_000 }),
        (base, a, b, times) => {
          const rules = pollRules({ indicators: [satisfied('s', base, {}, 33)] })
          const by = (counts: Readonly<Record<string, number>>, n: number) =>
            Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, count * n]))
          const poll = (n: number) => ({
            channels: { online: through(by(a, n), n), paper: through(by(b, n)) },
            peoplePresent: PRESENT * n,
          })
          const [small, large] = [judged(rules, poll(1))[0], judged(rules, poll(times))[0]]
          expect(large?.verdict).toBe(small?.verdict)
          expect(equal(shareOf(large), shareOf(small))).toBe(true)
        },
      ),
    )
  })

  it('who does not know changes no share of the valid answers [L2.3, D16]', () => {
    fc.assert(
      fc.property(
        arbitraryCounts,
        fc.nat(10_000),
        fc.constantFrom(undefined, [40, 60] as const),
        (a, more, weights) => {
          const indicators = [satisfied('s', 'valid-answers', {}, 60)]
          const rules = pollRules(weights === undefined ? { indicators } : { indicators, weights })
          const poll = (unknowing: number) => ({
            channels: {
              online: through({ ...a, 'dont-know': unknowing }),
              paper: through({ satisfied: 3, dissatisfied: 1 }),
            },
          })
          expect(judged(rules, poll(more))).toEqual(judged(rules, poll(0)))
        },
      ),
    )
  })

  it('is exact just below, at and just above the threshold, at any size [D3, D4]', () => {
    const op = fc.constantFrom('at-least' as const, 'more-than' as const, 'at-most' as const, 'less-than' as const)
    const size = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2 ** 40, max: 2 ** 46 }))
    fc.assert(
      fc.property(
        op,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 100, max: 120 }),
        size,
        (comparison, p, w, n) => {
          const passing = { op: comparison, value: { part: p, whole: w } }
          const rules = pollRules({ indicators: [satisfied('s', 'people-present', { passing })] })
          for (const by of [-1, 0, 1]) {
            const [part, whole] = [p * n + by, w * n]
            const poll = { channels: { paper: through({ satisfied: part }) }, peoplePresent: whole }
            const holds = bruteForce(comparison, BigInt(part), BigInt(whole), p, w)
            expect(verdictOf(rules, poll)).toBe(holds ? 'holds' : 'fails')
          }
        },
      ),
    )
  })
})
