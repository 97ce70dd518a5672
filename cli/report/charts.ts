import type { CustomSeriesRenderItemAPI, EChartsOption } from 'echarts'
import { figure } from './measure-words.js'

/** A row of bars: the same thing now and then. */
interface Bar {
  readonly name: string
  readonly now: number
  readonly then: number
}

/** A difference with its interval. */
interface Span {
  readonly name: string
  readonly difference: number
  readonly low: number
  readonly high: number
}

/** Draws pictures as SVG, without a browser. */
export interface Charts {
  readonly bars: (rows: readonly Bar[], names: readonly [now: string, then: string]) => string
  readonly spans: (rows: readonly Span[]) => string
  readonly counts: (rows: readonly { readonly name: string; readonly count: number }[]) => string
}

// As wide as a phone, so that the letters stay readable on one; two fit side by side on a sheet of paper.
const WIDTH = 360
const NAMES = 132
const INK = '#1b1f24'
const COLORS = { now: '#9aa5b1', then: '#1f5f99' }
// The page says which letters.
const FONT = 'inherit'

/** The charts, if ECharts is installed. */
export async function loadCharts(): Promise<Charts | undefined> {
  const echarts = await import('echarts').catch(() => undefined)
  if (echarts === undefined) return undefined
  const drawn = (rows: number, rowHeight: number, option: EChartsOption): string => {
    const height = 56 + rows * rowHeight
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT, color: INK }, ...option })
    const svg = chart.renderToSVGString()
    chart.dispose()
    // Its size is that of the page; the view box keeps the proportions.
    return svg.replace(/^<svg width="\d+" height="\d+"/, '<svg role="img"')
  }
  const names = (rows: readonly { readonly name: string }[]): NonNullable<EChartsOption['yAxis']> => ({
    type: 'category',
    inverse: true,
    data: rows.map(({ name }) => name),
    axisTick: { show: false },
    axisLabel: { color: INK, width: NAMES - 10, overflow: 'break', fontSize: 12, lineHeight: 14, interval: 0 },
  })
  const values: EChartsOption['xAxis'] = {
    type: 'value',
    splitNumber: 4,
    axisLabel: { color: INK, fontSize: 11, hideOverlap: true },
    splitLine: { lineStyle: { color: '#e3e6ea' } },
  }
  const grid = { left: NAMES, right: 34, top: 30, bottom: 26 }
  const bar = (name: string, color: string, data: readonly number[]) => ({
    type: 'bar' as const,
    name,
    data: [...data],
    itemStyle: { color },
    barMaxWidth: 12,
    label: { show: true, position: 'right' as const, fontSize: 11, color: INK, formatter: shown },
  })
  return {
    bars: (rows, [now, then]) =>
      drawn(rows.length, 38, {
        grid,
        legend: { top: 0, left: NAMES, itemWidth: 12, itemHeight: 12, data: [now, then], textStyle: { color: INK } },
        xAxis: values,
        yAxis: names(rows),
        series: [
          bar(
            now,
            COLORS.now,
            rows.map((row) => row.now),
          ),
          bar(
            then,
            COLORS.then,
            rows.map((row) => row.then),
          ),
        ],
      }),
    spans: (rows) =>
      drawn(rows.length, 32, {
        grid: { ...grid, top: 10 },
        xAxis: { ...values, scale: false },
        yAxis: names(rows),
        series: [
          {
            type: 'custom',
            data: rows.map(({ low, high }, place) => [low, high, place]),
            encode: { x: [0, 1], y: 2 },
            renderItem: (_, api) => whisker(api),
          },
          {
            type: 'scatter',
            symbolSize: 9,
            data: rows.map(({ difference }, place) => [difference, place]),
            itemStyle: { color: COLORS.then },
            markLine: {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { color: INK, type: 'solid', width: 1 },
              data: [{ xAxis: 0 }],
            },
          },
        ],
      }),
    counts: (rows) =>
      drawn(rows.length, 44, {
        grid: { ...grid, top: 10 },
        xAxis: { ...values, minInterval: 1 },
        yAxis: names(rows),
        series: [
          bar(
            '',
            COLORS.then,
            rows.map(({ count }) => count),
          ),
        ],
      }),
  }
}

const shown = ({ value }: { readonly value?: unknown }): string => figure(Number(value))

/** A line from the low end of an interval to the high one. */
function whisker(api: CustomSeriesRenderItemAPI) {
  const ends = [0, 1].map((at) => api.coord([api.value(at), api.value(2)]))
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = ends
  return { type: 'line' as const, shape: { x1, y1, x2, y2 }, style: { stroke: COLORS.then, lineWidth: 2.5 } }
}
