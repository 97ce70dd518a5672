import { unitOf } from '../core/actor.js'
import { type FindingOf, finding } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import type { Village } from '../core/village.js'
import { dossierFindings as kinds } from './findings.js'

/** What may be wrong with a roster; each is a warning, and never drops a row. */
export type RosterWarning = FindingOf<'roster-double' | 'roster-not-a-village'>

// The last three digits: 200 to 399 are village committees, 500 to 599 bodies like them; 001 to 199 are residents'
// committees, 400 to 499 bodies like those (P6).
const VILLAGES = /(?:[23]\d\d|5\d\d)$/

/**
 * Warns of rows of a roster that are probably not what they should be (D28): codes that are no village, such as those of
 * a residents' committee (居委会) or a code of zeros, and villages of one name in one county under different codes, as
 * after a recoding that left the old row in. Names may well be alike, so these are only warnings.
 *
 * @example
 * ```ts
 * import { rosterWarnings } from 'baolei/dossier'
 *
 * const roster = [
 *   { code: '999901001201', name: '示例村' },
 *   { code: '999901002201', name: '示例村' },
 *   { code: '999901001001', name: '示例社区' },
 * ]
 * rosterWarnings(roster).map(({ code, about }) => [code, about])
 * // [['roster-not-a-village', '999901001001'], ['roster-double', '999901001201']]
 * ```
 */
export function rosterWarnings(roster: readonly Village[]): readonly RosterWarning[] {
  const others = roster.flatMap(({ code }): readonly RosterWarning[] => {
    const fits = VILLAGES.test(code) && !/^0{4}/.test(code)
    if (fits) return []
    const required = { lastDigits: ['200-399', '500-599'] } as const
    return [finding(kinds['roster-not-a-village'], false, { required, found: code, about: code })]
  })
  const named = groupBy(roster, ({ code, name }) => `${unitOf(code, 'county')} ${name.trim()}`)
  const doubles = [...named.values()].flatMap((rows): readonly RosterWarning[] => {
    const codes = [...new Set(rows.map(({ code }) => code))].sort()
    const [about = ''] = codes
    if (codes.length < 2) return []
    return [finding(kinds['roster-double'], false, { required: { codes: 1 }, found: codes, about })]
  })
  return [...others, ...doubles]
}
