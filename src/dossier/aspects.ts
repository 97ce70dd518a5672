import { type CivilDate, yearEnd } from '../core/date.js'
import { type Label, label } from '../core/label.js'
import type { NEVER } from '../rulebook/measure.js'

/** The five aspects of a dossier (村情档案, M1.3). */
export const ASPECTS = ['overview', 'cadres', 'organization', 'economy', 'governance'] as const
/** One of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number]

/** The Chinese term of each aspect, and the English one. */
export const aspectLabels: Readonly<Record<Aspect, Label>> = {
  overview: label('村情概况', 'village overview'),
  cadres: label('村干部队伍', 'village cadres'),
  organization: label('村党组织和党员队伍', 'Party organisation and members'),
  economy: label('村集体经济', 'collective economy'),
  governance: label('村级治理', 'village governance'),
}

/** The day something last happened or began; `'never'` where it has not. */
export type Since = CivilDate | typeof NEVER

/** The value of a dossier field: a count or integer fen, a yes or no, or the day since when. Absent is unknown (D2). */
export type FieldValue = number | boolean | Since

// Type aliases, as only those may be read by field name without a cast.

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
}

/** Village cadres (村干部队伍). */
export type Cadres = {
  /** `'never'` while the post is filled. */
  readonly secretaryVacantSince?: Since
  readonly committeePosts?: number
  readonly committeePostsFilled?: number
  /** One person heads the Party organisation and the collective economy (一肩挑). */
  readonly secretaryIsEconomyHead?: boolean
  readonly cadresUnder35?: number
  readonly lastElection?: Since
}

/** Party organisation and members (村党组织和党员队伍). */
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
  /** Of the last full year; a loss is negative. */
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

/** Later than every date a dossier may hold; a revision's own date is the real bound. */
export const LAST_DAY: CivilDate = yearEnd(9999)
