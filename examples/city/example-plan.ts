import { type Locale, label, type Plan } from 'baolei'

const TEXTS = {
  disputes: label('土地流转纠纷多发，年内24起', 'disputes over land leases, 24 within the year'),
  newDisputes: label('近三个月新增矛盾纠纷', 'new disputes of the last three months'),
  petitions: label('信访积案6件未办结', '6 old petitions not settled'),
  oldPetitions: label('未办结信访积案', 'old petitions not settled'),
  customs: label('移风易俗推进不平衡', 'reform of customs uneven'),
  council: label(
    '红白理事会正常运行，村规民约得到遵守',
    'the council for weddings and funerals works, the village rules are kept',
  ),
  contracts: label('逐户核对流转合同，公开结果', 'check the lease contracts of every household, publish the result'),
  mediation: label('司法所派员驻村调解', 'a mediator of the justice office stays in the village'),
  settle: label('调整包案干部，逐件限期办结', 'other cadres for the petitions, a time limit for each'),
  training: label('红白理事会成员培训', 'training for the council for weddings and funerals'),
  disputeUnit: label('起', 'disputes'),
  petitionUnit: label('件', 'petitions'),
}

/** The plan for the invented village: each problem with its exit line, each measure for one problem (L3.1, L4.2). */
export function planIn(locale: Locale): Plan {
  const t = (text: keyof typeof TEXTS): string => TEXTS[text][locale]
  return {
    problems: [
      {
        id: 'p-disputes',
        problemType: 'governance',
        text: t('disputes'),
        exitLine: {
          kind: 'quantitative',
          metric: t('newDisputes'),
          unit: t('disputeUnit'),
          baseline: 9,
          threshold: { op: 'at-most', value: 2 },
        },
        responsible: 'justice',
      },
      {
        id: 'p-petitions',
        problemType: 'governance',
        text: t('petitions'),
        exitLine: {
          kind: 'quantitative',
          metric: t('oldPetitions'),
          unit: t('petitionUnit'),
          baseline: 6,
          threshold: { op: 'at-most', value: 0 },
        },
        responsible: 'petitions',
      },
      {
        id: 'p-customs',
        problemType: 'governance',
        text: t('customs'),
        exitLine: { kind: 'qualitative', standard: t('council'), judge: 'township-committee' },
        responsible: 'civil-affairs',
      },
    ],
    measures: [
      { id: 'm-contracts', problem: 'p-disputes', kind: 'policy-preference', text: t('contracts') },
      { id: 'm-mediation', problem: 'p-disputes', kind: 'talent-support', text: t('mediation') },
      { id: 'm-petitions', problem: 'p-petitions', kind: 'personnel-adjustment', text: t('settle') },
      { id: 'm-customs', problem: 'p-customs', kind: 'education-training', text: t('training') },
    ],
    consulted: ['political-legal', 'petitions', 'civil-affairs'],
    lowered: [],
  }
}

/** The departments that governance difficulties call for in the task force, under the default rulebook (L5.1, L5.2). */
export const departments: readonly string[] = [
  'publicity',
  'political-legal',
  'public-security',
  'justice',
  'civil-affairs',
  'petitions',
]
