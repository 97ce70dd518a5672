import { label } from '../core/label.js'
import type { ClausesOf } from './clause.js'

/** The five responsibilities (五个责任): who answers for what, and how often. */
export const responsibilityClauses: ClausesOf<'R'> = {
  'R1.1': {
    id: 'R1.1',
    group: 'R',
    term: '第一责任',
    gist: label(
      '县级党委负第一责任：县区委书记一年向市委常委会专题汇报一次。',
      'The county Party committee has the first responsibility: its secretary reports to the city standing committee once a year.',
    ),
  },
  'R1.2': {
    id: 'R1.2',
    group: 'R',
    gist: label(
      '县区委书记每个半年至少听一次联点领导的专题汇报。',
      'The county secretary hears the special reports of the linked leaders at least once each half-year.',
    ),
  },
  'R1.3': {
    id: 'R1.3',
    group: 'R',
    term: '县委常委会',
    gist: label(
      '整顿方案要上县委常委会，由集体审议决定。',
      'The county standing committee deliberates the rectification plans collectively.',
    ),
  },
  'R2.1': {
    id: 'R2.1',
    group: 'R',
    term: '主体责任、联点领导',
    gist: label(
      '联点领导负主体责任：为所联的村协调县里各职能部门，化解风险，解决问题。',
      'The linked county leader has the main responsibility: coordinates the functional departments of the county on the risks and problems of the village.',
    ),
  },
  'R2.2': {
    id: 'R2.2',
    group: 'R',
    gist: label('联点领导随时了解进展，督促整改。', 'The linked leader keeps track of progress and urges correction.'),
  },
  'R2.3': {
    id: 'R2.3',
    group: 'R',
    term: '定期汇报',
    gist: label(
      '联点领导向县区委书记定期汇报；多久一次未给出。',
      'The linked leader reports regularly to the county secretary; how often is left open.',
    ),
    noFigure: true,
  },
  'R3.1': {
    id: 'R3.1',
    group: 'R',
    term: '具体责任、工作专班',
    gist: label(
      '乡镇党委负具体责任：成立工作专班，书记任组长。',
      'The township Party committee has the specific responsibility: a task force led by its secretary.',
    ),
  },
  'R3.2': {
    id: 'R3.2',
    group: 'R',
    term: '挂图作战',
    gist: label('每村一本台账，工作挂图作战。', 'There is a ledger for each village, and work is run from the chart.'),
  },
  'R3.3': {
    id: 'R3.3',
    group: 'R',
    gist: label(
      '乡镇排查并跟踪风险信息，开展专项整顿。',
      'The township screens and tracks risk information and runs special rectification.',
    ),
  },
  'R3.4': {
    id: 'R3.4',
    group: 'R',
    term: '包村、定期调度',
    gist: label(
      '包村的乡镇领导对进展定期调度；多久一次未给出。',
      'The township leader in charge reviews progress regularly; how often is left open.',
    ),
    noFigure: true,
  },
  'R4.1': {
    id: 'R4.1',
    group: 'R',
    term: '帮扶责任、结对单位',
    gist: label(
      '结对单位负帮扶责任：宣传、政法、信访、农业农村等部门各用所长，帮村里解题防险。',
      'Paired units have the support responsibility: publicity, political-legal, petitions, agriculture and others use their function on the problem.',
    ),
  },
  'R4.2': {
    id: 'R4.2',
    group: 'R',
    term: '到村调研',
    gist: label(
      '结对单位的负责人要定期到村调研，把实际问题办好；多久一次未给出。',
      'The head of the paired unit visits regularly and solves actual problems; how often is left open.',
    ),
    noFigure: true,
  },
  'R5.1': {
    id: 'R5.1',
    group: 'R',
    term: '驻村责任、第一书记',
    gist: label(
      '第一书记负驻村责任：盯住村里的问题，联系有关部门，把整顿跟到底。',
      'The first secretary has the resident responsibility: keeps to the problems of the village, contacts departments, follows the rectification.',
    ),
  },
  'R5.2': {
    id: 'R5.2',
    group: 'R',
    term: '每半月',
    gist: label(
      '第一书记每半月听一次村民意见。',
      'The first secretary hears the opinions of residents once each half-month.',
    ),
  },
  'R5.3': {
    id: 'R5.3',
    group: 'R',
    term: '村“两委”',
    gist: label(
      '第一书记帮村“两委”把整顿措施改得更好。',
      'The first secretary helps the two village committees improve the measures.',
    ),
  },
}
