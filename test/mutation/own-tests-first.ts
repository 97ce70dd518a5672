import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { ROOM_VARIABLE } from './rooms.js'

/**
 * The tests of the mutated room before the others, examples before laws, so that a mutant dies soon; else by path, so
 * that the order is always the same.
 */
export class OwnTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const own = `/test/${process.env[ROOM_VARIABLE]}/`
    const rank = ({ moduleId }: TestSpecification): string => {
      const isLaw = readFileSync(moduleId, 'utf8').includes("from 'fast-check'")
      return `${moduleId.includes(own) ? 0 : 1}${isLaw ? 1 : 0}${moduleId}`
    }
    const ranks = new Map(files.map((file) => [file, rank(file)]))
    return [...files].sort((a, b) => ((ranks.get(a) ?? '') < (ranks.get(b) ?? '') ? -1 : 1))
  }
}
