import { label } from '../../src/core/label.js'
import type { FortressRules } from '../../src/rulebook/checklist.js'
import { from, named, sourced } from './named.js'

/**
 * An index with every way of scoring, parts for two kinds of village, a bonus and vetoes over answers, points and the
 * past; nothing amiss.
 */
export const fortress: FortressRules = {
  parts: [
    { ...named('common'), points: 800, from },
    { ...named('of-farming'), points: 200, onlyFor: ['farming'], from },
    { ...named('of-herding'), points: 200, onlyFor: ['herding'], from },
  ],
  dimensions: [
    { ...named('body'), points: 500, part: 'common', from },
    { ...named('work'), points: 300, part: 'common', from },
    { ...named('fields'), points: 200, part: 'of-farming', from },
    { ...named('herds'), points: 200, part: 'of-herding', from },
  ],
  total: sourced(1_000),
  bonusCap: sourced(60),
  items: [
    {
      ...named('secretary'),
      dimension: 'body',
      measure: { kind: 'yes-no' },
      scoring: {
        bands: [
          { when: { is: true }, points: 300 },
          { when: { is: false }, points: 0 },
        ],
      },
      supplier: 'township-committee',
      from,
    },
    {
      ...named('admitted'),
      dimension: 'body',
      measure: { kind: 'date' },
      scoring: {
        bands: [
          { when: { op: 'at-most', value: { years: 1 } }, points: 200 },
          { when: { op: 'at-most', value: { days: 800 } }, points: 100 },
          { when: { op: 'more-than', value: { days: 800 } }, points: 0 },
          { when: { is: 'never' }, points: 0 },
        ],
      },
      supplier: 'county-organization-department',
      from,
    },
    {
      ...named('attendance'),
      dimension: 'work',
      measure: { kind: 'ratio', atMostOne: true },
      scoring: {
        bands: [
          { when: { op: 'at-least', value: { part: 9, whole: 10 } }, points: 200 },
          { when: { op: 'at-least', value: { part: 1, whole: 2 } }, points: 50 },
          { when: { op: 'less-than', value: { part: 1, whole: 2 } }, points: 0 },
        ],
      },
      supplier: 'township-committee',
      from,
    },
    {
      ...named('lessons'),
      dimension: 'work',
      measure: { kind: 'ratio' },
      scoring: { proportional: 100 },
      supplier: 'township-committee',
      from,
    },
    {
      ...named('harvest'),
      dimension: 'fields',
      measure: { kind: 'amount' },
      scoring: { perOccurrence: 50, cap: 200, each: 1_000_000 },
      supplier: 'agriculture',
      from,
    },
    {
      ...named('losses'),
      dimension: 'herds',
      measure: { kind: 'count', unit: label('头', 'animals') },
      scoring: { start: 200, lessPerOccurrence: 10 },
      supplier: 'agriculture',
      from,
    },
    {
      ...named('honors'),
      dimension: 'work',
      bonus: true,
      measure: { kind: 'count', unit: label('项', 'honors'), most: 4 },
      scoring: { perOccurrence: 20, cap: 80 },
      supplier: 'county-organization-department',
      from,
    },
    {
      ...named('paralysed'),
      dimension: 'body',
      measure: { kind: 'yes-no' },
      scoring: { bands: [] },
      supplier: 'county-organization-department',
      from,
    },
  ],
  vetoes: [
    {
      ...named('leaderless'),
      when: {
        any: [
          { item: 'paralysed', test: { is: true } },
          {
            all: [
              { item: 'secretary', test: { is: false } },
              { item: 'attendance', test: { op: 'less-than', value: { part: 1, whole: 2 } } },
            ],
          },
        ],
      },
      gradeAtMost: 'poor',
      from,
    },
    {
      ...named('lately-listed'),
      when: {
        any: [
          { past: { list: 'weak-lax' }, within: { years: 2 }, test: { op: 'at-least', value: 1 } },
          { points: 'body', test: { op: 'less-than', value: { part: 1, whole: 5 } } },
        ],
      },
      gradeAtMost: 'fair',
      from,
    },
  ],
  grades: sourced([
    { ...named('good'), when: { op: 'at-least', value: 800 } },
    { ...named('fair'), when: { op: 'at-least', value: 500 } },
    named('poor'),
  ]),
}
