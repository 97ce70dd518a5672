import { assumedQuestions, assumedSizes } from './assumed-questions.js'
import type { Behavior, Parameter, Range, Source } from './behavior.js'

const assumed = (value: number, least: number, most: number, source: Source = 'assumed'): Parameter => ({
  value,
  least,
  most,
  source,
})
const between = (least: number, most: number, source: Source = 'assumed'): Range => ({ least, most, source })

/**
 * The behavior that simulations use by default. Nobody has measured any of it: the figures marked F1 and F2 were chosen
 * so that the published facts come out on average, the others are plain assumptions.
 *
 * @example
 * ```ts
 * import { assumedBehavior } from 'baolei/simulation'
 *
 * assumedBehavior.troubles.themes[0]?.id // 'leading-body'
 * ```
 */
export const assumedBehavior: Behavior = {
  id: 'assumed-2026',
  tiers: [
    { id: 'well-led', share: assumed(0.42, 0, 1), shortfall: between(0.03, 0.09), frailty: assumed(0.5, 0, 1) },
    { id: 'ordinary', share: assumed(0.46, 0, 1), shortfall: between(0.4, 0.9), frailty: assumed(1, 0, 2) },
    { id: 'weakly-led', share: assumed(0.12, 0, 1), shortfall: between(1.4, 2.8), frailty: assumed(1.2, 0, 6, 'F1') },
  ],
  troubles: {
    themes: [
      { id: 'leading-body', yearly: assumed(0.0152, 0, 0.1, 'F2') },
      { id: 'party-life', yearly: assumed(0.0029, 0, 0.1, 'F2') },
      { id: 'service', yearly: assumed(0.0029, 0, 0.1, 'F2') },
      { id: 'integrity', yearly: assumed(0.0058, 0, 0.1, 'F2') },
      { id: 'order', yearly: assumed(0.0066, 0, 0.1, 'F2') },
      { id: 'economy', yearly: assumed(0.0029, 0, 0.1, 'F2') },
    ],
    severity: between(0.4, 1),
    months: between(8, 30),
    odds: assumed(12, 0, 100, 'F2'),
  },
  work: {
    effect: between(0.55, 0.85),
    holds: assumed(36, 0, 120, 'F1'),
    measures: between(1, 2),
    spreads: assumed(0.2, 0, 1),
  },
  townships: {
    diligence: between(0.7, 1.4),
    truthful: assumed(0.9, 0, 1),
    shading: assumed(0.3, 0, 1),
    complete: assumed(0.96, 0, 1),
    gaps: assumed(0.08, 0, 1),
  },
  satisfaction: {
    content: assumed(0.95, 0, 1),
    lost: assumed(0.35, 0, 1),
    spread: assumed(0.03, 0, 0.2),
    turnout: between(0.72, 0.97),
  },
  reviews: {
    strict: assumed(0.05, 0, 1),
    sees: assumed(0.6, 0, 1),
    gap: assumed(0.2, 0, 1),
    setback: assumed(0.05, 0, 1),
    marks: assumed(0.9, 0, 1),
    spread: assumed(0.2, 0, 1),
  },
  signals: { raised: assumed(0.3, 0, 1), unfounded: assumed(0.004, 0, 1) },
  conduct: {
    mistaken: assumed(0.04, 0, 1),
    replaced: assumed(0.1, 0, 1),
    planReturned: assumed(0.12, 0, 1),
    limitApplied: assumed(0.6, 0, 1),
  },
  paces: {
    propose: between(5, 15),
    decide: between(5, 20),
    supply: between(15, 35),
    appoint: between(1, 10),
    draft: between(5, 20),
    deliberate: between(4, 20),
    measure: between(15, 45),
    judge: between(1, 6),
    'work-on': between(20, 50),
    'self-check': between(3, 12),
    congress: between(3, 10),
    apply: between(2, 8),
    review: between(5, 20),
    consolidate: between(15, 45),
    leave: between(2, 10),
    'look-back': between(5, 25),
  },
  capacity: {
    leaders: assumed(30, 1, 200),
    villagesPerLeader: assumed(2, 1, 20),
    units: assumed(40, 1, 400),
    villagesPerUnit: assumed(2, 1, 20),
    plans: assumed(6, 1, 200),
    townshipReviews: assumed(3, 1, 200),
    countyReviews: assumed(6, 1, 200),
    cityReviews: assumed(5, 1, 200),
  },
  sizes: assumedSizes,
  questions: assumedQuestions,
}
