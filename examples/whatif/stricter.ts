import { civilDate, label } from 'baolei'
import type { FortressRules, GradeCut, IdentificationRules, NegativeRules, Provenance, Rulebook } from 'baolei/rulebook'
import { xining2024 } from 'baolei/xining-2024'
import { sound } from '../sound.js'

/** The provenance of every change here: a trial that nobody has decided. */
const tried: Provenance = {
  kind: 'assumption',
  reason: label('试算，并非任何机关的决定', 'a trial; no authority has decided it'),
  cites: ['M2.1', 'M2.2', 'M2.5'],
}

const lines: Readonly<Record<string, number>> = { strong: 8_800, middle: 6_500 }

/** Higher lines, one item and one veto more. */
function stricterFortress(rules: FortressRules): FortressRules {
  const line = (cut: GradeCut): GradeCut => {
    const value = lines[cut.id]
    return value === undefined ? cut : { ...cut, when: { op: 'at-least', value } }
  }
  return {
    ...rules,
    dimensions: rules.dimensions.map((one) =>
      one.id === 'working-mechanisms' ? { ...one, points: one.points - 200, from: tried } : one,
    ),
    total: { value: rules.total.value - 200, from: tried },
    bonusCap: { value: 200, from: tried },
    items: rules.items.map((item) =>
      item.id === 'meetings-and-lessons' && 'bands' in item.scoring
        ? {
            ...item,
            scoring: { bands: item.scoring.bands.map((band) => ({ ...band, points: Math.max(0, band.points - 200) })) },
            from: tried,
          }
        : item,
    ),
    vetoes: [
      ...rules.vetoes,
      {
        id: 'veto-committee',
        label: label('“两委”未配齐不得评为强村', 'not strong while a post of the two committees is vacant'),
        when: { item: 'committee-complete', test: { op: 'less-than', value: { part: 1, whole: 1 } } },
        gradeAtMost: 'middle',
        from: tried,
      },
    ],
    grades: { value: rules.grades.value.map(line), from: tried },
  }
}

/** A lower line for the medium level, and an item more. */
function stricterNegative(rules: NegativeRules): NegativeRules {
  return {
    ...rules,
    items: [
      ...rules.items,
      {
        id: 'accounts-unpublished',
        label: label('村级财务连续公开不到位', 'village accounts not published'),
        problemType: 'integrity',
        measure: { kind: 'count', unit: label('个季度', 'quarters'), most: 40 },
        scoring: { perOccurrence: 200, cap: 600 },
        supplier: 'township-committee',
        from: tried,
      },
    ],
    levels: {
      value: rules.levels.value.map((level) =>
        level.id === 'medium' ? { ...level, when: { op: 'at-least', value: 700 } } : level,
      ),
      from: tried,
    },
  }
}

/** One cell of the listing table stricter. */
function stricterListing(rules: IdentificationRules): IdentificationRules {
  const value = rules.listing.value.map((row) =>
    row.problemType === 'governance' && row.risk === 'medium' ? { ...row, list: 'weak-lax' as const } : row,
  )
  return { ...rules, listing: { value, from: tried } }
}

/**
 * A stricter version of the default rulebook, in force from 2025: higher lines, a veto and two items more, and a
 * stricter cell of the listing table.
 */
export function stricterXining(): Rulebook {
  return {
    ...xining2024,
    version: '2025-stricter',
    label: label('示例规则集从严试算（2025）', 'The example rulebook, a stricter trial, 2025'),
    effectiveFrom: { value: sound(civilDate('2025-01-01'), 'the first day'), from: tried },
    fortress: stricterFortress(xining2024.fortress),
    negative: stricterNegative(xining2024.negative),
    identification: stricterListing(xining2024.identification),
  }
}
