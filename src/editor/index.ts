/**
 * What an editor of rulebooks needs, for any editor: what may be typed at a cursor, and what is wrong where, over a
 * text of JSON or YAML.
 */
export { type Completion, type Completions, completeRulebook } from './complete-rulebook.js'
export { type DiagnoseQuery, type Diagnostic, diagnoseRulebook } from './diagnose-rulebook.js'
