import { TextInput } from '@mantine/core'
import { useTexts } from '../../../language/index.ts'
import classes from '../form.module.css'
import { emptyOf } from '../model/empty.ts'
import { formTexts } from '../texts.ts'
import { AddButton, RemoveButton } from './list.tsx'
import type { HolderProps } from './props.ts'

type Entries = readonly (readonly [name: string, value: unknown])[]

/** Values by names that the author chooses. */
export function MapWidget({ id, label, type, value, onChange, Inner, ...props }: HolderProps<'map'>) {
  const texts = useTexts(formTexts)
  const entries = entriesOf(value)
  const give = (next: Entries) => onChange(next.length === 0 ? undefined : Object.fromEntries(next))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid
    <div className={classes.items} role="group" id={id} aria-label={label} tabIndex={-1}>
      {entries.map(([name, one], index) => (
        <div key={name} className={classes.entry}>
          <NameInput
            label={texts.entryName(label)}
            name={name}
            taken={entries.map(([other]) => other)}
            onChange={(next) => give(entries.with(index, [next, one]))}
          />
          <Inner
            {...props}
            id={`${id}-${index}`}
            label={`${label}: ${name}`}
            type={type.of}
            value={one}
            initial={undefined}
            isRequired
            mayBeFormula={props.isDeep}
            onChange={(next) => give(entries.with(index, [name, next ?? null]))}
          />
          <RemoveButton label={texts.remove(name)} onClick={() => give(entries.toSpliced(index, 1))} />
        </div>
      ))}
      <AddButton
        label={texts.addTo(label)}
        onClick={() => give([...entries, [freshName(entries, texts.newEntry), emptyOf(type.of)]])}
      />
    </div>
  )
}

interface NameInputProps {
  readonly label: string
  readonly name: string
  readonly taken: readonly string[]
  readonly onChange: (name: string) => void
}

/** Takes the new name when it is left, for one that is half typed may be another's. */
function NameInput({ label, name, taken, onChange }: NameInputProps) {
  const give = (input: HTMLInputElement) => {
    const next = input.value.trim()
    if (next === name) return
    if (next === '' || taken.includes(next)) input.value = name
    else onChange(next)
  }
  return (
    <TextInput
      aria-label={label}
      defaultValue={name}
      spellCheck={false}
      dir="auto"
      onBlur={({ currentTarget }) => give(currentTarget)}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && give(currentTarget)}
    />
  )
}

function entriesOf(value: unknown): Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

function freshName(entries: Entries, begin: string): string {
  const taken = new Set(entries.map(([name]) => name))
  let name = begin
  for (let count = 2; taken.has(name); count++) name = `${begin}${count}`
  return name
}
