/** What is used of jStat, which brings no types. */
declare module 'jstat' {
  const jStat: {
    mean(values: readonly number[]): number
    /** The standard deviation; of a sample if so asked. */
    stdev(values: readonly number[], ofSample: boolean): number
    /** Quantiles; with 1 and 1, in a straight line between the two values next to each. */
    quantiles(values: readonly number[], shares: readonly number[], alpha: number, beta: number): number[]
    readonly studentt: {
      /** The quantile of Student’s distribution. */
      inv(share: number, degreesOfFreedom: number): number
    }
  }
  export = jStat
}
