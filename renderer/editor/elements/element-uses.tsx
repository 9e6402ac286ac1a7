import { Text, UnstyledButton } from '@mantine/core'
import { sentence } from '../../../bots/steps/sentence.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { elementTitles, valuesOf } from '../document/index.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import classes from './elements.module.css'
import { elementsTexts } from './texts.ts'
import type { ElementUse } from './uses.ts'

/** The steps that use an element, as sentences; a click goes to one. */
export function ElementUses({ uses }: { readonly uses: readonly ElementUse[] }) {
  const texts = useTexts(elementsTexts)
  const language = useLanguage()
  const store = useEditorStore()
  const titles = useEditorState((state) => elementTitles(state.document))
  if (uses.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {texts.nowhere}
      </Text>
    )
  }
  const goTo = ({ path }: ElementUse) => {
    store.select([path])
    store.showView('steps')
  }
  return (
    <ul className={classes.uses}>
      {uses.map((use) => (
        <li key={`${use.path} ${use.field}`}>
          <UnstyledButton className={classes.use} onClick={() => goTo(use)} dir="auto">
            {sentenceOf(use, language, titles)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

function sentenceOf(
  { step }: ElementUse,
  language: ReturnType<typeof useLanguage>,
  titles: ReadonlyMap<string, string>,
): string {
  const { params, fields } = valuesOf(step)
  const name = typeof fields.name === 'string' ? { name: fields.name } : {}
  return sentence({ kind: step.kind ?? '', params, ...name }, language, (ref) => titles.get(ref) ?? ref)
}
