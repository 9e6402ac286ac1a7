import { Checkbox, Select, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../language/index.ts'
import { moveEntry, removeEntry } from '../document/index.ts'
import type { BotProblem } from '../document/problems.ts'
import { choiceText } from '../form/words/choices.ts'
import { useEditorStore } from '../use-editor.ts'
import { type Declaration, setDeclared, setType } from './declarations.ts'
import { DefaultCell } from './default-cell.tsx'
import { fieldsOf, typesOf } from './fields.ts'
import classes from './head.module.css'
import { NameField } from './name-field.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { renameDeclaration, unsureUses } from './rename.ts'
import { RowActions } from './row-actions.tsx'
import { headTexts } from './texts.ts'
import { type Declared, type Use, usesOf } from './uses.ts'
import { UsesDialog } from './uses-dialog.tsx'

interface DeclarationRowProps {
  readonly declared: Declared
  readonly values: Declaration['values']
  /** The names of the others in its section. */
  readonly others: readonly string[]
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly problems: readonly BotProblem[]
  readonly onRenamed: (to: string) => void
}

/** What is asked before something that others rely on is done. */
interface Question {
  readonly about: 'removing' | 'renaming'
  readonly uses: readonly Use[]
  readonly go: () => void
}

/** One input or asset: its fields, and what is wrong with it below them. */
export function DeclarationRow({
  declared,
  values,
  others,
  isFirst,
  isLast,
  problems,
  onRenamed,
}: DeclarationRowProps) {
  const { file, section, name } = declared
  const store = useEditorStore()
  const [question, setQuestion] = useState<Question>()
  const ask = (about: Question['about'], uses: readonly Use[], go: () => void) => {
    if (uses.length === 0) go()
    else setQuestion({ about, uses, go })
  }
  const rename = (to: string) =>
    ask('renaming', unsureUses(store.state.document, declared), () => {
      onRenamed(to)
      store.change(renameDeclaration(declared, to))
    })
  const remove = () =>
    ask('removing', usesOf(store.state.document, declared), () =>
      store.change(removeEntry(file, section, name)),
    )
  const columns = fieldsOf(section).length + 2
  return (
    <Table.Tbody className={classes.declaration ?? ''}>
      <Table.Tr>
        <Table.Td>
          <NameField name={name} taken={others} onRename={rename} />
        </Table.Td>
        {fieldsOf(section).map((field) => (
          <Table.Td key={field}>
            <Cell declared={declared} field={field} values={values} />
          </Table.Td>
        ))}
        <Table.Td>
          <RowActions
            name={name}
            isFirst={isFirst}
            isLast={isLast}
            onMove={(by) => store.change(moveEntry(file, section, name, by))}
            onRemove={remove}
          />
        </Table.Td>
      </Table.Tr>
      {problems.length > 0 && (
        <Table.Tr>
          <Table.Td colSpan={columns}>
            <ProblemLines problems={problems} />
          </Table.Td>
        </Table.Tr>
      )}
      {question && <UsesDialog {...question} name={name} onClose={() => setQuestion(undefined)} />}
    </Table.Tbody>
  )
}

interface CellProps {
  readonly declared: Declared
  readonly field: string
  readonly values: Declaration['values']
}

/** The control for one field of a declaration. */
function Cell({ declared: { file, section, name }, field, values }: CellProps) {
  const texts = useTexts(headTexts)
  const language = useLanguage()
  const store = useEditorStore()
  const columns: Readonly<Record<string, string>> = texts.columns
  const label = texts.cell(columns[field] ?? field, name)
  const value = values[field]
  const set = (next: unknown) =>
    store.change(setDeclared(file, section, name, field, next), `${file} ${section} ${name} ${field}`)
  switch (field) {
    case 'type':
      return (
        <Select
          aria-label={label}
          data={typesOf(section).map((type) => ({ value: type, label: choiceText(type, language) }))}
          value={typeof value === 'string' ? value : null}
          allowDeselect={false}
          onChange={(type) => type !== null && store.change(setType(file, section, name, type))}
        />
      )
    case 'default':
      return <DefaultCell label={label} type={values.type} value={value} onChange={set} />
    case 'optional':
      return (
        <Checkbox
          className={classes.aside ?? ''}
          aria-label={label}
          checked={value === true}
          onChange={({ currentTarget }) => set(currentTarget.checked || undefined)}
        />
      )
    default:
      return (
        <TextInput
          aria-label={label}
          value={value === undefined || value === null ? '' : String(value)}
          dir="auto"
          onChange={({ currentTarget }) => set(currentTarget.value || undefined)}
        />
      )
  }
}
