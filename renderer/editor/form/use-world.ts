import { useMemo, useRef } from 'react'
import { subflowOf } from '../../../bots/format/read/subflow.ts'
import type { BotDocument, Path } from '../document/index.ts'
import { elementsOf } from '../elements/read.ts'
import { elementText } from '../elements/words.ts'
import { useEditorStore } from '../use-editor.ts'
import { credentialsOf, namesAt } from './formula/names.ts'
import type { FormWorld } from './world.ts'

/** What the form of a step may refer to; the same object while nothing of it changes. */
export function useWorldOf(
  document: BotDocument,
  path: Path,
  lastValues: FormWorld['lastValues'],
): FormWorld {
  const store = useEditorStore()
  const names = useSame(namesAt(document, path))
  const credentials = useSame(credentialsOf(document))
  const subflows = useSame([...document.files.keys()].flatMap((file) => subflowOf(file) ?? []))
  const { elements: read } = elementsOf(document)
  const elements = useMemo(
    () => [...read.values()].map((element) => ({ ref: element.ref, text: elementText(element) })),
    [read],
  )
  return useMemo(() => {
    const showElement = (element: string) => store.set({ view: 'elements', element })
    return { names, lastValues, elements, subflows, credentials, showElement }
  }, [names, lastValues, elements, subflows, credentials, store])
}

/** The value that was given before, where this one says the same. */
function useSame<T>(value: T): T {
  const last = useRef(value)
  if (JSON.stringify(last.current) !== JSON.stringify(value)) last.current = value
  return last.current
}
