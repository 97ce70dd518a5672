import type { Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { type Label, label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import type { OwnDossierField } from '../rulebook/dossier-field.js'
import type { Measure, NEVER } from '../rulebook/measure.js'

/**
 * The five aspects of a dossier (村情档案, M1.3).
 *
 * @example
 * ```ts
 * import { ASPECTS } from 'baolei/dossier'
 *
 * ASPECTS.length // 5
 * ```
 */
export const ASPECTS = ['overview', 'cadres', 'organization', 'economy', 'governance'] as const
/** One of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number]

/**
 * The Chinese term of each aspect, and the English one.
 *
 * @example
 * ```ts
 * import { aspectLabels } from 'baolei/dossier'
 *
 * aspectLabels.economy['zh-CN'] // '村集体经济'
 * ```
 */
export const aspectLabels: Readonly<Record<Aspect, Label>> = {
  overview: label('村情概况', 'village overview'),
  cadres: label('村干部队伍', 'village cadres'),
  organization: label('村党组织和党员队伍', 'Party organization and members'),
  economy: label('村集体经济', 'collective economy'),
  governance: label('村级治理', 'village governance'),
}

/** The day on which something last happened or began; `'never'` where it has not. */
export type Since = CivilDate | typeof NEVER

/**
 * The value of a dossier field: a count, an amount in whole fen, a yes or no, a day, an option, or text. Absent is
 * unknown (D2).
 */
export type FieldValue = number | boolean | string

// Type aliases: an interface could not be read by field name without a cast.

/** Village overview (村情概况). */
export type Overview = {
  readonly households?: number
  /** Registered residents. */
  readonly population?: number
  /** People actually in the village (实际在村人数), the base of the ballot (A1.5). */
  readonly peoplePresent?: number
  readonly villageGroups?: number
  /** In mu (亩). */
  readonly areaMu?: number
  /** The village’s problems, in words (M1.1); no names of persons (D10). */
  readonly problems?: string
  /** Its risks, in words (M1.1). */
  readonly risks?: string
}

/** Village cadres (村干部队伍). */
export type Cadres = {
  /** `'never'` while the post is filled. */
  readonly secretaryVacantSince?: Since
  readonly committeePosts?: number
  readonly committeePostsFilled?: number
  /** One person heads the Party organization and the collective economy (一肩挑). */
  readonly secretaryIsEconomyHead?: boolean
  readonly cadresUnder35?: number
  readonly lastElection?: Since
}

/** Party organization and members (村党组织和党员队伍). */
export type Organization = {
  readonly members?: number
  readonly branches?: number
  readonly migrantMembers?: number
  readonly lastMemberDeveloped?: Since
  readonly activists?: number
  readonly reserveCadres?: number
  readonly lastOrganizationalLife?: Since
}

/** Collective economy (村集体经济); amounts in fen. */
export type Economy = {
  /** Earnings (收益) of the last full year; a loss is negative. */
  readonly collectiveIncome?: number
  readonly collectiveAssets?: number
  readonly collectiveDebt?: number
  readonly industryProjects?: number
  readonly cooperatives?: number
}

/** Village governance (村级治理); counts are of the last twelve months. */
export type Governance = {
  readonly disputes?: number
  readonly disputesSettled?: number
  readonly petitions?: number
  readonly gridWorkers?: number
  readonly villageRules?: boolean
  readonly lastDisclosure?: Since
}

/** The five aspects with what is known of each. */
export type Aspects = {
  readonly overview: Overview
  readonly cadres: Cadres
  readonly organization: Organization
  readonly economy: Economy
  readonly governance: Governance
}

/** How a dossier field is measured: as an item is, or in words (D31). */
export type FieldMeasure = Measure | { readonly kind: 'text' }

type MeasureOf<V> = Extract<
  FieldMeasure,
  {
    kind: V extends boolean ? 'yes-no' : V extends number ? 'count' | 'amount' : string extends V ? 'text' : 'date'
  }
>

/** One field of a dossier: its name in words, how it is measured, which body supplies it. */
export interface DossierField<V = unknown> {
  readonly label: Label
  readonly measure: unknown extends V ? FieldMeasure : MeasureOf<V>
  /** A role; for a field of the rulebook’s own it may be the id of a department. */
  readonly supplier: unknown extends V ? string : Role
  /** The field of the same aspect that this one is a part of and cannot exceed. */
  readonly partOf?: string
}

/** The fields of each aspect; a field that the types lack, or one left out, does not compile. */
export type DossierFields = {
  readonly [A in Aspect]: {
    readonly [F in keyof Aspects[A]]-?: DossierField<Required<Aspects[A]>[F]> & {
      readonly partOf?: Extract<keyof Aspects[A], string>
    }
  }
}

type Counted = Extract<Measure, { kind: 'count' }>
const count = (zh: string, en: string): Counted => ({ kind: 'count', unit: label(zh, en) })
const people = count('人', 'people')
const pieces = count('个', 'in number')
const cases = count('件', 'cases')
const fen = { kind: 'amount' } as const
const yesNo = { kind: 'yes-no' } as const
const since = { kind: 'date' } as const
const text = { kind: 'text' } as const
const village = 'village-organization'
const township = 'township-committee'

/**
 * Every field of a dossier (M1.3); schema, labels and completeness are derived from this table.
 *
 * @example
 * ```ts
 * import { dossierFields } from 'baolei/dossier'
 *
 * dossierFields.overview.peoplePresent.label['zh-CN'] // '实际在村人数'
 * ```
 */
export const dossierFields: DossierFields = {
  overview: {
    households: { label: label('户数', 'households'), measure: count('户', 'households'), supplier: village },
    population: { label: label('户籍人口', 'registered population'), measure: people, supplier: village },
    peoplePresent: { label: label('实际在村人数', 'people actually present'), measure: people, supplier: village },
    villageGroups: { label: label('村民小组数', 'village groups'), measure: pieces, supplier: village },
    areaMu: { label: label('村域面积', 'area'), measure: count('亩', 'mu'), supplier: township },
    problems: { label: label('存在问题', 'problems'), measure: text, supplier: township },
    risks: { label: label('风险隐患', 'risks'), measure: text, supplier: township },
  },
  cadres: {
    secretaryVacantSince: {
      label: label('村党组织书记空缺起始日', 'post of secretary vacant since'),
      measure: since,
      supplier: township,
    },
    committeePosts: {
      label: label('村“两委”职数', 'posts of the two committees'),
      measure: people,
      supplier: township,
    },
    committeePostsFilled: {
      label: label('村“两委”在职人数', 'posts filled'),
      measure: people,
      supplier: township,
      partOf: 'committeePosts',
    },
    secretaryIsEconomyHead: {
      label: label('书记兼任村集体经济组织负责人', 'the secretary heads the collective economy'),
      measure: yesNo,
      supplier: township,
    },
    cadresUnder35: {
      label: label('35周岁以下“两委”成员数', 'committee members up to 35 years of age'),
      measure: people,
      supplier: township,
      partOf: 'committeePostsFilled',
    },
    lastElection: { label: label('最近一次换届日期', 'last election'), measure: since, supplier: township },
  },
  organization: {
    members: { label: label('党员人数', 'Party members'), measure: people, supplier: village },
    branches: { label: label('党支部（党小组）数', 'branches and groups'), measure: pieces, supplier: village },
    migrantMembers: {
      label: label('流动党员人数', 'members away from the village'),
      measure: people,
      supplier: village,
      partOf: 'members',
    },
    lastMemberDeveloped: {
      label: label('最近一次发展党员日期', 'last member developed'),
      measure: since,
      supplier: township,
    },
    activists: {
      label: label('入党积极分子人数', 'activists for Party membership'),
      measure: people,
      supplier: village,
    },
    reserveCadres: { label: label('村级后备力量人数', 'reserve cadres'), measure: people, supplier: township },
    lastOrganizationalLife: {
      label: label('最近一次组织生活会日期', 'last meeting on organizational life'),
      measure: since,
      supplier: village,
    },
  },
  economy: {
    collectiveIncome: {
      label: label('上一完整年度村集体经济收益', 'collective earnings of the last full year'),
      measure: fen,
      supplier: township,
    },
    collectiveAssets: { label: label('村集体资产总额', 'collective assets'), measure: fen, supplier: township },
    collectiveDebt: { label: label('村集体负债', 'collective debt'), measure: fen, supplier: township },
    industryProjects: { label: label('产业项目数', 'industry projects'), measure: pieces, supplier: township },
    cooperatives: { label: label('农民合作社数', 'farmers’ cooperatives'), measure: pieces, supplier: village },
  },
  governance: {
    disputes: {
      label: label('近12个月矛盾纠纷数', 'disputes of the last twelve months'),
      measure: cases,
      supplier: township,
    },
    disputesSettled: {
      label: label('其中已化解数', 'of these settled'),
      measure: cases,
      supplier: township,
      partOf: 'disputes',
    },
    petitions: {
      label: label('近12个月信访件数', 'petitions of the last twelve months'),
      measure: cases,
      supplier: township,
    },
    gridWorkers: { label: label('网格员人数', 'grid workers'), measure: people, supplier: township },
    villageRules: { label: label('已制定村规民约', 'village rules adopted'), measure: yesNo, supplier: village },
    lastDisclosure: {
      label: label('最近一次村务公开日期', 'last disclosure of village affairs'),
      measure: since,
      supplier: village,
    },
  },
}

/** A field with its place, `<aspect>.<field>` as checklist items name it. */
export interface PlacedField extends DossierField {
  readonly aspect: Aspect
  readonly name: string
  readonly path: string
}

function place(aspect: Aspect): readonly PlacedField[] {
  const fields: Readonly<Record<string, DossierField>> = dossierFields[aspect]
  return Object.entries(fields).map(([name, field]) => ({ ...field, aspect, name, path: `${aspect}.${name}` }))
}

const byAspect: () => ReadonlyMap<Aspect, readonly PlacedField[]> = /*@__PURE__*/ lazy(
  () => new Map(ASPECTS.map((aspect) => [aspect, place(aspect)])),
)

/** What a rulebook adds to the dossiers: fields of its own. */
export interface OwnFields {
  readonly dossierFields?: readonly OwnDossierField[]
}

/**
 * The fields of one aspect, in the table's order, then those that a rulebook adds.
 *
 * @example
 * ```ts
 * import { fieldsOf } from 'baolei/dossier'
 *
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * fieldsOf('overview')[0]?.path // 'overview.households'
 * fieldsOf('governance', xining2024).at(-1)?.path // 'governance.problemsRaised'
 * ```
 */
export function fieldsOf(aspect: Aspect, { dossierFields = [] }: OwnFields = {}): readonly PlacedField[] {
  const builtIn = byAspect().get(aspect) ?? []
  const own = dossierFields.flatMap(({ path, label: name, measure, supplier }): readonly PlacedField[] => {
    const [of, field = ''] = path.split('.')
    // A rulebook cannot redefine a field that every dossier has.
    if (of !== aspect || byPath().has(path)) return []
    return [{ label: name, measure, supplier, aspect, name: field, path }]
  })
  return own.length === 0 ? builtIn : [...builtIn, ...own]
}

const byPath: () => ReadonlyMap<string, PlacedField> = /*@__PURE__*/ lazy(
  () => new Map(ASPECTS.flatMap((aspect) => byAspect().get(aspect) ?? []).map((field) => [field.path, field])),
)

/** The field at `<aspect>.<field>`, if there is one. */
export function fieldAt(path: string, own: OwnFields = {}): PlacedField | undefined {
  const aspect = ASPECTS.find((one) => path.startsWith(`${one}.`))
  return byPath().get(path) ?? (aspect && fieldsOf(aspect, own).find((field) => field.path === path))
}
