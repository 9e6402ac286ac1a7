import type { Bot } from '../../bots/format/model.ts'

/** The words that people see at an element, `Invoice no.`, by its name in elements.yaml; that name where it has none. */
export function elementTitle(elements: Bot['elements']): (ref: string) => string {
  return (ref) => {
    const name = elements.get(ref)?.name
    return typeof name === 'string' && name !== '' ? name : ref
  }
}
