import type { KeptSurvivor } from '../survivor.js'

const ALONE = 'Stands in for a list that is not there: a single entry is never given twice.'

/** The mutants of this room that live, each read, with the reason why. */
export const rulebookSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/rulebook/duplicates.ts',
    mutator: 'ArrayDeclaration',
    line: "...repeated(['recording', 'sendsBack', 'value'], rulebook.recording?.sendsBack?.value ?? [], []),",
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: ALONE,
  },
  {
    file: 'src/rulebook/duplicates.ts',
    mutator: 'ArrayDeclaration',
    line: "...repeated(['identification', 'warningsSpentBy', 'value'], identification.warningsSpentBy?.value ?…",
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: ALONE,
  },
]
