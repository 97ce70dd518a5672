import type { Locale } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import { simulate, type Worlds } from 'baolei/simulation'
import type { Coverage, CoverageGroup } from 'baolei/testing'
import type { Covering } from '../coverage.js'

/** What simulated lives met of both rulebooks. */
export interface Met {
  readonly now: Coverage
  readonly then: Coverage
}

/** What the lives of the first seed met of both rulebooks; undefined where they cannot be simulated. */
export function metBy(
  { roster, seeds, from, to, behavior }: Worlds,
  rules: { readonly now: Rulebook; readonly then: Rulebook },
  { coverage }: Pick<Covering, 'coverage'>,
): Met | undefined {
  const of = (rulebook: Rulebook): Coverage | undefined => {
    const options = { roster, from, to, seed: seeds[0] ?? 1, ...(behavior === undefined ? {} : { behavior }) }
    const simulated = simulate({ ...options, rulebooks: [rulebook] })
    if (!simulated.ok) return undefined
    const lives = simulated.value.lives.map(({ case: theCase, refused }) => ({
      case: theCase,
      reasons: refused.flatMap(({ reasons }) => reasons),
      on: to,
    }))
    return coverage(rulebook, lives)
  }
  const [now, then] = [of(rules.now), of(rules.then)]
  return now === undefined || then === undefined ? undefined : { now, then }
}

/** Of one group: how many parts were met, of how many that can be. */
export interface GroupMet {
  readonly group: CoverageGroup
  readonly met: number
  readonly of: number
}

/** How much of each group was met, in the order of the groups; a group without parts is left out. */
export function groupsMet({ parts }: Coverage): readonly GroupMet[] {
  const groups = [...new Set(parts.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const own = parts.filter((one) => one.group === group && (one.met || one.unreachable === undefined))
    return own.length === 0 ? [] : [{ group, met: own.filter(({ met }) => met).length, of: own.length }]
  })
}

/** What no case met of a group, in words; what is a part of the same thing is in one line. */
export function neverMet({ parts }: Coverage, group: CoverageGroup, locale: Locale): readonly string[] {
  const missed = parts.filter((one) => one.group === group && !one.met && one.unreachable === undefined)
  const wholes = [...new Set(missed.map(({ of }) => of?.[locale]))]
  const [colon, comma] = locale === 'en' ? [': ', '; '] : ['：', '；']
  return wholes.flatMap((whole) => {
    const own = missed.filter(({ of }) => of?.[locale] === whole).map(({ label }) => label[locale])
    return whole === undefined ? own : [`${whole}${colon}${own.join(comma)}`]
  })
}
