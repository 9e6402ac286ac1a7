import fc from 'fast-check'
import type { Candidate } from '../../../../bots/elements/heal/index.ts'
import type { Fingerprint } from '../../../../bots/elements/types.ts'

/** A button as a recorder sees it, with these differences. */
export function looks(differences: Partial<Fingerprint> = {}): Fingerprint {
  return {
    tag: 'button',
    role: 'button',
    name: 'Save',
    attributes: { id: 'save', class: 'button primary' },
    text: 'Save',
    neighbours: ['Cancel', 'Profile'],
    path: ['html', 'body', 'main', 'form', 'button'],
    box: { x: 100, y: 300, width: 80, height: 24 },
    ...differences,
  }
}

/** Candidates whose handle is their place in the list. */
export function candidates(...fingerprints: readonly Fingerprint[]): Candidate<number>[] {
  return fingerprints.map((fingerprint, handle) => ({ handle, fingerprint }))
}

const text = fc.string({ maxLength: 12 })
const texts = fc.array(text, { maxLength: 4 })
const length = fc.integer({ min: 0, max: 2000 })

/** Any fingerprint that a page could give, and many that none would. */
export const anyFingerprint: fc.Arbitrary<Fingerprint> = fc.record(
  {
    tag: fc.constantFrom('button', 'a', 'input', 'select', 'div'),
    role: fc.option(fc.constantFrom('button', 'link', 'textbox', 'combobox', 'row'), { nil: undefined }),
    name: fc.option(text, { nil: undefined }),
    attributes: fc.dictionary(fc.constantFrom('id', 'name', 'class', 'href', 'type', 'data-testid'), text),
    text,
    neighbours: texts,
    path: texts,
    context: texts,
    places: texts,
    others: texts,
    namesakes: fc.nat(5),
    box: fc.record({ x: length, y: length, width: length, height: length }),
  },
  { requiredKeys: ['tag', 'attributes', 'text', 'neighbours', 'path', 'box'] },
)
