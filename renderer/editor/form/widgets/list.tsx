import { ActionIcon, Button, Checkbox, Group, Tooltip } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useLanguage, useTexts } from '../../../language/index.ts'
import classes from '../form.module.css'
import { emptyOf } from '../model/empty.ts'
import { formTexts } from '../texts.ts'
import { choiceText } from '../words/choices.ts'
import type { HolderProps } from './props.ts'

/** A list; where one item may stand alone, a single one does. */
export function ListWidget(props: HolderProps<'list'>) {
  const { type } = props
  return type.of.type === 'choice' ? <Choices {...props} choices={type.of.choices} /> : <Items {...props} />
}

function Items({ id, label, type, value, onChange, Inner, ...props }: HolderProps<'list'>) {
  const texts = useTexts(formTexts)
  const items = itemsOf(value)
  const give = (next: readonly unknown[]) => onChange(writtenOf(next, type.isSingle))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid
    <div className={classes.items} role="group" id={id} aria-label={label} tabIndex={-1}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is nothing but its place
        <div key={index} className={classes.beside}>
          <div className={classes.grow}>
            <Inner
              {...props}
              id={`${id}-${index}`}
              label={texts.nth(label, index + 1)}
              type={type.of}
              value={item}
              initial={undefined}
              isRequired
              mayBeFormula={props.isDeep}
              onChange={(next) => give(items.with(index, next ?? null))}
            />
          </div>
          <RemoveButton
            label={texts.remove(texts.nth(label, index + 1))}
            onClick={() => give(items.toSpliced(index, 1))}
          />
        </div>
      ))}
      <AddButton label={texts.addTo(label)} onClick={() => give([...items, emptyOf(type.of)])} />
    </div>
  )
}

function Choices({
  id,
  label,
  value,
  onChange,
  choices,
}: HolderProps<'list'> & { choices: readonly string[] }) {
  const language = useLanguage()
  const chosen = itemsOf(value).filter((item) => typeof item === 'string')
  return (
    <Checkbox.Group
      id={id}
      aria-label={label}
      value={chosen}
      onChange={(next) => onChange(next.length === 0 ? undefined : next)}
    >
      <Group gap="sm" py={4}>
        {choices.map((choice) => (
          <Checkbox key={choice} value={choice} label={choiceText(choice, language)} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

/** Takes an item out. */
export function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <X size={14} />
      </ActionIcon>
    </Tooltip>
  )
}

/** Puts a further item at the end. */
export function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const texts = useTexts(formTexts)
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.add ?? ''}
      leftSection={<Plus size={12} aria-hidden />}
      aria-label={label}
      onClick={onClick}
    >
      {texts.add}
    </Button>
  )
}

function itemsOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function writtenOf(items: readonly unknown[], isSingle: boolean): unknown {
  if (items.length === 0) return undefined
  return isSingle && items.length === 1 ? items[0] : items
}
