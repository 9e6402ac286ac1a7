import { Button, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { FileWarning, ListPlus, Plus } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTexts } from '../../language/index.ts'
import { Empty } from '../../parts/empty.tsx'
import { type Row, rowsOf } from '../document/index.ts'
import { editorTexts } from '../texts.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { stepCommands } from './commands.ts'
import { StepPalette } from './palette.tsx'
import { SearchSteps, useMatches } from './search.tsx'
import { StepList } from './step-list.tsx'
import { StepMenu } from './step-menu.tsx'
import classes from './steps.module.css'

/** The steps of a file as sentences, with what can be done with them. */
export function StepsView() {
  const store = useEditorStore()
  const [isAdding, setAdding] = useState(false)
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const rows = useRows()
  const matches = useMatches(query)
  const found = useMemo(() => new Set(matches), [matches])
  useHotkeys([['mod+F', () => search.current?.select()]], [])
  return (
    <div className={classes.column}>
      <div className={classes.toolbar}>
        <AddButton onAdd={() => setAdding(true)} isDisabled={rows.length === 0} />
        <StepMenu />
        <SearchSteps query={query} onQuery={setQuery} matches={matches} input={search} />
      </div>
      <Unshown rows={rows} onAdd={() => setAdding(true)} />
      {rows.length > 0 && <StepList rows={rows} matches={found} onAdd={() => setAdding(true)} />}
      {isAdding && (
        <StepPalette
          onClose={() => setAdding(false)}
          onChoose={(kind) => {
            setAdding(false)
            stepCommands(store).add(kind)
          }}
        />
      )}
    </div>
  )
}

/** The rows follow the document when there is time: a key in a form comes first. */
function useRows(): readonly Row[] {
  const document = useDeferredValue(useEditorState((state) => state.document))
  const file = useEditorState((state) => state.file)
  const closed = useEditorState((state) => state.closed)
  return useMemo(() => rowsOf(document, file, closed), [document, file, closed])
}

function AddButton({ onAdd, isDisabled }: { readonly onAdd: () => void; readonly isDisabled: boolean }) {
  const texts = useTexts(editorTexts)
  return (
    <Tooltip label={`${texts.add} (Enter)`}>
      <Button variant="default" leftSection={<Plus size={14} />} onClick={onAdd} disabled={isDisabled}>
        {texts.add}
      </Button>
    </Tooltip>
  )
}

/** In place of the list: why there are no steps, and what to do about it. */
function Unshown({ rows, onAdd }: { readonly rows: readonly Row[]; readonly onAdd: () => void }) {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const hasLists = useEditorState(({ document, file }) =>
    document.files.get(file)?.parts.some((part) => typeof part !== 'string'),
  )
  if (rows.length > 0) return null
  if (hasLists) {
    return (
      <Empty icon={ListPlus} title={texts.none} hint={texts.noneHint}>
        <Button onClick={onAdd}>{texts.add}</Button>
      </Empty>
    )
  }
  return (
    <Empty icon={FileWarning} title={texts.noLists} hint={texts.noListsHint}>
      <Button onClick={() => store.showView('yaml')}>{texts.showYaml}</Button>
    </Empty>
  )
}
