import type { AnswerStep, Question, Range } from './behavior.js'

/** How often and how strongly something falls short. */
type Exposure = Pick<Question, 'common' | 'shows'> & Pick<Partial<Question>, 'years' | 'whole'>

/** What every village is asked about in daily work: falling short is common. */
const DAILY: Exposure = { common: 1, shows: 0.5 }
/** The same, where little changes from year to year. */
const LASTING: Exposure = { common: 0.8, shows: 0.5, years: 3 }
/** What goes wrong in few villages, and mostly where there is trouble. */
const RARE: Exposure = { common: 0.01, shows: 0.6 }
/** What alone puts a village on a list: rarer still. */
const GRAVE: Exposure = { common: 0.0025, shows: 0.5 }
/** What nearly always shows where there is trouble. */
const TELLING: Exposure = { common: 0.01, shows: 1 }

type Value = AnswerStep['value']

function scale(...steps: readonly (readonly [upTo: number, value: Value, to?: number])[]): readonly AnswerStep[] {
  return steps.map(([upTo, value, to]) => ({ upTo, value, ...(to === undefined ? {} : { to }) }))
}

const yes = scale([0.6, true], [1, false])
const no = scale([0.9, false], [1, true])

function of(
  theme: string,
  exposure: Exposure,
  answers: readonly AnswerStep[],
  whole?: readonly [number, number],
): Question {
  return {
    theme,
    ...exposure,
    ...(whole === undefined ? {} : { whole: { least: whole[0], most: whole[1], source: 'assumed' } }),
    answers,
    source: 'assumed',
  }
}

/** A share of what ought to be done, in ten-thousandths: mostly all of it. */
const done = scale([0.4, 10_000], [0.65, 9_999, 8_500], [0.85, 8_500, 6_500], [1, 6_500, 1_500])
/** Referrals and breaches: none, then one, two, more. */
const cases = scale([0.85, 0], [0.95, 1], [0.985, 2], [1, 3, 6])

const sized = (least: number, most: number): Range => ({ least, most, source: 'assumed' })

/** How large a village and its organization are. */
export const assumedSizes: Readonly<Record<string, Range>> = {
  'overview.households': sized(60, 520),
  'overview.population': sized(240, 1_900),
  'overview.peoplePresent': sized(120, 900),
  'overview.villageGroups': sized(1, 9),
  'overview.areaMu': sized(900, 14_000),
  'cadres.committeePosts': sized(5, 9),
  'organization.members': sized(18, 95),
  'organization.branches': sized(1, 4),
  'economy.collectiveAssets': sized(20_000_000, 900_000_000),
  'economy.collectiveDebt': sized(0, 40_000_000),
}

/**
 * How the questions of the checklists are answered. The scales are plain assumptions about villages; no threshold of any
 * rulebook is read, though both speak of the same things.
 */
export const assumedQuestions: Readonly<Record<string, Question>> = {
  // The leading body.
  'cadres.secretaryVacantSince': of(
    'leading-body',
    GRAVE,
    scale([0.7, 'never'], [0.8, 3, 40], [0.88, 40, 90], [0.95, 90, 180], [1, 180, 420]),
  ),
  'cadres.committeePostsFilled/cadres.committeePosts': of(
    'leading-body',
    { ...LASTING, common: 0.06, years: 1 },
    scale([0.6, 10_000], [0.9, 9_000, 8_000], [0.97, 8_000, 5_500], [1, 5_500, 2_500]),
  ),
  'body-evaluated': of('leading-body', DAILY, scale([0.25, 'excellent'], [0.6, 'good'], [0.9, 'fair'], [1, 'poor'])),
  'pledges-kept': of(
    'leading-body',
    DAILY,
    scale([0.4, 10_000, 9_000], [0.65, 9_000, 7_500], [0.88, 7_500, 5_000], [1, 5_000, 1_000]),
    [8, 30],
  ),
  'party-deliberates-first': of('leading-body', DAILY, done, [6, 24]),
  'cadres.secretaryIsEconomyHead': of('leading-body', LASTING, yes),
  'body-training-days': of('leading-body', DAILY, scale([0.4, 14, 7], [0.8, 7, 3], [1, 3, 0])),
  'weak-political-function': of('leading-body', TELLING, scale([0.75, 'sound'], [0.95, 'partial'], [1, 'weak'])),
  'secretary-unfit': of('leading-body', { ...GRAVE, shows: 0.9 }, scale([0.6, 'fit'], [0.88, 'partial'], [1, 'unfit'])),
  'body-at-odds': of('leading-body', { ...GRAVE, shows: 0.6 }, no),
  'election-trouble': of('leading-body', GRAVE, scale([0.75, 'orderly'], [0.95, 'complaints'], [1, 'grave'])),
  'body-paralysed': of('leading-body', { common: 0.00025, shows: 0.05 }, no),
  'organized-interference': of('order', { common: 0.00025, shows: 0.03 }, no),
  'data-falsified': of('integrity', { common: 0.00025, shows: 0.03 }, no),
  // Members, their development and their life.
  'organization.lastMemberDeveloped': of(
    'party-life',
    { ...DAILY, common: 0.7 },
    scale([0.45, 20, 360], [0.8, 366, 720], [0.97, 735, 1_400], [1, 'never']),
  ),
  'organization.activists': of('party-life', DAILY, scale([0.5, 6, 2], [0.8, 1], [1, 0])),
  'organization.reserveCadres': of('party-life', DAILY, scale([0.5, 5, 2], [0.8, 1], [1, 0])),
  'members-trained': of('party-life', DAILY, done, [18, 95]),
  'members-assigned': of('party-life', DAILY, done, [12, 60]),
  'star-management': of('party-life', DAILY, yes),
  'floating-members': of(
    'party-life',
    DAILY,
    scale([0.2, 'none-floating'], [0.6, 'all-in-contact'], [0.9, 'some-in-contact'], [1, 'no-contact']),
  ),
  'meetings-and-lessons': of('party-life', DAILY, done, [20, 36]),
  'theme-days': of('party-life', DAILY, done, [12, 12]),
  'organization.lastOrganizationalLife': of(
    'party-life',
    { ...DAILY, common: 0.4 },
    scale([0.6, 20, 365], [0.8, 365, 450], [0.97, 460, 900], [1, 'never']),
  ),
  'organizational-life-missed': of(
    'party-life',
    TELLING,
    scale([0.5, 0], [0.8, 200, 2_300], [0.93, 2_500, 4_500], [1, 5_000, 9_000]),
    [20, 36],
  ),
  'governance.problemsRaised/organization.members': of(
    'party-life',
    DAILY,
    scale([0.5, 4_000, 2_000], [0.85, 2_000, 500], [1, 500, 0]),
  ),
  'united-front-referrals': of('party-life', RARE, cases),
  'publicity-referrals': of('party-life', RARE, cases),
  // What the organization does for the people.
  'satisfaction-low': of(
    'service',
    { common: 0.025, shows: 0.8 },
    scale([0.6, 9_800, 8_800], [0.9, 8_800, 7_500], [0.97, 7_500, 6_000], [1, 6_000, 3_500]),
    [60, 300],
  ),
  'premises-unused': of('service', { ...GRAVE, years: 3 }, scale([0.7, 'in-use'], [0.95, 'seldom'], [1, 'none'])),
  'service-weak': of('service', TELLING, no),
  'errands-for-residents': of('service', DAILY, yes),
  'service-center': of(
    'service',
    LASTING,
    scale([0.35, 'standard'], [0.75, 'usable'], [0.97, 'run-down'], [1, 'none']),
  ),
  'funds-in-place': of('service', DAILY, yes),
  'cadres-paid': of('service', DAILY, yes),
  'governance.gridWorkers/overview.households': of(
    'service',
    LASTING,
    scale([0.5, 160, 67], [0.85, 67, 34], [1, 33, 0]),
  ),
  'social-work-referrals': of('service', RARE, cases),
  // Money and power.
  'four-discussions': of('integrity', DAILY, done, [4, 16]),
  'affairs-disclosed': of('integrity', DAILY, done, [12, 24]),
  'discipline-referrals': of('integrity', TELLING, cases),
  'organization-held-accountable': of('integrity', { common: 0.001, shows: 0.3 }, no),
  'inspection-unrectified': of(
    'integrity',
    { ...DAILY, common: 0.075 },
    scale([0.6, 10_000], [0.9, 9_900, 8_000], [1, 8_000, 4_000]),
    [4, 20],
  ),
  'assets-mismanaged': of('integrity', RARE, cases),
  'benefits-misallocated': of('integrity', { ...RARE, common: 0.004 }, cases),
  'decisions-bypassed': of('integrity', RARE, cases),
  'accounts-disordered': of(
    'integrity',
    { ...GRAVE, shows: 0.8 },
    scale([0.65, 'in-order'], [0.93, 'lax'], [1, 'disordered']),
  ),
  'affairs-undisclosed': of(
    'integrity',
    RARE,
    scale([0.55, 0], [0.85, 500, 4_900], [0.985, 5_000, 9_000], [1, 10_000]),
    [12, 24],
  ),
  // Order in the village.
  'governance.disputesOpen/overview.households': of('order', DAILY, scale([0.4, 0], [0.75, 20, 100], [1, 100, 500])),
  'governance.disputes/overview.households': of(
    'order',
    { common: 0.03, shows: 1 },
    scale([0.5, 0, 150], [0.8, 150, 390], [0.93, 400, 800], [0.98, 800, 1_400], [1, 1_500, 2_200]),
  ),
  'customs-lagging': of('order', RARE, scale([0.7, 'on-course'], [0.93, 'partial'], [1, 'lagging'])),
  'governance.petitions/overview.households': of(
    'order',
    { common: 0.04, shows: 1 },
    scale([0.6, 0], [0.85, 20, 95], [0.97, 100, 290], [1, 300, 700]),
  ),
  'group-incidents': of('order', GRAVE, scale([0.93, 0], [0.99, 1], [1, 2])),
  'political-legal-referrals': of('order', TELLING, cases),
  'forces-interfere': of('order', { common: 0.0004, shows: 0.08 }, no),
  'religion-interferes': of('order', { common: 0.0004, shows: 0.05 }, no),
  'governance.securityCases/overview.households': of(
    'order',
    { common: 0.04, shows: 0.8 },
    scale([0.6, 0], [0.85, 20, 95], [0.97, 100, 290], [1, 300, 700]),
  ),
  'mediation-idle': of('order', RARE, no),
  // The economy.
  'economy.collectiveIncome': of(
    'economy',
    { common: 0.3, shows: 0.8, years: 3 },
    scale(
      [0.4, 60_000_000, 15_000_000],
      [0.75, 15_000_000, 10_000_000],
      [0.93, 10_000_000, 5_000_000],
      [1, 5_000_000, -1_000_000],
    ),
  ),
  'economy.industryProjects': of(
    'economy',
    { common: 0.3, shows: 0.8, years: 3 },
    scale([0.6, 4, 2], [0.93, 1], [1, 0]),
  ),
  'bonus-dividend': of('economy', LASTING, scale([0.3, 30_000_000, 10_000_000], [0.6, 10_000_000, 100_000], [1, 0])),
  'economy.povertyRiskHouseholds/overview.households': of(
    'economy',
    { common: 0.03, shows: 0.8 },
    scale([0.6, 0], [0.85, 20, 95], [0.95, 100, 200], [1, 200, 500]),
  ),
  'farmland-breaches': of('economy', { ...RARE, common: 0.004 }, cases),
  'surroundings-poor': of('economy', { common: 0.05, shows: 0.6 }, scale([0.7, 'good'], [0.95, 'fair'], [1, 'poor'])),
  'assets-idle': of(
    'economy',
    { common: 0.075, shows: 0.6, years: 3 },
    scale([0.7, 0, 2_500], [0.93, 2_500, 5_000], [1, 5_000, 9_000]),
    [4, 15],
  ),
  'debt-heavy': of(
    'economy',
    { common: 0.05, shows: 0.6, years: 3 },
    scale([0.7, 0, 20_000_000], [0.93, 20_000_000, 50_000_000], [1, 50_000_000, 120_000_000]),
  ),
}
