import { isMap, isSeq, parseDocument } from 'yaml'

/** The one step of a text as plain data; undefined where it is no YAML. */
export function plainStep(text: string): Record<string, unknown> | undefined {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  const item = isSeq(document.contents) ? document.contents.items[0] : undefined
  return document.errors.length === 0 && isMap(item) ? item.toJSON() : undefined
}
