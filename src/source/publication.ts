import { type Label, label } from '../core/label.js'

/** Where a text was made public. */
export interface Publication {
  readonly title: Label
  readonly issuer: Label
  /** A civil date `YYYY-MM-DD`. */
  readonly published: string
  readonly where: Label
}

/**
 * The text that the clauses of the register are taken from. Its title here is the name of the action that it reports
 * on.
 */
export const source: Publication = {
  title: label(
    '西宁市常态化排查整顿软弱涣散村党组织“三五”集中攻坚专项行动',
    'Xining: the "three fives" action for the regular screening and rectification of weak and lax village Party organisations',
  ),
  issuer: label('中共西宁市委组织部', 'Organisation department of the Xining city Party committee'),
  published: '2024-07-23',
  where: label('人民网-中国共产党新闻网', 'People’s Daily Online, News of the Communist Party of China'),
}
