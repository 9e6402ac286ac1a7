import { useState } from 'react'
import { parse, stringify, YAMLParseError } from 'yaml'
import { FormulaField } from '../formula-field.tsx'
import type { WidgetProps } from './props.ts'

/** Any value, written as in YAML: `12` is a number, `[a, b]` a list, and what begins with `=` a formula. */
export function AnyWidget({ value, onChange, isInvalid, ...props }: WidgetProps<'any'>) {
  const [draft, setDraft] = useState({ text: textOf(value), written: textOf(value) })
  // Another value than the one typed here came, as by undoing: the text follows it.
  const text = draft.written === textOf(value) ? draft.text : textOf(value)
  const typed = (next: string) => {
    const read = readValue(next)
    // Half a list is nothing that could stand in a file; it waits until it is whole.
    setDraft({ text: next, written: 'value' in read ? textOf(read.value) : textOf(value) })
    if ('value' in read) onChange(read.value)
  }
  const isBroken = !('value' in readValue(text))
  return <FormulaField {...props} value={text} onChange={typed} isInvalid={isInvalid || isBroken} />
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  const isPlain = typeof value === 'string' && isSame(readValue(value), value)
  return isPlain ? value : stringify(value, { lineWidth: 0 }).trimEnd()
}

function isSame(read: { readonly value?: unknown }, value: unknown): boolean {
  return read.value === value
}

function readValue(text: string): { readonly value?: unknown } {
  if (text.startsWith('=') || text.trim() === '') return { value: text === '' ? undefined : text }
  try {
    return { value: parse(text, { logLevel: 'silent' }) as unknown }
  } catch (thrown) {
    if (thrown instanceof YAMLParseError) return {}
    throw thrown
  }
}
