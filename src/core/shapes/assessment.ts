/** An answer: yes or no, a number, the id of an option or a date as text, or a ratio. */
export type AnswerShape = boolean | number | string | { readonly part: number; readonly whole: number }

/** How a threshold compares (D4). */
type ComparisonShape = 'at-least' | 'more-than' | 'at-most' | 'less-than'

/** The least and the most that a figure can turn out to be (D2); points in hundredths. */
type BoundsShape = { readonly min: number; readonly max: number }

/** An item or a veto that does not concern villages of this kind; `null` where the rulebook has no kinds. */
export type NotAskedShape = { readonly applies: false; readonly kind: string | null }

/** What a veto does where it applies: no better grade than this. */
export type GradeEffect = { readonly gradeAtMost: string }

/** What a veto does where it applies: a problem type at this level or above, or on this list. */
export type RiskEffect =
  | { readonly problemType: string; readonly riskAtLeast: string }
  | { readonly problemType: string; readonly list: 'weak-lax' | 'key-prevention' }

/**
 * How often something happened within a window: exactly, or at least; with `inARow`, in how many rounds in a row. The
 * window ends on the day of the reading, or is a span of the calendar.
 */
export type CountShape = {
  readonly within:
    | { readonly days?: number; readonly months?: number; readonly years?: number }
    | { readonly calendar: string }
  readonly inARow?: true
  readonly times: number | { readonly atLeast: number }
} & (
  | { readonly level: string }
  | { readonly item: string }
  | { readonly veto: string }
  | { readonly grade: string }
  | { readonly list: string }
  | { readonly anyItem: 'one' | 'together'; readonly problemType?: string }
)

/** The facts that a veto was judged on: the answers by item, points, and counts of the past. */
export type VetoFactsShape = {
  readonly answers: { readonly [item: string]: AnswerShape }
  /** `dimension` is the id of a dimension, a part or a problem type, or `total`. */
  readonly scored?: readonly { readonly dimension: string; readonly points: BoundsShape }[]
  readonly past?: readonly CountShape[]
  /** The lists that the screening of the day leads to, where the veto asks for one and there was a screening. */
  readonly lists?: {
    readonly mildest: 'weak-lax' | 'key-prevention' | 'none'
    readonly strictest: 'weak-lax' | 'key-prevention' | 'none'
  }
}

/** A veto judged: `applies` is `null` as long as missing facts decide; the effect is named where it may apply. */
type VetoShape<Effect> =
  | ({ readonly applies: false } & VetoFactsShape)
  | ({ readonly applies: true | null } & Effect & VetoFactsShape)
  | NotAskedShape

/**
 * What the findings of an assessment require and find, by code. `found` is `null` where there is no answer, or where it
 * depends on the kind of village and the kind is not known.
 */
export interface AssessmentShapes {
  readonly 'fortress-item': {
    /** The most that the item gives. */
    readonly required: { readonly points: number }
    readonly found: { readonly points: number; readonly answer: AnswerShape } | NotAskedShape | null
  }
  readonly 'fortress-veto': {
    readonly required: { readonly applies: false }
    readonly found: VetoShape<GradeEffect> | null
  }
  readonly 'fortress-grade': {
    readonly required: {
      /** Best grade first; the weakest has no cut. */
      readonly cuts: readonly {
        readonly grade: string
        readonly when: {
          readonly op: ComparisonShape
          readonly value: number | { readonly part: number; readonly whole: number }
        } | null
      }[]
    }
    readonly found: {
      readonly total: BoundsShape
      readonly grades: { readonly worst: string; readonly best: string }
    }
  }
  readonly 'negative-item': {
    readonly required: { readonly deduction: 0 }
    readonly found: { readonly deduction: number; readonly answer: AnswerShape } | NotAskedShape | null
  }
  readonly 'negative-veto': {
    readonly required: { readonly applies: false }
    readonly found: VetoShape<RiskEffect> | null
  }
  readonly 'problem-type-risk': {
    readonly required: {
      /** Lowest level first; no threshold where only an item or a veto leads to the level. */
      readonly levels: readonly {
        readonly level: string
        readonly when: { readonly op: ComparisonShape; readonly value: number } | null
      }[]
    }
    readonly found: {
      readonly deduction: BoundsShape
      readonly risk: { readonly min: string; readonly max: string }
    } | null
  }
  readonly 'composite-reference': {
    readonly required: { readonly decides: 'nothing' }
    /** The score is the total less the deduction. */
    readonly found: { readonly total: BoundsShape; readonly deduction: BoundsShape; readonly score: BoundsShape }
  }
}
