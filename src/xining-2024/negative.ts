import { label } from '../core/label.js'
import type { NegativeRules, RiskVeto } from '../rulebook/checklist.js'
import type { Provenance } from '../rulebook/provenance.js'
import { governanceItems } from './negative-governance.js'
import { integrityItems } from './negative-integrity.js'
import { partyBuildingItems } from './negative-party-building.js'
import { revitalizationItems } from './negative-revitalization.js'
import { assumed, fromClause } from './provenance.js'

function vetoAssumed(zh: string, en: string): Provenance {
  return assumed(
    `原文未给风险等级标准,此处为示例:${zh}`,
    `the source gives no standard of risk; an example: ${en}`,
    'M2.5',
    'D6',
  )
}

/** What lifts a problem type to a risk level by itself. */
const vetoes: readonly RiskVeto[] = [
  {
    id: 'veto-leaderless',
    label: label('书记空缺超过6个月且班子不团结', 'no secretary for more than 6 months and a body at odds'),
    when: {
      all: [
        { item: 'secretary-vacant', test: { op: 'more-than', value: { months: 6 } } },
        { item: 'body-at-odds', test: { is: true } },
      ],
    },
    problemType: 'party-building',
    riskAtLeast: 'high',
    from: vetoAssumed('无人牵头又不团结即为高风险', 'nobody leads and nobody agrees'),
  },
  {
    id: 'veto-political-function',
    label: label('政治功能不强', 'weak political function'),
    when: { item: 'weak-political-function', test: { is: 'weak' } },
    problemType: 'party-building',
    riskAtLeast: 'medium',
    from: vetoAssumed('原文首列情形至少为中风险', 'the sign that the source names first is at least a medium risk'),
  },
  {
    id: 'veto-discipline',
    label: label('纪检监察移交3件及以上', 'three referrals or more by discipline inspection'),
    when: { item: 'discipline-referrals', test: { op: 'at-least', value: 3 } },
    problemType: 'integrity',
    riskAtLeast: 'high',
    from: vetoAssumed('多次移交即为高风险', 'repeated referrals are a high risk'),
  },
  {
    id: 'veto-unrest',
    label: label(
      '纠纷信访叠加或政法单位多次移交',
      'many disputes together with petitions, or repeated political-legal referrals',
    ),
    when: {
      any: [
        {
          all: [
            { item: 'disputes-frequent', test: { op: 'more-than', value: 20 } },
            { item: 'petitions-received', test: { op: 'at-least', value: 5 } },
          ],
        },
        { item: 'political-legal-referrals', test: { op: 'at-least', value: 3 } },
      ],
    },
    problemType: 'governance',
    riskAtLeast: 'high',
    from: vetoAssumed('矛盾叠加即为高风险', 'troubles that add up are a high risk'),
  },
  {
    id: 'veto-stagnation',
    label: label('集体收益不足5万元且无产业项目', 'income below 50,000 yuan and no industry project'),
    when: {
      all: [
        { item: 'income-low', test: { op: 'less-than', value: 5_000_000 } },
        { item: 'no-industry-project', test: { op: 'less-than', value: 1 } },
      ],
    },
    problemType: 'revitalization',
    riskAtLeast: 'medium',
    from: vetoAssumed('收益见底又无项目至少为中风险', 'neither income nor a project is at least a medium risk'),
  },
]

/** The negative checklist (负面清单): problem types, items, vetoes, risk levels (M2.3 to M2.5). */
export const negative: NegativeRules = {
  problemTypes: [
    { id: 'party-building', label: label('基层党建薄弱村', 'weak Party building'), from: fromClause('M2.4') },
    { id: 'integrity', label: label('党风廉政关注村', 'integrity concern'), from: fromClause('M2.4') },
    { id: 'governance', label: label('村级治理困难村', 'governance difficulty'), from: fromClause('M2.4') },
    { id: 'revitalization', label: label('乡村振兴滞后村', 'lagging revitalisation'), from: fromClause('M2.4') },
  ],
  items: [...partyBuildingItems, ...integrityItems, ...governanceItems, ...revitalizationItems],
  vetoes,
  levels: {
    value: [
      {
        id: 'low',
        label: label('低风险', 'low risk'),
        control: label('日常关注、提醒整改', 'routine attention and reminders'),
        when: { op: 'at-least', value: 300 },
      },
      {
        id: 'medium',
        label: label('中风险', 'medium risk'),
        control: label('重点防控、定期会商', 'key prevention and regular consultation'),
        when: { op: 'at-least', value: 800 },
      },
      {
        id: 'high',
        label: label('高风险', 'high risk'),
        control: label('集中整顿、跟踪督办', 'concentrated rectification under supervision'),
        when: { op: 'at-least', value: 1_500 },
      },
    ],
    from: assumed(
      '原文未给风险等级和扣分线；三级及3分、8分、15分为示例',
      'the source gives neither levels nor lines; three levels from 3, 8 and 15 points are an example',
      'M2.5',
      'M5.2',
      'D13',
    ),
  },
}
