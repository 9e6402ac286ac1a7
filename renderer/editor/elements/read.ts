import type { BotError } from '../../../bots/errors/index.ts'
import type { AuthoredElement } from '../../../bots/format/index.ts'
import { readElements } from '../../../bots/format/read/elements.ts'
import { joinLock, readLock } from '../../../bots/format/read/lock.ts'
import { Source } from '../../../bots/format/yaml/source.ts'
import type { BotDocument } from '../document/index.ts'

/** The elements of a bot as far as their files can be read, and what is wrong with these. */
export interface ReadElements {
  readonly elements: ReadonlyMap<string, AuthoredElement>
  readonly problems: readonly BotError[]
}

let last: { readonly texts: readonly (string | undefined)[]; readonly read: ReadElements } | undefined

/** The elements of the open bot, with what elements.lock knows of them; read anew only where a text has changed. */
export function elementsOf({ texts }: BotDocument): ReadElements {
  const wanted = [texts.get('elements.yaml'), texts.get('elements.lock')] as const
  if (last && wanted.every((text, index) => text === last?.texts[index])) return last.read
  last = { texts: wanted, read: readBoth(...wanted) }
  return last.read
}

function readBoth(yaml: string | undefined, lock: string | undefined): ReadElements {
  const problems: BotError[] = []
  const source = new Source('elements.yaml', yaml ?? '', problems)
  const root = yaml === undefined ? undefined : source.root()
  const elements = root === undefined ? new Map<string, AuthoredElement>() : readElements(source, root)
  const known = lock === undefined ? new Map() : readLock(new Source('elements.lock', lock, problems))
  return { elements: joinLock(elements, known).elements, problems }
}
