// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are lines of source, quoted as they stand
import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const lifecycleSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/lifecycle/exit.ts',
    mutator: 'StringLiteral',
    line: "const list = currentEpisode(situation.episodes)?.list ?? 'none'",
    original: "'none'",
    replacement: '""',
    reason: 'The event is possible only where an episode is open.',
  },
  {
    file: 'src/lifecycle/limits.ts',
    mutator: 'StringLiteral',
    line: "const level = controlLevel(situation.rectification) ?? 'none'",
    original: "'none'",
    replacement: '""',
    reason:
      'The event is possible only where a village is listed, and a listed one has a control level; as no level, any text ranks lowest.',
  },
  {
    file: 'src/lifecycle/migration.ts',
    mutator: 'ArrayDeclaration',
    line: 'if (step === undefined) return []',
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: 'Every step of the acceptance has a row in the table; the type cannot say so.',
  },
  {
    file: 'src/lifecycle/apply.ts',
    mutator: 'StringLiteral',
    line: 'if (transition === undefined) throw new Error(`invariant: no route for ${event.type} from ${at}`)',
    original: '`invariant: no route for ${event.type} from ${at}`',
    replacement: '``',
    reason: 'If an event is possible, it takes one of its routes: nobody reads the message.',
  },
  {
    file: 'src/lifecycle/record.ts',
    mutator: 'ConditionalExpression',
    line: 'const known = theCase.events.some((one) => one.id === event.id && sameJson(one, event))',
    original: 'one.id === event.id',
    replacement: 'true',
    reason: 'The same content has the same id: the id is only compared first because that is faster.',
  },
  {
    file: 'src/machine/machine.ts',
    mutator: 'StringLiteral',
    line: "const nowhere = { village: { code: '000000000000', name: '—' }, rulebook: { id: 'none', version: 'n…",
    original: "'000000000000'",
    replacement: '""',
    reason: 'A placeholder that no rule reads: XState makes it and throws it away.',
  },
  {
    file: 'src/machine/machine.ts',
    mutator: 'StringLiteral',
    line: "const nowhere = { village: { code: '000000000000', name: '—' }, rulebook: { id: 'none', version: 'n…",
    original: "'—'",
    replacement: '""',
    reason: 'A placeholder that no rule reads: XState makes it and throws it away.',
  },
  {
    file: 'src/machine/machine.ts',
    mutator: 'StringLiteral',
    line: "const nowhere = { village: { code: '000000000000', name: '—' }, rulebook: { id: 'none', version: 'n…",
    original: "'none'",
    replacement: '""',
    reason: 'A placeholder that no rule reads: XState makes it and throws it away.',
  },
]
