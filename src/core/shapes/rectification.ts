import type { Role } from '../actor.js'

/** A civil date `YYYY-MM-DD`. */
type Day = string

type Post = 'linked-county-leader' | 'paired-unit' | 'first-secretary' | 'township-leader'

type NumberThreshold = {
  readonly op: 'at-least' | 'more-than' | 'at-most' | 'less-than'
  readonly value: number
}

type ExitLine =
  | { readonly kind: 'qualitative'; readonly standard: string; readonly judge: Role }
  | {
      readonly kind: 'quantitative'
      readonly metric: string
      readonly unit: string
      readonly baseline: number
      readonly threshold: NumberThreshold
    }

/** All of the ids are required; the ids found. */
interface IdsShape {
  readonly required: readonly string[]
  readonly found: readonly string[]
}

/** One of the ids is required. */
interface OneOfShape {
  readonly required: { readonly oneOf: readonly string[] }
  readonly found: string
}

/** No id may be there twice; those that are. */
interface UniqueShape {
  readonly required: readonly []
  readonly found: readonly string[]
}

interface TrueShape {
  readonly required: true
  readonly found: boolean
}

interface RoleShape {
  readonly required: Role
  readonly found: Role
}

/** What the findings of rectification require and find, by code. */
export interface RectificationShapes {
  /** The post; the reference of who fills it, null if nobody does. */
  readonly 'post-filled': { readonly required: Post; readonly found: string | null }
  readonly 'post-recorder': RoleShape
  readonly 'unit-field': OneOfShape
  /** The reference of the paired unit, null if there is none; that of the unit that the first secretary comes from. */
  readonly 'first-secretary-unit': { readonly required: string | null; readonly found: string }
  readonly 'first-secretary-member': {
    readonly required: { readonly fullMember: true; readonly worksInField: true }
    readonly found: { readonly fullMember: boolean; readonly worksInField: boolean }
  }
  readonly 'four-ones': { readonly required: readonly Post[]; readonly found: readonly Post[] }
  /** The departments of the task force; null if none was formed. */
  readonly 'task-force': { readonly required: true; readonly found: readonly string[] | null }
  readonly 'task-force-departments': IdsShape
  readonly 'plan-submitted': TrueShape
  readonly 'plan-consults': {
    readonly required: { readonly someOf: readonly string[] }
    readonly found: readonly string[]
  }
  readonly 'plan-covers-grounds': IdsShape
  readonly 'plan-keeps-problems': IdsShape
  /** The ids of the measures for the problem. */
  readonly 'problem-measures': { readonly required: { readonly atLeast: 1 }; readonly found: readonly string[] }
  readonly 'measure-problem': OneOfShape
  readonly 'measure-kind': OneOfShape
  readonly 'measure-unique': UniqueShape
  readonly 'problem-unique': UniqueShape
  readonly 'problem-type': OneOfShape
  readonly 'responsible-known': OneOfShape
  /** A standard twice, or a threshold and the baseline that must not meet it yet. */
  readonly 'exit-line-open': { readonly required: string | NumberThreshold; readonly found: string | number }
  /** The problems whose exit line is lowered; those that the plan names as such. */
  readonly 'exit-line-lowered': IdsShape
  readonly 'measure-known': OneOfShape
  /** The day on which the measure was carried out already. */
  readonly 'measure-open': { readonly required: null; readonly found: Day | null }
  readonly 'problem-known': OneOfShape
  readonly 'exit-line-set': TrueShape
  readonly 'exit-line-reading': { readonly required: ExitLine['kind']; readonly found: ExitLine['kind'] }
  readonly 'exit-line-judge': RoleShape
  readonly 'problem-new': TrueShape
  readonly 'risk-level': OneOfShape
  /** Levels of risk; null before any is in force. */
  readonly 'risk-higher': { readonly required: { readonly moreThan: string | null }; readonly found: string }
  /** Below the level in force, and not below what the latest screening shows. */
  readonly 'control-lower': {
    readonly required: { readonly lessThan: string | null; readonly atLeast: string | null }
    readonly found: string
  }
  /** A level of risk or `undetermined`; null without a screening. */
  readonly 'risk-under-control': {
    readonly required: { readonly lessThan: string | null }
    readonly found: string | null
  }
  readonly 'measures-carried-out': IdsShape
  /** The day on which the problem was solved. */
  readonly 'exit-line-met': { readonly required: ExitLine | null; readonly found: Day | null }
  readonly 'problems-solved': IdsShape
}
