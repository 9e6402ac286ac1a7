import { ActionIcon, Input, Text, TextInput, Tooltip } from '@mantine/core'
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTexts } from '../../language/index.ts'
import {
  addCase,
  type Case,
  casesOf,
  type Edit,
  moveCase,
  type Path,
  removeCase,
  renameCase,
  type StepNode,
} from '../document/index.ts'
import { useEditorStore } from '../use-editor.ts'
import classes from './form.module.css'
import { formTexts } from './texts.ts'
import { RemoveButton } from './widgets/list.tsx'
import { MoveButton } from './widgets/move-button.tsx'

interface CaseFieldsProps {
  readonly path: Path
  readonly step: StepNode
}

/** The cases of a switch: their values, in their order; their steps stand in the list of steps. */
export function CaseFields({ path, step }: CaseFieldsProps) {
  const texts = useTexts(formTexts)
  const store = useEditorStore()
  const cases = casesOf(step)
  const names = cases.map(({ name }) => name)
  const change = (edit: Edit) => store.change(edit)
  return (
    <Input.Wrapper labelElement="div" label={texts.cases} description={texts.casesHelp}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column of rows */}
      <div className={classes.items} role="group" aria-label={texts.cases}>
        {cases.map((one, index) => (
          <OneCase
            key={one.name}
            one={one}
            others={names.filter((name) => name !== one.name)}
            onRename={(to) => change(renameCase(path, one.name, to))}
          >
            <MoveButton
              label={texts.moveCaseUp(one.name)}
              isPossible={index > 0}
              onClick={() => change(moveCase(path, one.name, -1))}
            >
              <ArrowUp size={14} />
            </MoveButton>
            <MoveButton
              label={texts.moveCaseDown(one.name)}
              isPossible={index < cases.length - 1}
              onClick={() => change(moveCase(path, one.name, 1))}
            >
              <ArrowDown size={14} />
            </MoveButton>
            <RemoveButton
              label={texts.removeCase(one.name)}
              onClick={() => change(removeCase(path, one.name))}
            />
          </OneCase>
        ))}
        <NewCase taken={names} onAdd={(name) => change(addCase(path, name))} />
      </div>
    </Input.Wrapper>
  )
}

interface OneCaseProps {
  readonly one: Case
  readonly others: readonly string[]
  readonly onRename: (to: string) => void
  /** Its buttons. */
  readonly children: ReactNode
}

function OneCase({ one: { name, list }, others, onRename, children }: OneCaseProps) {
  const texts = useTexts(formTexts)
  const steps = useId()
  const [value, setValue] = useState(name)
  const error = value === '' ? texts.caseNeedsValue : others.includes(value) ? texts.caseTaken : undefined
  const give = () => error === undefined && value !== name && onRename(value)
  return (
    <div className={classes.beside}>
      <TextInput
        className={classes.grow ?? ''}
        aria-label={texts.caseValue(name)}
        aria-describedby={steps}
        value={value}
        error={error}
        dir="auto"
        spellCheck={false}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && give()}
        onBlur={give}
      />
      <Text id={steps} size="xs" c="dimmed" mt={6} style={{ whiteSpace: 'nowrap' }}>
        {texts.caseSteps(list.steps.length)}
      </Text>
      {children}
    </div>
  )
}

function NewCase({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[]
  readonly onAdd: (name: string) => void
}) {
  const texts = useTexts(formTexts)
  const [value, setValue] = useState('')
  const isTaken = taken.includes(value)
  const add = () => {
    if (value === '' || isTaken) return
    onAdd(value)
    setValue('')
  }
  return (
    <div className={classes.beside}>
      <TextInput
        className={classes.grow ?? ''}
        aria-label={texts.newCase}
        placeholder={texts.newCase}
        value={value}
        error={isTaken ? texts.caseTaken : undefined}
        dir="auto"
        spellCheck={false}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && add()}
      />
      <Tooltip label={texts.addCase}>
        <ActionIcon aria-label={texts.addCase} disabled={value === '' || isTaken} onClick={add}>
          <Plus size={14} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
