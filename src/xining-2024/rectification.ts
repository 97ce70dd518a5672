import { label } from '../core/label.js'
import type { RectificationRules } from '../rulebook/procedure.js'
import { assumed, fromClause } from './provenance.js'

/** Fields, kinds of measure, kinds of organisation, task force (M4, L4, L5, D11). */
export const rectification: RectificationRules = {
  fields: {
    value: [
      { id: 'party', label: label('党委部门', 'Party departments'), villages: label('弱村', 'weak villages') },
      {
        id: 'political-legal',
        label: label('政法单位', 'political-legal units'),
        villages: label('乱村', 'disorderly villages'),
      },
      {
        id: 'agriculture',
        label: label('涉农单位', 'agriculture-related units'),
        villages: label('穷村', 'poor villages'),
      },
    ],
    from: fromClause('M4.1'),
  },
  unitField: {
    value: [
      { problemType: 'party-building', field: 'party' },
      { problemType: 'integrity', field: 'party' },
      { problemType: 'governance', field: 'political-legal' },
      { problemType: 'revitalization', field: 'agriculture' },
    ],
    from: fromClause('M4.1', 'D11'),
  },
  measureKinds: {
    value: [
      { id: 'education-training', label: label('教育培训', 'education and training') },
      { id: 'personnel-adjustment', label: label('动态调整', 'adjustment of personnel') },
      { id: 'policy-preference', label: label('政策倾斜', 'policy preference') },
      { id: 'project-support', label: label('项目支撑', 'project support') },
      { id: 'talent-support', label: label('人才帮扶', 'talent support') },
    ],
    from: fromClause('M4.2'),
  },
  kinds: {
    value: [
      {
        id: 'organization-building',
        label: label('组织建设类', 'organisation building'),
        problemTypes: ['party-building', 'integrity'],
      },
      {
        id: 'industry-development',
        label: label('产业发展类', 'industry development'),
        problemTypes: ['revitalization'],
      },
      {
        id: 'governance-capability',
        label: label('治理能力类', 'governance capability'),
        problemTypes: ['governance'],
      },
    ],
    from: assumed(
      '三类来自原文；与四种问题类型的对应关系原文未说明，为示例',
      'the three kinds are the source’s; how they follow from the four problem types is not said and is an example',
      'L4.1',
      'M2.4',
    ),
  },
  taskForce: {
    value: [
      { problemType: 'party-building', departments: ['social-work', 'publicity', 'united-front'] },
      { problemType: 'integrity', departments: ['discipline-inspection', 'agriculture-rural'] },
      {
        problemType: 'governance',
        departments: ['publicity', 'civil-affairs', 'political-legal', 'public-security', 'justice', 'petitions'],
      },
      { problemType: 'revitalization', departments: ['agriculture-rural', 'civil-affairs'] },
    ],
    from: assumed(
      '原文仅举移风易俗需纳入宣传、民政部门一例，其余按职能配置，为示例',
      'the source gives one case only, that lagging customs bring in publicity and civil affairs; the rest follows their functions and is an example',
      'L5.1',
      'L5.2',
      'R4.1',
    ),
  },
  taskForceParts: {
    head: {
      value: { label: label('分管相应部门的县级领导', 'the county leader over those departments'), level: 'county' },
      from: fromClause('L5.3'),
    },
    leader: {
      value: {
        label: label('乡镇党委书记', 'the township Party secretary'),
        level: 'township',
        role: 'township-committee',
      },
      from: fromClause('R3.1'),
    },
    coordinator: {
      value: {
        label: label('县区委组织部', 'the county organisation department'),
        level: 'county',
        role: 'county-organization-department',
      },
      from: fromClause('L5.3'),
    },
  },
  beforeApproval: {
    value: ['four-ones', 'task-force'],
    from: assumed(
      '“四个一”须在方案审定前到位依 D11；工作专班何时成立原文未说明，此处要求审定前成立，为示例',
      'that the four ones come before approval is D11; when the task force is formed is not said, and before approval is an example',
      'M4.1',
      'L5.1',
      'D11',
    ),
  },
}
