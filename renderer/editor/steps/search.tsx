import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { ChevronDown, ChevronUp, Search } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useDeferredValue, useMemo } from 'react'
import { type Language, useLanguage, useTexts } from '../../language/index.ts'
import { elementTitles, type Path, type Row, rowsOf } from '../document/index.ts'
import { editorTexts } from '../texts.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { searchedText } from './sentences.ts'
import classes from './steps.module.css'

const NONE: ReadonlySet<number> = new Set()

/** The steps of the file that hold a text, also in what is closed; none for an empty text. */
export function useMatches(query: string): readonly Path[] {
  const document = useEditorState((state) => state.document)
  const file = useEditorState((state) => state.file)
  const language = useLanguage()
  const sought = useDeferredValue(query.trim())
  return useMemo(() => {
    if (sought === '') return []
    const titles = elementTitles(document)
    return matching(rowsOf(document, file, NONE), sought, language, (ref) => titles.get(ref) ?? ref)
  }, [document, file, language, sought])
}

function matching(
  rows: readonly Row[],
  sought: string,
  language: Language,
  titleOf: (ref: string) => string,
): Path[] {
  const text = sought.toLocaleLowerCase(language)
  return rows.flatMap((row) =>
    row.type === 'step' && searchedText(row.step, language, titleOf).includes(text) ? [row.path] : [],
  )
}

interface SearchProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly matches: readonly Path[]
  readonly input: RefObject<HTMLInputElement | null>
}

/** Finds steps by what they say; Enter goes from one to the next. */
export function SearchSteps({ query, onQuery, matches, input }: SearchProps) {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const active = useEditorState((state) => state.selection.at(-1))
  const nth = active === undefined ? -1 : matches.indexOf(active)
  const go = (by: 1 | -1) => {
    const from = nth < 0 && by < 0 ? 0 : nth
    const path = matches.at((from + by) % matches.length)
    if (path !== undefined) store.select([path])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    if (event.key === 'Escape') onQuery('')
  }
  return (
    <search className={classes.search}>
      <output className={classes.count}>
        {query !== '' && (matches.length > 0 ? texts.matches(nth + 1, matches.length) : texts.noMatch)}
      </output>
      <TextInput
        ref={input}
        className={classes.input ?? ''}
        value={query}
        onChange={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
        leftSection={<Search size={14} aria-hidden />}
        placeholder={texts.search}
        aria-label={texts.search}
        aria-keyshortcuts="Control+F"
      />
      <Tooltip label={`${texts.previous} (Shift+Enter)`}>
        <ActionIcon aria-label={texts.previous} disabled={matches.length === 0} onClick={() => go(-1)}>
          <ChevronUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${texts.next} (Enter)`}>
        <ActionIcon aria-label={texts.next} disabled={matches.length === 0} onClick={() => go(1)}>
          <ChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </search>
  )
}
