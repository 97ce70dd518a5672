import type { LintRule } from './lint-rule.js'

/** A problem type and a risk level without a row in the listing table. */
export const listingHole: LintRule = {
  code: 'listing-hole',
  severity: 'error',
  good: [
    '每个问题类型的每个风险等级都写明列入哪个名单',
    'the table says for each problem type and risk level which list follows',
  ],
  fix: ['补上这一行，不列入的写 none', 'add the row; none where no list follows'],
  cites: ['D8', 'M2.5'],
  find: ({ negative: { problemTypes, levels }, identification: { listing } }) => {
    const rows = new Set(listing.value.map(({ problemType, risk }) => `${problemType} ${risk}`))
    return problemTypes.flatMap((type) =>
      levels.value.flatMap((level) =>
        rows.has(`${type.id} ${level.id}`)
          ? []
          : [
              {
                path: ['identification', 'listing', 'value'],
                required: { problemType: type.id, risk: level.id },
                found: null,
              },
            ],
      ),
    )
  },
}
