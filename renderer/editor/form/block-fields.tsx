import { Button, Input, Text } from '@mantine/core'
import { useTexts } from '../../language/index.ts'
import { addBlock, effectOf, listPath, type Path, type StepList, type StepNode } from '../document/index.ts'
import { useEditorStore } from '../use-editor.ts'
import { formTexts } from './texts.ts'

const blocks = ['verify', 'compensate'] as const

/** Steps that a commit may have about itself: they stand in the list of steps, and begin here. */
export function BlockFields({ path, step }: { readonly path: Path; readonly step: StepNode }) {
  const texts = useTexts(formTexts)
  const store = useEditorStore()
  const isCommit = effectOf(step) === 'commit'
  const shown = blocks.filter((name) => isCommit || listOf(step, name) !== undefined)
  const begin = (name: string) => {
    store.change(addBlock(path, name))
    store.select([listPath(path, name)])
  }
  return shown.map((name) => {
    const list = listOf(step, name)
    return (
      <Input.Wrapper key={name} labelElement="div" label={texts[name]} description={texts[`${name}Help`]}>
        {list === undefined ? (
          <div>
            <Button variant="default" size="compact-xs" mt={4} onClick={() => begin(name)}>
              {texts.addSteps}
            </Button>
          </div>
        ) : (
          <Text size="sm">{texts.steps(list.steps.length)}</Text>
        )}
      </Input.Wrapper>
    )
  })
}

function listOf({ parts }: StepNode, name: string): StepList | undefined {
  return parts.find((part): part is StepList => typeof part !== 'string' && part.name === name)
}
