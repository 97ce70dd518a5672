export type { LintCode, LintKind, LintSeverity } from './lint-rule.js'
export { type LintFinding, type LintOptions, lintRulebook, lintRulebooks } from './lint-rulebook.js'
export { lintKinds } from './lint-rules.js'
