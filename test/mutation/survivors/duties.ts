// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are lines of source, quoted as they stand
import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const dutiesSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/duties/duties.ts',
    mutator: 'ConditionalExpression',
    line: 'const range = rangeOf(first < from ? from : first, to)',
    original: 'first < from',
    replacement: 'true',
    reason: 'Saves working out periods before the first listing, in which nothing is owed.',
  },
  {
    file: 'src/duties/duties.ts',
    mutator: 'EqualityOperator',
    line: 'const range = rangeOf(first < from ? from : first, to)',
    original: 'first < from',
    replacement: 'first <= from',
    reason: 'Of two equal days it does not matter which is taken.',
  },
  {
    file: 'src/duties/handover.ts',
    mutator: 'StringLiteral',
    line: "...problems.map((one) => ({ ...one, path: `/tenures${one.path ?? ''}` })),",
    original: "''",
    replacement: '"Stryker was here!"',
    reason: 'Only for the compiler: each reason of tenureProblems has its path.',
  },
  {
    file: 'src/duties/duties.ts',
    mutator: 'StringLiteral',
    line: "compareTexts(b.own.holder ?? '', a.own.holder ?? '')",
    original: "''",
    replacement: '"Stryker was here!"',
    reason: 'Only for the compiler: parts of one period are those of holders who are known.',
  },
  {
    file: 'src/duties/duties.ts',
    mutator: 'ConditionalExpression',
    line: 'const to = last === undefined ? undefined : last.to === span.to ? period.to : lastDay(last)',
    original: 'last.to === span.to',
    replacement: 'false',
    reason: 'Saves reckoning a date: the last day of a stretch that ends with its period is the period’s.',
  },
  {
    file: 'src/duties/duties.ts',
    mutator: 'ConditionalExpression',
    line: 'const whole = first.from === span.from && first.to === span.to',
    original: 'first.from === span.from && first.to === span.to',
    replacement: 'false',
    reason: 'Saves counting days: a stretch that is its whole period has the period’s days.',
  },
  {
    file: 'src/duties/calendar.ts',
    mutator: 'EqualityOperator',
    line: 'return a < b ? a : b',
    original: 'a < b',
    replacement: 'a <= b',
    reason: 'Of two equal days it does not matter which is taken.',
  },
  {
    file: 'src/duties/calendar.ts',
    mutator: 'EqualityOperator',
    line: 'else if (last.to !== undefined && (next.to === undefined || next.to > last.to)) {',
    original: 'next.to > last.to',
    replacement: 'next.to >= last.to',
    reason: 'Of two equal days it does not matter which is taken.',
  },
  {
    file: 'src/duties/calendar.ts',
    mutator: 'EqualityOperator',
    line: 'b.map((other) => span(one.from < other.from ? other.from : one.from, earlier(one.to, other.to))),',
    original: 'one.from < other.from',
    replacement: 'one.from <= other.from',
    reason: 'Of two equal days it does not matter which is taken.',
  },
]
