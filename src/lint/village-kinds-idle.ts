import type { LintRule } from './lint-rule.js'

/** Kinds of village that the rulebook defines, but nowhere tells apart. */
export const villageKindsIdle: LintRule = {
  code: 'village-kinds-idle',
  severity: 'warning',
  good: ['区分了村类，就有只问其中一类的内容', 'a rulebook with kinds of village asks something of some of them only'],
  fix: [
    '给指标、方面或部分注明只问哪几类村，或者删去村类',
    'say what is asked of which kinds only, or take the kinds out',
  ],
  cites: ['M2.1'],
  find: (rulebook) => {
    const { villageKinds, fortress, negative, limits } = rulebook
    const scoped = [
      ...(fortress.parts ?? []),
      ...fortress.dimensions,
      ...fortress.items,
      ...fortress.vetoes,
      ...negative.items,
      ...negative.vetoes,
      ...(limits?.value ?? []),
    ]
    if (villageKinds === undefined || scoped.some(({ onlyFor }) => onlyFor !== undefined)) return []
    const found = villageKinds.value.map(({ id }) => id)
    return [{ path: ['villageKinds', 'value'], required: { onlyFor: 'somewhere' }, found }]
  },
}
