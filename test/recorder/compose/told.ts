import {
  type Draft,
  DraftElement,
  DraftFile,
  DraftSecret,
  DraftText,
  type DraftValue,
  DraftVariable,
} from '../../../recorder/compose/draft.ts'
import { compose } from '../../../recorder/compose/index.ts'
import type { Story } from './story.ts'

const MAIN = ['target', 'from', 'address', 'answer', 'keys']

/** The steps of a story, a line each: `fill Name value=Ada`; commits say what was sent. */
export function told(story: Story): string[] {
  return compose(story.facts).map(line)
}

export function line({ kind, params, effect, sent, save, verify }: Draft): string {
  const main = Object.entries(params).filter(([name]) => MAIN.includes(name))
  const rest = Object.entries(params).filter(([name]) => !MAIN.includes(name))
  return [
    kind.replace('browser.', ''),
    ...main.map(([, value]) => shown(value)),
    ...rest.map(([name, value]) => `${name}=${shown(value)}`),
    ...(save ? [`-> ${save}`] : []),
    ...(effect === 'commit' ? [`! ${sent?.join(', ')}`] : []),
    ...(verify ? [`? ${verify.map(line).join(', ')}`] : []),
  ].join(' ')
}

function shown(value: DraftValue): string {
  if (value instanceof DraftElement) return nameOf(value)
  if (value instanceof DraftSecret) return `<${value.part}>`
  if (value instanceof DraftFile) return value.names.map(({ name }) => name).join('+')
  if (value instanceof DraftText) return '<text>'
  if (value instanceof DraftVariable) return `=${value.name}`
  return typeof value === 'string' ? value || "''" : JSON.stringify(value)
}

function nameOf({ seen: { description } }: DraftElement): string {
  const row = description.within?.by?.text
  return `${description.name}${row ? `@${row}` : ''}`
}
