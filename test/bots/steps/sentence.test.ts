import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secret } from '../../../bots/secrets/index.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { sentence } from '../../../bots/steps/sentence.ts'

const fill = (value: unknown, target = 'ledger.number') =>
  sentence({ kind: 'browser.fill', params: { target, value } }, 'en')

test('formulas stand without their sign, as written or as read', () => {
  expect(fill('=invoice.number')).toBe('Type invoice.number into ledger.number')
  expect(fill({ source: '= invoice.number', evaluate: () => {} })).toBe(
    'Type invoice.number into ledger.number',
  )
})

test('texts stand in the quotes of the language', () => {
  expect(fill('Müller & Co')).toBe('Type “Müller & Co” into ledger.number')
  expect(sentence({ kind: 'browser.fill', params: { target: 'a.b', value: 'x' } }, 'de')).toBe(
    '„x“ in a.b eintragen',
  )
  expect(fill('==1+1')).toBe('Type “=1+1” into ledger.number')
})

test('elements have their titles', () => {
  const title = (ref: string) => (ref === 'ledger.post' ? 'the button Post' : ref)
  expect(sentence({ kind: 'browser.click', params: { target: 'ledger.post' } }, 'en', title)).toBe(
    'Click the button Post',
  )
})

test('a step that the author named is called by its name', () => {
  expect(sentence({ kind: 'browser.click', params: {}, name: 'Post it' }, 'de')).toBe('Post it')
})

test.each([
  [{ target: 'a.b' }, 'Click a.b'],
  [{ target: 'a.b', button: 'right' }, 'Click a.b with the right button'],
  [{ target: 'a.b', modifiers: ['Alt', 'Shift'] }, 'Click a.b holding Alt, Shift'],
  [{}, 'Click …'],
])('what was not given is left out: %j', (params, expected) => {
  expect(sentence({ kind: 'browser.click', params }, 'en')).toBe(expected)
})

test('defaults stand where the sentence needs them', () => {
  expect(sentence({ kind: 'browser.wait', params: { target: 'a.b' } }, 'de')).toBe(
    'Warten, bis a.b zu sehen ist',
  )
})

test('long texts are cut, white space is folded', () => {
  expect(fill('x'.repeat(500)).length).toBeLessThan(100)
  expect(fill('a\n\n b')).toBe('Type “a b” into ledger.number')
})

test('a kind that is not known is shown by its name', () => {
  expect(sentence({ kind: 'mail.send', params: {} }, 'en')).toBe('mail.send')
  expect(sentence({ kind: 'toString', params: {} }, 'en')).toBe('toString')
  expect(sentence({ kind: 'browser.wait', params: { target: 'a.b', state: 'toString' } }, 'de')).toContain(
    'toString',
  )
})

describe('secrets are masked', () => {
  test.each([
    fill(new Secret('hunter22', 'account.password')),
    fill('=assets.account.password'),
    fill({ source: '=assets.account.password' }),
    fill('hunter22', 'login.password'),
    fill('hunter22', 'login.api-key'),
    sentence({ kind: 'browser.type', params: { target: 'login.pin', text: 'hunter22' } }, 'de'),
    sentence({ kind: 'call', params: { flow: 'log-in', with: { user: 'ann', password: 'hunter22' } } }, 'en'),
    sentence({ kind: 'data.set', params: { value: { nested: [{ token: 'hunter22' }] } } }, 'en'),
  ])('%s', (shown) => {
    expect(shown).toContain('•••')
    expect(shown).not.toMatch(/hunter22|account\.password/)
  })
})

test('what stands in the place of an element and cannot be made a text is shown as it is', () => {
  const params = { target: { toString: null }, value: 'x' }
  expect(sentence({ kind: 'browser.fill', params }, 'en')).toContain('toString')
})

test('whatever the parameters hold, there is a sentence and no braces of a template are left', () => {
  const kinds = fc.constantFrom(...catalogue)
  fc.assert(
    fc.property(
      kinds,
      fc.jsonValue(),
      fc.constantFrom('en' as const, 'de' as const),
      (kind, value, language) => {
        const params = Object.fromEntries(Object.keys(kind.params.shape).map((name) => [name, value]))
        const shown = sentence({ kind: kind.kind, params }, language, () => 'it')
        expect(shown).not.toBe('')
      },
    ),
  )
  const templates = catalogue.map(({ kind, examples }) => sentence({ kind, params: examples[0] }, 'en'))
  for (const shown of templates) expect(shown).not.toMatch(/[{}[\]…]/)
})

test.each([
  ['desktop.scroll', { target: 'a.b', by: { x: 0, y: 10 } }, 'Scroll down in a.b by 10 notches'],
  ['desktop.scroll', { by: { y: -1 } }, 'Scroll up by 1 notch'],
  ['desktop.scroll', { by: { x: 2 } }, 'Scroll right by 2 notches'],
  ['desktop.scroll', { target: 'a.b', by: { x: 1, y: 2 } }, 'Scroll to a.b by x: 1, y: 2'],
  ['browser.scroll', { by: { y: 400 }, until: 'a.b' }, 'Scroll down by 400 pixels until a.b is there'],
  ['browser.scroll', { target: 'a.b', by: { y: '=far' } }, 'Scroll to a.b by y: far'],
])('the wheel of %s turns in a direction: %j', (kind, params, expected) => {
  expect(sentence({ kind, params }, 'en')).toBe(expected)
})

test.each([
  [{ target: 'a.b', by: { y: 10 } }, 'In a.b um 10 Rasten nach unten blättern'],
  [{ by: { x: -1, y: 0 } }, 'Um 1 Raste nach links blättern'],
])('in German as well: %j', (params, expected) => {
  expect(sentence({ kind: 'desktop.scroll', params }, 'de')).toBe(expected)
})
