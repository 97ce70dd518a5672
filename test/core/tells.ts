import { expect } from 'vitest'

/** Something that takes input or does not. */
export type Takes = (input: unknown) => boolean

/** Expects a form to take all of the first and none of the second. */
export function tells(takes: Takes, right: readonly unknown[], wrong: readonly unknown[]): void {
  expect(right.filter((input) => !takes(input))).toEqual([])
  expect(wrong.filter((input) => takes(input))).toEqual([])
}
