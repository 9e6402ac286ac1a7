import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ElementDescription, Fingerprint } from '../../../bots/elements/types.ts'
import { type ElementPage, openElementPage } from './element-page.ts'

let on: ElementPage
beforeAll(async () => {
  on = await openElementPage()
})
afterAll(() => on.close())

/** Ids of what the description finds. */
const ids = (description: Partial<ElementDescription>, further = false) =>
  on.page.evaluate(
    ([wanted, also]) =>
      elements
        .find({ ref: 'x', ...wanted }, elements.allRoots(document), { further: also })
        .map((element) => element.id),
    [description, further] as const,
  )

test('roles of native elements and declared ones', async () => {
  await on.show(`<a href=#>1</a><a>2</a><button>3</button><input type=submit><input type=password><input list=l><input type=search>
    <input type=checkbox><input type=number><select></select><select multiple></select><textarea></textarea><h2>4</h2><img alt=""><img alt=x>
    <nav></nav><header></header><article><header></header></article><table><tr><th>h<th scope=row>r<td>c</table><div role=" Tab list">5</div><ul role=none></ul><iframe></iframe>`)
  const roles = await on.page.evaluate(() =>
    [...document.querySelectorAll('body *')].map((element) => elements.roleOf(element) ?? '-').join(' '),
  )
  expect(roles).toBe(
    'link - button button textbox combobox searchbox checkbox spinbutton combobox listbox textbox heading - img ' +
      'navigation banner article - table rowgroup row columnheader rowheader cell tab - frame',
  )
})

test('names by label, attribute, content and reference', async () => {
  await on.show(`<label for=a>First   name</label><input id=a><label>Land <select id=b><option>CH</select></label><button id=c><b>Save</b> all</button>
    <img id=d alt=Logo><button id=e aria-label=Close>x</button><span id=t>Total</span><input id=f aria-labelledby="t c"><input id=g placeholder=Search>
    <iframe id=h title=Work></iframe><iframe id=i name=inner></iframe><input id=j type=submit value=Send><fieldset id=k><legend>Address</legend></fieldset>`)
  const names = await on.page.evaluate(() =>
    [...document.querySelectorAll('[id]:not(#t)')].map((element) => elements.nameOf(element)),
  )
  expect(names).toEqual([
    'First name',
    'Land',
    'Save all',
    'Logo',
    'Close',
    'Total Save all',
    'Search',
    'Work',
    'inner',
    'Send',
    'Address',
  ])
})

test('by role and name: exact, white space folded, visible only, not what is hidden from assistive technology', async () => {
  await on.show(`<button id=a>Post  it</button><button id=b>Post it now</button><button id=c hidden>Post it</button>
    <div aria-hidden=true><button id=d>Post it</button></div><a id=e href=#>Post it</a><button id=f style="visibility:hidden">Post it</button>
    <style>#g::before { content: 'Styled' }</style><button id=g></button>`)
  expect(await ids({ role: 'button', name: 'Post it' })).toEqual(['a'])
  expect(await ids({ name: 'Post it' })).toEqual(['a', 'e'])
  expect(await ids({ role: 'button', name: 'Styled' })).toEqual(['g'])
  expect(await ids({ role: 'button', name: 'post it' })).toEqual([])
  expect(await ids({})).toEqual([])
})

test('by every other selector, and by several at once', async () => {
  await on.show(`<label>Mail <input id=a placeholder="Your mail"></label><input id=b aria-label=Mail data-testid=mail><p id=c title=Hint>Some <i id=d>text</i></p>
    <img id=e alt=Logo width=9 height=9><input id=f type=button value="Press me"><p id=g>Some text</p>`)
  expect(await ids({ by: { label: 'Mail' } })).toEqual(['a', 'b'])
  expect(await ids({ by: { label: 'Mail', 'test-id': 'mail' } })).toEqual(['b'])
  expect(await ids({ by: { placeholder: 'Your mail' } })).toEqual(['a'])
  expect(await ids({ by: { title: 'Hint' } })).toEqual(['c'])
  expect(await ids({ by: { alt: 'Logo' } })).toEqual(['e'])
  expect(await ids({ by: { text: 'text' } })).toEqual(['d'])
  expect(await ids({ by: { text: 'Some text' } })).toEqual(['c', 'g'])
  expect(await ids({ by: { text: 'Press me' } })).toEqual(['f'])
  expect(await ids({ by: { css: 'p' }, nth: 2 })).toEqual(['g'])
  expect(await ids({ by: { xpath: '//p[i]' } })).toEqual(['c'])
  expect(await ids({ role: 'button', by: { css: '#a' } })).toEqual([])
})

test('within the row, card or dialog that holds a text; an unclear one holds nothing', async () => {
  await on.show(`<table><tr><td><table><tr><td>Ann<td><button id=a>Edit</button></table><tr><td>Bob<td><button id=b>Edit</button></table>
    <div role=dialog aria-label=Confirm><button id=c>Edit</button></div><section id=s><b>Ann</b><button id=d>Edit</button></section>`)
  const row = (text: string) => ({ ref: 'row', role: 'row', by: { text } })
  const edit = { role: 'button', name: 'Edit' }
  expect(await ids({ ...edit, within: row('Ann') })).toEqual(['a'])
  expect(await ids({ ...edit, within: row('Bob') })).toEqual(['b'])
  expect(await ids({ ...edit, within: { ref: 'd', role: 'dialog', name: 'Confirm' } })).toEqual(['c'])
  expect(await ids({ ...edit, within: { ref: 'r', role: 'row' } })).toEqual([])
  expect(await ids({ ...edit, within: { ref: 's', by: { css: 'section' }, within: row('Ann') } })).toEqual([])
})

test('slots and labels in shadow roots', async () => {
  await on.show(`<x-button id=host>Save</x-button><script>customElements.define('x-button', class extends HTMLElement {
    constructor() { super().attachShadow({ mode: 'open' }).innerHTML = '<button id=inner><slot></slot></button><label for=f>Deep</label><input id=f>' } })</script>`)
  expect(await ids({ role: 'button', name: 'Save' })).toEqual(['inner'])
  expect(await ids({ role: 'textbox', name: 'Deep' })).toEqual(['f'])
  expect(await ids({ name: 'Deep', within: { ref: 'h', by: { css: 'x-button' } } })).toEqual(['f'])
})

test('further selectors only where asked for, the first that finds something', async () => {
  await on.show('<button id=a class=x>New</button><button id=b class=x>Other</button>')
  const description = {
    role: 'button',
    name: 'Old',
    further: [{ by: { css: '#none' } }, { by: { css: '#b' } }, { by: { css: '#a' } }],
  }
  expect(await ids(description)).toEqual([])
  expect(await ids(description, true)).toEqual(['b'])
})

test('a further selector finds nothing where another one stands now, unless a code or a like name speaks for it', async () => {
  await on.show(`<label>Order no. <input id=order></label>`)
  const recorded = (others: string[], attributes: Record<string, string> = {}) => ({
    role: 'textbox',
    name: 'Net amount',
    further: [{ by: { css: 'label:nth-of-type(1) > input' } }],
    fingerprint: {
      ...{
        tag: 'input',
        role: 'textbox',
        name: 'Net amount',
        attributes,
        text: '',
        neighbours: [],
        path: [],
      },
      ...{ others, box: { x: 0, y: 0, width: 1, height: 1 } },
    },
  })
  expect(await ids(recorded(['Order no.']), true)).toEqual([])
  expect(await ids(recorded(['Order no.'], { id: 'order' }), true)).toEqual([])
  expect(await ids(recorded([]), true)).toEqual([])
  expect(await ids(recorded([], { id: 'order' }), true)).toEqual(['order'])
  await on.show(`<label>Net amounts <input id=net></label>`)
  expect(await ids(recorded(['Order no.']), true)).toEqual(['net'])
})

test('a fingerprint says what an element looked like, without what was typed', async () => {
  await on.show('<h2>Invoice</h2><table><tr><td>Net<td><input id=net name=net value=secret-value></table>')
  const print = await on.page.evaluate(() =>
    elements.takeFingerprint(document.querySelector('input') as Element),
  )
  expect(print).toMatchObject({
    tag: 'input',
    role: 'textbox',
    attributes: { id: 'net', name: 'net' },
    text: '',
    neighbours: ['Net', 'Invoice'],
    path: ['html', 'body', 'table', 'tbody', 'tr', 'td', 'input'],
  })
  expect(JSON.stringify(print)).not.toContain('secret-value')
})

test('an element is plausible while its kind, its text or its neighbours are the same', async () => {
  await on.show('<h2>Orders</h2><a id=a href=#>Details</a>')
  const plausible = (change: Partial<Fingerprint>) =>
    on.page.evaluate((changed) => {
      const element = document.querySelector('#a') as Element
      const other = { tag: 'button', role: 'button', name: 'Zzz', text: 'Zzz', neighbours: ['Nowhere'] }
      return elements.plausible({ ...elements.takeFingerprint(element), ...other, ...changed }, element)
    }, change)
  expect(await plausible({})).toBe(false)
  expect(await plausible({ tag: 'a' })).toBe(true)
  expect(await plausible({ name: 'Detail' })).toBe(true)
  expect(await plausible({ neighbours: ['Orders'] })).toBe(true)
})

test('a thousand buttons are searched quickly enough to do it often', async () => {
  await on.show(
    Array.from({ length: 1000 }, (_, i) => `<button id=b${i}><span>Item ${i}</span></button>`).join(''),
  )
  expect(await ids({ role: 'button', name: 'Item 777' })).toEqual(['b777'])
})
