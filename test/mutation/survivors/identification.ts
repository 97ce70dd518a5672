// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are lines of source, quoted as they stand
import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const identificationSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/identification/listing.ts',
    mutator: 'ArrayDeclaration',
    line: 'const table = tables.get(ground.problemType)?.rows ?? []',
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: 'Every problem type of a screening is one of the rulebook, and has its rows.',
  },
]
