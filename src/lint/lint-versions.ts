import { addTo } from '../core/calendar.js'
import type { Path } from '../rulebook/visit.js'
import { idVanished } from './id-vanished.js'
import type { VersionRule } from './lint-rule.js'

const FROM: Path = ['effectiveFrom', 'value']

/** Two rulebooks with the same id and version: a case that names them does not say which of them decided it. */
const versionRepeated: VersionRule = {
  code: 'version-repeated',
  severity: 'error',
  good: ['同一编号的各版本版本号不同', 'versions of a rulebook have versions that differ'],
  fix: ['改其中一个的版本号', 'rename one of the two'],
  cites: ['D24'],
  find: ({ version }, before) =>
    before.some((other) => other.version === version)
      ? [{ path: ['version'], required: { differsFrom: 'earlier versions' }, found: version }]
      : [],
}

/**
 * Two versions that are in force on the same day by their own dates: they begin together, or one begins before the last
 * day of the other.
 */
const versionOverlap: VersionRule = {
  code: 'version-overlap',
  severity: 'error',
  good: ['同一天只有一个版本有效', 'one version is in force on a day'],
  fix: [
    '改前一版本的失效日期，或者改这一版本的生效日期',
    'mend the last day of the version before, or the day on which this one takes effect',
  ],
  cites: ['D24'],
  find: ({ effectiveFrom, version }, before) => {
    const from = effectiveFrom.value
    const shared = before.find(
      (other) =>
        other.version !== version &&
        (other.effectiveFrom.value === from ||
          (other.effectiveUntil !== undefined && other.effectiveUntil.value >= from)),
    )
    if (shared === undefined) return []
    const found = { from, version: shared.version, until: shared.effectiveUntil?.value ?? null }
    return [{ path: FROM, required: { inForce: 1 }, found }]
  },
}

/** Days between two versions on which none is in force. */
const versionGap: VersionRule = {
  code: 'version-gap',
  severity: 'error',
  good: ['前后版本之间每天都有版本有效', 'between versions there is no day without one'],
  fix: [
    '改前一版本的失效日期，或者改这一版本的生效日期',
    'mend the last day of the version before, or the day on which this one takes effect',
  ],
  cites: ['D24'],
  find: ({ effectiveFrom }, before) => {
    // A version without a last day is in force until the next takes effect.
    const last = before[before.length - 1]?.effectiveUntil?.value
    if (last === undefined || addTo(last, { days: 1 }) >= effectiveFrom.value) return []
    return [{ path: FROM, required: { atMost: addTo(last, { days: 1 }) }, found: effectiveFrom.value }]
  },
}

/** The rules about versions, in order. */
export const versionRules: readonly VersionRule[] = [versionRepeated, versionOverlap, versionGap, idVanished]
