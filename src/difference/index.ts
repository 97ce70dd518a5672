export { applyDifferences } from './apply.js'
export { diffRulebooks } from './diff-rulebooks.js'
export { type DifferenceCode, differenceLabels, type RulebookDifference } from './difference.js'
export { type ParameterValue, parameterHistory } from './parameter-history.js'
