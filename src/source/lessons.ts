import { label } from '../core/label.js'
import type { ClausesOf } from './clause.js'

/** The lessons that are also rules (经验启示). */
export const lessons: ClausesOf<'L'> = {
  'L1.1': {
    id: 'L1.1',
    group: 'L',
    term: '定期排查+动态调整',
    gist: label(
      '定期排查+动态调整：年初筛一遍，年中跟着走；上级指出的、自己查出的、村民反映的，都是问题信息的来源。',
      'Screen at the start of the year and follow during it: comments of superiors, self-inspection and reports of residents are all signal sources.',
    ),
  },
  'L1.2': {
    id: 'L1.2',
    group: 'L',
    term: '销号',
    gist: label(
      '销号一个一个来：完成一个，报请一个，验收一个，不打包。',
      'One by one: complete one, ask to close one, accept one; never a batch.',
    ),
  },
  'L2.1': {
    id: 'L2.1',
    group: 'L',
    term: '正向加分清单',
    gist: label(
      '正向加分清单写明村党组织应尽的职责，做到就加分。',
      'The positive list names the duties that the organization must perform; they add points.',
    ),
  },
  'L2.2': {
    id: 'L2.2',
    group: 'L',
    term: '反向扣分清单、综合得分',
    gist: label(
      '反向扣分清单取自法规政策的红线和底线，出现一次扣一次分；综合得分只供列入时参考，不作定论。',
      'The negative list holds red and bottom lines from laws and policies, and each occurrence deducts its points; the composite score is a reference for listing, not the verdict.',
    ),
  },
  'L2.3': {
    id: 'L2.3',
    group: 'L',
    term: '群众测评清单、无记名',
    gist: label(
      '另有一份群众测评清单，问卷无记名，扫码作答。',
      'A questionnaire for residents, anonymous, answered by QR code.',
    ),
  },
  'L3.1': {
    id: 'L3.1',
    group: 'L',
    term: '问题、整改、责任清单',
    gist: label(
      '年初列出问题、整改、责任清单，给每个问题定一个目标，定性定量都行，说清怎样才算办完。',
      'At the start of the year each problem gets a goal, qualitative or quantitative, that says what counts as done, in the lists of problems, of rectification and of responsibility.',
    ),
  },
  'L3.2': {
    id: 'L3.2',
    group: 'L',
    term: '退出线',
    gist: label(
      '例如振兴滞后的村，新上了几个产业项目、集体收入增加多少，就可以定为退出线。',
      'For lagging revitalization, for example, the number of new industry projects or the rise of collective income is the exit line.',
    ),
  },
  'L4.1': {
    id: 'L4.1',
    group: 'L',
    term: '类别化',
    gist: label(
      '类别化：软弱涣散分为组织建设、产业发展、治理能力几类，还可增加；台账分类建。',
      'Weak-lax organizations are sorted by kind: organization building, industry development, governance capability; the ledgers are kept by kind.',
    ),
    openList: true,
  },
  'L4.2': {
    id: 'L4.2',
    group: 'L',
    term: '一村一案',
    gist: label(
      '一村一案；每条举措只答一个问题或一处短板。',
      'One village, one plan; each measure answers exactly one problem or weak point.',
    ),
  },
  'L5.1': {
    id: 'L5.1',
    group: 'L',
    term: '专班化',
    gist: label(
      '专班化：按问题类别，乡村两级商定谁来帮、谁负责，组成专班。',
      'Township and village settle the supporting units and responsible parties by kind of problem and form a task force.',
    ),
  },
  'L5.2': {
    id: 'L5.2',
    group: 'L',
    gist: label(
      '例如移风易俗滞后的村，专班里要有宣传和民政两个部门。',
      'Lagging reform of customs, for example, brings in the publicity and civil affairs departments.',
    ),
  },
  'L5.3': {
    id: 'L5.3',
    group: 'L',
    gist: label(
      '专班组长由分管这些部门的县级领导担任，县级组织部门居中协调。',
      'The county leader over those departments heads the task force; the county organization department coordinates.',
    ),
  },
  'L6.1': {
    id: 'L6.1',
    group: 'L',
    term: '书记议事专题会',
    gist: label(
      '各县区一年至少开两次书记议事专题会，由专班组长汇报。',
      'Each county holds at least two special meetings of its secretary a year, at which the heads of task forces report.',
    ),
  },
  'L6.2': {
    id: 'L6.2',
    group: 'L',
    gist: label(
      '县区委书记一年至少到市委书记的专题会上汇报一次，与 R1.1 分别计算。',
      'The county secretary reports at least once a year to the special meeting of the city secretary, a duty beside R1.1.',
    ),
  },
}
