/** For tests of a rulebook or of a system that embeds the library: a sample life, scenarios, arbitraries. */
export { alphabet, type Letter } from './alphabet.js'
export { extremeAnswers } from './answers.js'
export { type Attempt, arbitraryCase, arbitraryWalk, type Step, type Walk, walk } from './arbitraries.js'
export { type Cast, castOf } from './cast.js'
export { sampleLife, samplePlan, sampleVillage } from './sample-life.js'
export { day, type Expected, type Happening, type Outcome, type Scenario, scenario } from './scenario.js'
