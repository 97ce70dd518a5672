import { compareTexts } from '../core/order.js'
/**
 * One text for the same plain data, whatever the order of its keys: members by the UTF-16 units of their keys, no
 * blank space, numbers and texts as `JSON.stringify` writes them. For well-formed text that is RFC 8785 (JCS). A lone
 * surrogate, which RFC 8785 refuses and UTF-8 cannot say, stays an escape (`\ud800`), so that no two texts become the
 * same bytes.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => compareTexts(a, b))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
