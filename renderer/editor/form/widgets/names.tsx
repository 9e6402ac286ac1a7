import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { SquareArrowOutUpRight } from 'lucide-react'
import { isFormulaText } from '../../../../bots/format/formula/index.ts'
import { useTexts } from '../../../language/index.ts'
import classes from '../form.module.css'
import { formTexts } from '../texts.ts'
import { useFormWorld } from '../world.ts'
import { FormulaWidget } from './formula.tsx'
import { marksOf, type WidgetProps } from './props.ts'

/** Most names that are shown at once; the others are found by typing. */
const MOST = 100

/** The name of an element of elements.yaml. */
export function ElementWidget(props: WidgetProps<'element'>) {
  const texts = useTexts(formTexts)
  const { elements, showElement } = useFormWorld()
  const { value } = props
  const known = elements.map(({ ref, text }) => ({ value: ref, label: `${ref} · ${text}` }))
  return (
    <div className={classes.beside}>
      <NameSelect {...props} names={known} none={texts.noElement} />
      {typeof value === 'string' && (
        <Tooltip label={texts.showElement}>
          <ActionIcon aria-label={texts.showElement} onClick={() => showElement(value)}>
            <SquareArrowOutUpRight size={14} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}

/** The name of a subflow. */
export function SubflowWidget(props: WidgetProps<'subflow'>) {
  const texts = useTexts(formTexts)
  const { subflows } = useFormWorld()
  return (
    <NameSelect
      {...props}
      names={subflows.map((value) => ({ value, label: value }))}
      none={texts.noSubflow}
    />
  )
}

/** An asset of type credential, named by a formula as all assets are. */
export function CredentialWidget(props: WidgetProps<'credential'>) {
  const texts = useTexts(formTexts)
  const { credentials } = useFormWorld()
  const known = credentials.map((name) => ({ value: `=assets.${name}`, label: name }))
  const isOther = isFormulaText(props.value) && known.every(({ value }) => value !== props.value)
  if (isOther) return <FormulaWidget {...props} />
  return <NameSelect {...props} names={known} none={texts.noCredential} />
}

interface NameSelectProps extends Omit<WidgetProps, 'type'> {
  readonly names: readonly { readonly value: string; readonly label: string }[]
  /** What is said where no name fits. */
  readonly none: string
}

function NameSelect({ names, none, ...props }: NameSelectProps) {
  const { value, onChange, isRequired } = props
  const current = typeof value === 'string' && value !== '' ? value : null
  const isUnknown = current !== null && names.every((name) => name.value !== current)
  return (
    <Select
      {...marksOf(props)}
      className={classes.grow ?? ''}
      data={[...names, ...(isUnknown ? [{ value: current, label: current }] : [])]}
      value={current}
      searchable
      limit={MOST}
      nothingFoundMessage={none}
      clearable={!isRequired}
      spellCheck={false}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}
