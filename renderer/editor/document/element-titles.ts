import { readElements } from '../../../bots/format/read/elements.ts'
import { Source } from '../../../bots/format/yaml/source.ts'
import type { BotDocument } from './model.ts'

let last: { readonly text: string; readonly titles: ReadonlyMap<string, string> } = {
  text: '',
  titles: new Map(),
}

/** The words that people see at an element, `Invoice no.`, by its name in elements.yaml; as far as that can be read. */
export function elementTitles({ texts }: BotDocument): ReadonlyMap<string, string> {
  const text = texts.get('elements.yaml') ?? ''
  if (text !== last.text) last = { text, titles: titlesIn(text) }
  return last.titles
}

function titlesIn(text: string): ReadonlyMap<string, string> {
  const source = new Source('elements.yaml', text)
  const root = source.root()
  if (root === undefined) return new Map()
  const named = [...readElements(source, root)].flatMap(([ref, { name }]) =>
    typeof name === 'string' && name !== '' ? [[ref, name] as const] : [],
  )
  return new Map(named)
}
