import { Text } from '@mantine/core'
import { useId } from 'react'
import { useTexts } from '../../language/index.ts'
import { Widget } from '../form/widgets/index.tsx'
import { defaultField } from './fields.ts'
import classes from './head.module.css'
import { headTexts } from './texts.ts'

interface DefaultCellProps {
  readonly label: string
  readonly type: unknown
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** The default of an input by its type; what has none says where its value is kept. */
export function DefaultCell({ label, type, value, onChange }: DefaultCellProps) {
  const texts = useTexts(headTexts)
  const id = useId()
  const field = defaultField(type)
  if (field === undefined)
    return (
      <Text size="xs" c="dimmed" className={classes.aside ?? ''}>
        {texts.noDefault}
      </Text>
    )
  return (
    <Widget
      {...field}
      id={id}
      label={label}
      value={value ?? undefined}
      onChange={onChange}
      isInvalid={false}
      describedBy={undefined}
    />
  )
}
