import { label } from '../core/label.js'
import type { IdentificationRules } from '../rulebook/procedure.js'
import { assumed } from './provenance.js'

/** Departments, other sources of signals, the listing table (M3, L1.1, D8). */
export const identification: IdentificationRules = {
  departments: {
    value: [
      {
        id: 'discipline-inspection',
        label: label('纪委监委', 'discipline inspection and supervision'),
        field: 'party',
      },
      { id: 'publicity', label: label('宣传部门', 'publicity'), field: 'party' },
      { id: 'united-front', label: label('统战部门', 'united front'), field: 'party' },
      { id: 'social-work', label: label('社会工作部门', 'social work'), field: 'party' },
      { id: 'political-legal', label: label('政法委', 'political and legal affairs'), field: 'political-legal' },
      { id: 'ethnic-religious', label: label('民族宗教部门', 'ethnic and religious affairs'), field: 'party' },
      { id: 'public-security', label: label('公安机关', 'public security'), field: 'political-legal' },
      { id: 'justice', label: label('司法行政部门', 'justice'), field: 'political-legal' },
      { id: 'civil-affairs', label: label('民政部门', 'civil affairs'), field: 'agriculture' },
      { id: 'petitions', label: label('信访部门', 'petitions'), field: 'political-legal' },
      { id: 'agriculture-rural', label: label('农业农村部门', 'agriculture and rural affairs'), field: 'agriculture' },
    ],
    from: assumed(
      '十一个部门来自原文；原文未说明其所属领域，归口为示例',
      'the eleven departments are the source’s; it does not say in which field each works, so the field is an example',
      'M3.3',
      'M4.1',
    ),
  },
  sources: {
    value: [
      {
        id: 'superior-comment',
        label: label('上级点评指出', 'comment of a superior body'),
        roles: [
          'city-organization-department',
          'county-organization-department',
          'county-standing-committee',
          'county-committee-secretary',
          'linked-county-leader',
        ],
      },
      {
        id: 'self-inspection',
        label: label('自查自纠发现', 'self-inspection'),
        roles: ['village-organization', 'township-committee', 'township-leader'],
      },
      {
        id: 'resident-report',
        label: label('村民群众反映', 'report by residents'),
        roles: [
          'village-organization',
          'first-secretary',
          'township-committee',
          'township-leader',
          'county-organization-department',
        ],
      },
    ],
    from: assumed(
      '三类来源来自原文；由谁登记未说明，为示例',
      'the three sources are the source’s; who may record each is not said and is an example',
      'L1.1',
    ),
  },
  listing: {
    value: [
      { problemType: 'party-building', risk: 'low', list: 'none' },
      { problemType: 'party-building', risk: 'medium', list: 'key-prevention' },
      { problemType: 'party-building', risk: 'high', list: 'weak-lax' },
      { problemType: 'integrity', risk: 'low', list: 'none' },
      { problemType: 'integrity', risk: 'medium', list: 'key-prevention' },
      { problemType: 'integrity', risk: 'high', list: 'weak-lax' },
      { problemType: 'governance', risk: 'low', list: 'none' },
      { problemType: 'governance', risk: 'medium', list: 'key-prevention' },
      { problemType: 'governance', risk: 'high', list: 'weak-lax' },
      { problemType: 'revitalization', risk: 'low', list: 'none' },
      { problemType: 'revitalization', risk: 'medium', list: 'key-prevention' },
      { problemType: 'revitalization', risk: 'high', list: 'weak-lax' },
    ],
    from: assumed(
      '原文依据问题类型和风险等级认定，未给对应关系，此表为示例',
      'the source lists by problem type and risk level without saying how; this table is an example',
      'M2.5',
      'D8',
    ),
  },
  screeningMaxAge: {
    value: { days: 183 },
    from: assumed(
      '原文未给排查结果的有效期，取约半年',
      'the source gives no limit for the age of a screening; about half a year is taken',
      'M3.1',
      'D16',
    ),
  },
}
