import { label } from '../core/label.js'
import type { AcceptanceRules, ExitRules } from '../rulebook/acceptance.js'
import type { LookBackRules } from '../rulebook/procedure.js'
import { assumed, fromClause } from './provenance.js'

/** The five steps' parameters (A1 to A4, D14, D15). */
export const acceptance: AcceptanceRules = {
  ballot: {
    options: {
      value: [
        { id: 'satisfied', label: label('满意', 'satisfied'), inBase: true },
        { id: 'basically-satisfied', label: label('基本满意', 'basically satisfied'), inBase: true },
        { id: 'dissatisfied', label: label('不满意', 'dissatisfied'), inBase: true },
      ],
      from: fromClause('A1.4', 'D15'),
    },
    channels: {
      value: [
        { id: 'online', label: label('线上二维码', 'online, by QR code') },
        { id: 'paper', label: label('线下测评表', 'on paper') },
      ],
      from: fromClause('A1.4'),
    },
    indicators: {
      value: [
        {
          id: 'satisfied-of-present',
          label: label('本村实际在村人数中满意的比例', 'share of the people actually in the village who are satisfied'),
          counts: [{ option: 'satisfied', weight: 100 }],
          base: 'people-present',
          passing: { op: 'at-least', value: { part: 1, whole: 2 } },
        },
      ],
      from: fromClause('A1.5', 'D4', 'D15'),
    },
  },
  townshipCriteria: {
    value: [
      { id: 'results-evident', label: label('成效明显', 'results are evident') },
      {
        id: 'representatives-satisfied',
        label: label('党员群众代表满意', 'members’ and residents’ representatives are satisfied'),
      },
      { id: 'problems-solved', label: label('突出问题有效解决', 'prominent problems are solved') },
      {
        id: 'service-improved',
        label: label('为民服务解题能力提升', 'the ability to serve and to solve problems has improved'),
      },
      {
        id: 'support-performed',
        label: label('整顿措施和包联帮扶落实', 'measures, leaders and paired units have done their part'),
      },
    ],
    from: fromClause('A2.1'),
  },
  countyMethods: {
    value: [
      { id: 'member-symposium', label: label('党员座谈会', 'symposium of Party members') },
      { id: 'satisfaction-follow-up', label: label('群众满意度回访', 'follow-up on residents’ satisfaction') },
    ],
    from: fromClause('A3.1'),
  },
  cityMethods: {
    value: [
      { id: 'on-site-visit', label: label('实地查看', 'on-site visit') },
      { id: 'document-review', label: label('查阅资料', 'review of documents') },
      { id: 'interviews', label: label('走访调研', 'interviews') },
    ],
    from: fromClause('A4.1'),
  },
  cityRefusal: { value: 'rectifying', from: fromClause('A4.1', 'D14') },
}

/** When a village may leave its list (M5.1, D16). */
export const exit: ExitRules = {
  gradeAtLeast: { value: 'middle', from: fromClause('M5.1') },
  survey: {
    options: {
      value: [
        { id: 'satisfied', label: label('满意', 'satisfied'), inBase: true },
        { id: 'basically-satisfied', label: label('基本满意', 'basically satisfied'), inBase: true },
        { id: 'dissatisfied', label: label('不满意', 'dissatisfied'), inBase: true },
        { id: 'dont-know', label: label('不了解', 'don’t know'), inBase: false },
      ],
      from: assumed(
        '问卷选项原文未给；“基本满意”从严不计入满意，与民主测评一致；“不了解”不计入有效答卷，均为示例',
        'the source gives no answer options; basically satisfied does not count, as in the ballot, and don’t know is no valid answer: both an example',
        'M5.3',
        'L2.3',
        'D15',
      ),
    },
    channels: {
      value: [
        { id: 'online', label: label('无记名二维码', 'anonymous, by QR code') },
        { id: 'paper', label: label('无记名纸质问卷', 'anonymous, on paper') },
      ],
      from: assumed(
        '二维码来自原文；为便于不使用智能手机的群众，增加纸质问卷，为示例',
        'the QR code is the source’s; paper is added for residents without a smartphone, as an example',
        'L2.3',
        'M5.3',
      ),
    },
    indicators: {
      value: [
        {
          id: 'satisfied-of-valid',
          label: label('有效答卷中满意的比例', 'share of the valid answers that are satisfied'),
          counts: [{ option: 'satisfied', weight: 100 }],
          base: 'valid-answers',
          passing: { op: 'at-least', value: { part: 4, whole: 5 } },
        },
      ],
      from: assumed(
        '原文要求“满意度较高”，未给计算基数和数值，取有效答卷的80%',
        'the source asks for high satisfaction and gives neither base nor figure; 80 % of the valid answers is taken',
        'M5.1',
        'M5.3',
        'D16',
      ),
    },
  },
  maxAge: {
    value: { days: 183 },
    from: assumed(
      '原文未给测评结果的有效期，取约半年',
      'the source gives no limit for the age of an assessment; about half a year is taken',
      'M5.1',
      'D16',
    ),
  },
}

/** When a village counts as recurrent (D17). */
export const lookBack: LookBackRules = {
  recurrent: { value: { times: 2, within: { years: 5 } }, from: fromClause('F1', 'D17') },
}
