import { Button, Text } from '@mantine/core'
import { Crosshair } from 'lucide-react'
import { useMemo } from 'react'
import { useTexts } from '../../language/index.ts'
import { Empty } from '../../parts/empty.tsx'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { ElementDetail } from './element-detail.tsx'
import { ElementTable } from './element-table.tsx'
import classes from './elements.module.css'
import { elementsOf } from './read.ts'
import { elementsTexts } from './texts.ts'
import { usesOf } from './uses.ts'

/** The object repository: all elements of the bot, and one of them in full. */
export function ElementsView({ onSave }: { readonly onSave: () => Promise<void> }) {
  const texts = useTexts(elementsTexts)
  const store = useEditorStore()
  const document = useEditorState((state) => state.document)
  const chosen = useEditorState((state) => state.element)
  const { elements } = elementsOf(document)
  const uses = useMemo(() => usesOf(document), [document])
  const element = chosen === undefined ? undefined : elements.get(chosen)
  if (elements.size === 0) return <NoElements />
  return (
    <section className={classes.view} aria-label={texts.title}>
      <ElementTable
        elements={elements}
        uses={uses}
        chosen={chosen}
        onChoose={(ref) => store.set({ element: ref })}
      />
      <div className={classes.detail}>
        {element === undefined ? (
          <Text size="sm" c="dimmed">
            {texts.choose}
          </Text>
        ) : (
          <ElementDetail
            key={element.ref}
            element={element}
            elements={elements}
            uses={uses.get(element.ref) ?? []}
            onSave={onSave}
          />
        )}
      </div>
    </section>
  )
}

function NoElements() {
  const texts = useTexts(elementsTexts)
  const store = useEditorStore()
  const hasFile = useEditorState(({ document }) => document.texts.has('elements.yaml'))
  const open = () => {
    store.showFile('elements.yaml')
    store.showView('yaml')
  }
  return (
    <div className={classes.empty}>
      <Empty icon={Crosshair} title={texts.none} hint={texts.noneHint}>
        {hasFile && <Button onClick={open}>{texts.openYaml}</Button>}
      </Empty>
    </div>
  )
}
