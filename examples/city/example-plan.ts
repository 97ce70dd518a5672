import type { Plan } from 'baolei'

/** The plan for the invented village: each problem with its exit line, each measure for one problem (L3.1, L4.2). */
export const plan: Plan = {
  problems: [
    {
      id: 'p-disputes',
      problemType: 'governance',
      text: '土地流转纠纷多发,年内24起',
      exitLine: {
        kind: 'quantitative',
        metric: '近三个月新增矛盾纠纷',
        unit: '起',
        baseline: 9,
        threshold: { op: 'at-most', value: 2 },
      },
      responsible: 'justice',
    },
    {
      id: 'p-petitions',
      problemType: 'governance',
      text: '信访积案6件未办结',
      exitLine: {
        kind: 'quantitative',
        metric: '未办结信访积案',
        unit: '件',
        baseline: 6,
        threshold: { op: 'at-most', value: 0 },
      },
      responsible: 'petitions',
    },
    {
      id: 'p-customs',
      problemType: 'governance',
      text: '移风易俗推进不平衡',
      exitLine: { kind: 'qualitative', standard: '红白理事会正常运行,村规民约得到遵守', judge: 'township-committee' },
      responsible: 'civil-affairs',
    },
  ],
  measures: [
    { id: 'm-contracts', problem: 'p-disputes', kind: 'policy-preference', text: '逐户核对流转合同,公开结果' },
    { id: 'm-mediation', problem: 'p-disputes', kind: 'talent-support', text: '司法所派员驻村调解' },
    { id: 'm-petitions', problem: 'p-petitions', kind: 'personnel-adjustment', text: '调整包案干部,逐件限期办结' },
    { id: 'm-customs', problem: 'p-customs', kind: 'education-training', text: '红白理事会成员培训' },
  ],
  consulted: ['political-legal', 'petitions', 'civil-affairs'],
  lowered: [],
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
