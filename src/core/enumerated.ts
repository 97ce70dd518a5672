/**
 * Chinese list items in a row, with 、 between them. Items in quotation marks or title marks that follow one another
 * have none (GB/T 15834-2011, 4.5.3.5): “甲”“乙”.
 */
export function enumerated(parts: readonly string[]): string {
  return parts.join('、').replace(/([”》])、(?=[“《])/g, '$1')
}
