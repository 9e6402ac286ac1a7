import { Input } from '@mantine/core'
import { useLanguage } from '../../../language/index.ts'
import classes from '../form.module.css'
import { labelOf } from '../words/labels.ts'
import type { HolderProps } from './props.ts'

/** A map whose fields are known, side by side: the `x` and `y` of a point. */
export function GroupWidget({ id, label, type, value, onChange, Inner, ...props }: HolderProps<'group'>) {
  const language = useLanguage()
  const values = valuesOf(value, type.alone)
  const change = (name: string, next: unknown) => onChange(writtenOf({ ...values, [name]: next }, type.alone))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid
    <div className={classes.group} role="group" id={id} aria-label={label} tabIndex={-1}>
      {type.fields.map(({ name, type: inner, isRequired }) => (
        <Input.Wrapper
          key={name}
          label={labelOf(name, language)}
          labelProps={{ htmlFor: `${id}-${name}`, className: classes.small }}
        >
          <Inner
            {...props}
            id={`${id}-${name}`}
            label={`${label}: ${labelOf(name, language)}`}
            type={inner}
            value={values[name]}
            initial={undefined}
            isRequired={isRequired && Object.keys(values).length > 0}
            mayBeFormula={props.isDeep}
            onChange={(next) => change(name, next)}
          />
        </Input.Wrapper>
      ))}
    </div>
  )
}

type Values = Readonly<Record<string, unknown>>

function valuesOf(value: unknown, alone: string | undefined): Values {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return { ...value }
  return alone === undefined ? {} : { [alone]: value }
}

/** Only what is given; nothing where nothing is, and the one field alone where that may be. */
function writtenOf(values: Values, alone: string | undefined): unknown {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  const [first] = given
  if (first === undefined) return undefined
  return given.length === 1 && first[0] === alone ? first[1] : Object.fromEntries(given)
}
