export { LINT_CODES, type LintCode } from './lint-code.js'
export { LINT_SEVERITIES, type LintKind, type LintSeverity } from './lint-rule.js'
export { type LintFinding, type LintOptions, lintRulebook, lintRulebooks } from './lint-rulebook.js'
export { lintKinds } from './lint-rules.js'
