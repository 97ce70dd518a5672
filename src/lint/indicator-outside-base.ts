import { optionsOf } from '../rulebook/poll.js'
import type { LintRule } from './lint-rule.js'
import { indicatorsOf } from './poll-shares.js'

/** An indicator of the valid answers that counts an option outside them, such as “don’t know”. */
export const indicatorOutsideBase: LintRule = {
  code: 'indicator-outside-base',
  severity: 'error',
  good: ['计入的选项都在有效答卷之内', 'what counts is part of the valid answers'],
  fix: ['不计入该选项，或者把它列为有效答卷', 'do not count the option, or make it part of the base'],
  cites: ['M5.3', 'D16'],
  find: (rulebook) =>
    indicatorsOf(rulebook).flatMap(({ path, poll, indicator: { base, counts, question } }) => {
      const valid = optionsOf(poll, question)
        .filter(({ inBase }) => inBase)
        .map(({ id }) => id)
      return counts.flatMap(({ option, weight }, place) =>
        base !== 'valid-answers' || weight === 0 || valid.includes(option)
          ? []
          : [{ path: [...path, 'counts', place, 'option'], required: { oneOf: valid }, found: option }],
      )
    }),
}
