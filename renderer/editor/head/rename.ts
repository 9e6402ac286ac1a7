import { isMap, isScalar, parseDocument } from 'yaml'
import { type BotDocument, type Edit, replaceTexts } from '../document/index.ts'
import { type Declared, type Use, usesOf } from './uses.ts'

/** The uses of an input or asset that cannot be renamed with it, because it is not sure what they mean. */
export function unsureUses(document: BotDocument, declared: Declared): Use[] {
  return usesOf(document, declared).filter(({ at }) => at === undefined)
}

/** Gives an input or asset another name, here and wherever it is used for sure; nothing else in the texts changes. */
export function renameDeclaration(declared: Declared, to: string): Edit {
  return (document) => {
    const places = new Map<string, number[]>()
    const uses = usesOf(document, declared).map(({ file, at = [] }) => [file, at] as const)
    for (const [file, at] of [...uses, [declared.file, nameAt(document, declared)] as const])
      places.set(file, [...(places.get(file) ?? []), ...at])
    const texts = [...places].map(
      ([file, at]) => [file, replaced(document.texts.get(file) ?? '', at, declared.name, to)] as const,
    )
    return replaceTexts(new Map(texts))(document)
  }
}

/** Where its own name stands in the section that declares it. */
function nameAt({ texts }: BotDocument, { file, section, name }: Declared): number[] {
  const yaml = parseDocument(texts.get(file) ?? '', { uniqueKeys: false, logLevel: 'silent' })
  const all = yaml.get(section)
  const key = isMap(all) ? all.items.find(({ key }) => isScalar(key) && key.value === name)?.key : undefined
  if (!isScalar(key) || !key.range) return []
  return [key.range[0] + (key.type === 'PLAIN' ? 0 : 1)]
}

function replaced(text: string, places: readonly number[], from: string, to: string): string {
  const inOrder = places.toSorted((a, b) => b - a)
  return inOrder.reduce((before, at) => before.slice(0, at) + to + before.slice(at + from.length), text)
}
