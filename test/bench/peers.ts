import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A condition of json-rules-engine, or several. */
export interface RuleCondition {
  readonly fact?: string
  readonly operator?: string
  readonly value?: unknown
  readonly all?: readonly RuleCondition[]
  readonly any?: readonly RuleCondition[]
  readonly not?: RuleCondition
}

/** As much of json-rules-engine as the bench uses. */
interface RulesEngineLike {
  addRule(rule: {
    readonly priority: number
    readonly conditions: RuleCondition
    readonly event: { readonly type: string; readonly params: object }
  }): unknown
  addOperator<A, B>(name: string, holds: (found: A, mark: B) => boolean): void
  addFact(name: string, value: () => number): unknown
  on<E>(event: string, handler: (params: E) => void): unknown
  run(facts: object): Promise<unknown>
}

/** As much of zen-engine as the bench uses. */
interface ZenLike {
  createDecision(content: object): {
    evaluate(
      context: object,
      options?: { readonly trace: boolean },
    ): Promise<{ readonly result: unknown; readonly trace?: unknown }>
  }
}

/** As much of publicodes as the bench uses. */
interface PublicodesLike {
  setSituation(situation: object): unknown
  evaluate(rule: string): { readonly nodeValue: unknown }
}

/** The packages that the bench compares the library with. */
export interface Peers {
  readonly RulesEngine: new () => RulesEngineLike
  readonly ZenEngine: new () => ZenLike
  readonly Publicodes: new (rules: object) => PublicodesLike
}

/** Loads them from the folder in which they are installed; the compiler does not follow. */
export async function loadPeers(root: string): Promise<Peers> {
  return (await import(pathToFileURL(join(root, 'test/bench/peers/peers.mjs')).href)) as Peers
}
