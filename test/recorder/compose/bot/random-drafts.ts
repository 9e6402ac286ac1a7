import fc from 'fast-check'
import type { DescribedElement } from '../../../../bots/elements/types.ts'
import {
  type Draft,
  DraftElement,
  DraftFile,
  DraftSecret,
  type DraftValue,
  DraftVariable,
} from '../../../../recorder/compose/draft.ts'
import { seen } from './story.ts'

/** Texts of pages: words, and all that trips over YAML, formulas or names. */
const text = fc.oneof(
  fc.constantFrom(
    'Save',
    'Save',
    'Invoice no.',
    'null',
    'yes',
    '5',
    '=1',
    '==',
    '{{ x }}',
    '- a',
    '# b',
    'a: b',
    '*x',
    ' ',
  ),
  fc.constantFrom(
    'Größe',
    '保存',
    '__proto__',
    'constructor',
    'within',
    'frame',
    '\u2028',
    '\uFEFF',
    '\uD800',
    '\t\n',
    '"',
    "'",
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const role = fc.constantFrom('button', 'textbox', 'frame', 'row', 'dialog', 'generic', 'doc-tip', 'status')
const kind = fc.constantFrom('test-id', 'label', 'css', 'text')
const selector = fc.record(
  {
    role,
    name: text,
    by: fc.dictionary(kind, text, { maxKeys: 2, noNullPrototype: true }),
    nth: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: [] },
)
const fingerprint = fc.record({
  tag: fc.constantFrom('input', 'div', 'my-field'),
  attributes: fc.dictionary(fc.constantFrom('id', 'name', 'title'), text, { noNullPrototype: true }),
  text,
  neighbours: fc.array(text, { maxLength: 2 }),
  path: fc.constant(['html']),
  places: fc.array(fc.constantFrom('dialog Confirm', 'form', 'navigation', 'main Orders', 'form null'), {
    maxLength: 2,
  }),
  box: fc.constant({ x: 0, y: 0, width: 1, height: 1 }),
})
const description: fc.Arbitrary<DescribedElement> = fc
  .tuple(selector, fc.option(selector), fc.option(fingerprint), fc.array(selector, { maxLength: 2 }))
  .map(([own, within, print, further]) => ({
    ...own,
    ...(within && { within }),
    ...(print && { fingerprint: print }),
    ...(further.length > 0 && { further }),
  }))
const frames = fc.array(
  description.map((frame) => ({ ...frame, role: 'frame' })),
  { maxLength: 2 },
)
const element = fc
  .tuple(description, frames, fc.option(fc.integer({ min: 1, max: 3 })))
  .map(
    ([one, around, form]) => new DraftElement(seen(one, { frames: around, ...(form !== null && { form }) })),
  )

const group = fc.constantFrom('one', 'two')
const part = fc.constantFrom<DraftSecret['part']>('user', 'password', 'code')
const typed: fc.Arbitrary<DraftValue> = fc.oneof(
  text,
  fc.tuple(part, group).map(([which, form]) => new DraftSecret(which, form)),
  fc.constant(new DraftVariable('saved')),
)
const files = fc
  .array(
    fc.record({
      name: text,
      path: fc.option(
        text.map((name) => `/bot/${name}`),
        { nil: undefined },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((names) => new DraftFile(names))
const address = fc.constantFrom(
  'http://a.example/x?y=1#z',
  'http://u:p@127.0.0.1:8/orders/12/edit',
  'about:blank',
  'https://www.shop.example',
)
const effect = fc.constantFrom<Draft['effect']>('commit', 'idempotent', undefined)

type Shape = Pick<Draft, 'kind' | 'params' | 'save'>
const shape: fc.Arbitrary<Shape> = fc.oneof(
  address.map((where) => ({ kind: 'browser.open', params: { address: where } })),
  fc.tuple(element, typed).map(([target, value]) => ({ kind: 'browser.fill', params: { target, value } })),
  element.map((target) => ({ kind: 'browser.click', params: { target } })),
  fc.tuple(element, element).map(([from, to]) => ({ kind: 'browser.drag', params: { from, to } })),
  fc
    .tuple(element, files)
    .map(([target, chosen]) => ({ kind: 'browser.upload', params: { target, files: chosen } })),
  element.map((target) => ({ kind: 'browser.download', params: { target } })),
  fc
    .tuple(element, fc.array(text))
    .map(([target, options]) => ({ kind: 'browser.select', params: { target, options } })),
  fc.constant({ kind: 'browser.press', params: { keys: 'Control+S' } }),
)
const draft = fc
  .record({
    shape,
    effect,
    sent: fc.option(fc.array(text, { maxLength: 2 })),
    note: fc.option(text),
    look: fc.option(element),
    tab: fc.constantFrom(1, 2),
  })
  .map(
    ({ shape: made, effect: what, sent, note, look, tab }): Draft => ({
      id: 1,
      facts: [1],
      ...made,
      tab,
      ...(what && { effect: what }),
      ...(sent && { sent }),
      ...(note !== null && { note }),
      ...(look && { verify: [{ id: 2, facts: [2], kind: 'browser.assert', params: { target: look }, tab }] }),
    }),
  )

/** Any recording, as far as its texts and elements go; what is read first is saved as `saved`. */
export const drafts: fc.Arbitrary<Draft[]> = fc
  .tuple(element, fc.array(draft, { maxLength: 12 }))
  .map(([target, others]) => [
    { id: 1, facts: [1], kind: 'browser.read', params: { target }, save: 'saved', tab: 1 },
    ...others,
  ])
