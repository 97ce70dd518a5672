import type { Label } from '../core/label.js'
import type { Threshold } from '../core/threshold.js'
import type { Condition, PointsTest } from './condition.js'
import type { ListName } from './lists.js'
import type { Measure } from './measure.js'
import type { Provenance, Sourced } from './provenance.js'
import type { Points, Scoring } from './scoring.js'

/** One question of a checklist: how it is read, what it counts, who supplies the answer, where it comes from. */
export interface Item {
  readonly id: string
  readonly label: Label
  readonly measure: Measure
  readonly scoring: Scoring
  /** A role, or the id of a department of the rulebook: the body that supplies the answer (D2). */
  readonly supplier: string
  /** The dossier field that answers it, `<aspect>.<field>`, where there is one (M3.1). */
  readonly dossier?: string
  /** The kinds of village that it is asked of; without it, all (个性指标). */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/** An item of the positive checklist (正面清单): points earned within a dimension, or as a bonus. */
export interface PositiveItem extends Item {
  readonly dimension: string
  /** A bonus item adds beyond the dimensions' points, up to the bonus cap. */
  readonly bonus?: true
}

/** An item of the negative checklist (负面清单): it hits where it costs points. */
export interface NegativeItem extends Item {
  readonly problemType: string
  /** The least risk level of its problem type once it hits, whatever the points. */
  readonly risk?: string
}

/** A dimension of the fortress index with the points that its items make up. */
export interface Dimension {
  readonly id: string
  readonly label: Label
  readonly points: Points
  /** The part of the index that it belongs to, where there are parts. */
  readonly part?: string
  /** The kinds of village that it is asked of; without it, all. */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/** A part of the fortress index with a total of its own: what all villages share (共性指标), what one kind has (个性指标). */
export interface Part {
  readonly id: string
  readonly label: Label
  readonly points: Points
  /** The kinds of village that it is asked of; without it, all. */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/** A veto (一票否决): its condition alone caps the grade of the index. */
export interface GradeVeto {
  readonly id: string
  readonly label: Label
  readonly when: Condition
  /** No better grade than this. */
  readonly gradeAtMost: string
  /** The kinds of village that it applies to; without it, all. */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/** What both vetoes of the negative checklist have: a {@link RiskVeto} sets a level of risk or a list. */
export interface NegativeVeto {
  readonly id: string
  readonly label: Label
  readonly when: Condition
  readonly problemType: string
  /** The kinds of village that it applies to; without it, all. */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/**
 * A veto of the negative checklist: its condition alone lifts a problem type to a risk level, or puts the village on
 * a list.
 */
export type RiskVeto =
  | (NegativeVeto & { readonly riskAtLeast: string; readonly list?: never })
  | (NegativeVeto & { readonly list: Exclude<ListName, 'none'>; readonly riskAtLeast?: never })

/** A grade and the total from which it is given. The weakest has none: it is what is left. */
export interface GradeCut {
  readonly id: string
  readonly label: Label
  /** Over the total in hundredths of a point, or over its share of what the village could have. */
  readonly when?: PointsTest
}

/** The fortress index (堡垒指数) of a rulebook (M2.1, M2.2). */
export interface FortressRules {
  /** Where the index has parts: what the dimensions of each sum to. */
  readonly parts?: readonly Part[]
  readonly dimensions: readonly Dimension[]
  /** What the dimensions sum to, for each kind of village. */
  readonly total: Sourced<Points>
  readonly bonusCap: Sourced<Points>
  readonly items: readonly PositiveItem[]
  readonly vetoes: readonly GradeVeto[]
  /** Best grade first. */
  readonly grades: Sourced<readonly GradeCut[]>
}

/** One of the problem types (M2.4). */
export interface ProblemType {
  readonly id: string
  readonly label: Label
  readonly from: Provenance
}

/** A risk level, which is a warning level, with the control measure that goes with it (防控措施等级, M5.2, D13). */
export interface RiskLevel {
  readonly id: string
  readonly label: Label
  readonly control: Label
  /**
   * Over the deductions of one problem type, in hundredths of a point. Without it, only an item or a veto leads to
   * the level.
   */
  readonly when?: Threshold<Points>
}

/** The negative checklist (负面清单) of a rulebook (M2.3, M2.4, M2.5). */
export interface NegativeRules {
  readonly problemTypes: readonly ProblemType[]
  readonly items: readonly NegativeItem[]
  readonly vetoes: readonly RiskVeto[]
  /** Lowest level first (D13). A problem type under the lowest threshold has no risk. */
  readonly levels: Sourced<readonly RiskLevel[]>
}
