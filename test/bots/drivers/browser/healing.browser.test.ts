import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ElementDescription, Fingerprint } from '../../../../bots/elements/types.ts'
import { button, css, type Desk, errorOf, given, openDesk, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const FORM = `<h1>Invoice</h1><form onsubmit="return false"><label for=number>Invoice no.</label><input id=number name=number>
  <label for=total>Total</label><input id=total name=total><button id=save type=button onclick="out.textContent = 'saved'">Save</button></form><p id=out>-</p>`
/** The same form in a later version: the field is called otherwise, its id is a machine's. */
const LATER = FORM.replace('for=number>Invoice no.', 'for=f7x2>Invoice number').replace(
  'id=number',
  'id=f7x2',
)

const number: ElementDescription = {
  ref: 'ledger.number',
  role: 'textbox',
  name: 'Invoice no.',
  mayHeal: true,
}
const field = (value: string, mayHeal = true) =>
  ({ do: 'fill', target: { ...number, fingerprint: invoiceField, mayHeal }, value }) as const

/** As it is recorded on FORM. */
const invoiceField: Fingerprint = {
  tag: 'input',
  role: 'textbox',
  name: 'Invoice no.',
  attributes: { id: 'number', name: 'number' },
  text: '',
  neighbours: ['Invoice no.', 'Total', 'Invoice'],
  path: ['html', 'body', 'form', 'input'],
  places: ['form'],
  others: ['Total', 'Save'],
  namesakes: 0,
  box: { x: 80, y: 70, width: 150, height: 21 },
}

test('a field that nothing finds any more is recognised, filled, and told with a picture', async () => {
  await desk.show(LATER)
  const [outcome] = await desk.driver.perform([field('A-17')], within(10_000))
  given(outcome)
  expect(await desk.read(css('#f7x2'), 'value')).toBe('A-17')
  expect(await desk.read(css('#total'), 'value')).toBe('')
  const [healed, ...more] = await desk.driver.healed()
  expect(more).toEqual([])
  expect(healed).toMatchObject({
    ref: 'ledger.number',
    further: expect.arrayContaining([
      { by: { label: 'Invoice number' } },
      { by: { css: 'input[name="number"]' } },
    ]),
  })
  expect(healed?.further[0]).toEqual({ role: 'textbox', name: 'Invoice number' })
  expect(healed?.score).toBeGreaterThan(0.9)
  expect(healed?.fingerprint.name).toBe('Invoice number')
  expect(healed?.image?.length).toBeGreaterThan(100)
  expect(await desk.driver.healed()).toEqual([])
})

test('what follows in the same document works on it at once', async () => {
  await desk.show(LATER)
  const target = { ...number, fingerprint: invoiceField }
  given((await desk.driver.perform([field('A-18')], within(4000)))[0])
  await desk.driver.type(target, '/2', within(500))
  expect(given((await desk.driver.perform([{ do: 'read', target, what: 'value' }], within(500)))[0])).toBe(
    'A-18/2',
  )
  expect(await desk.driver.healed()).toHaveLength(1)
})

test('nothing is healed where it may not be, such as for a commit', async () => {
  await desk.show(LATER)
  const [outcome] = await desk.driver.perform([field('A-17', false)], within(1500))
  expect(outcome).toMatchObject({ ok: false, error: { code: 'element-missing' } })
  expect(await desk.read(css('#f7x2'), 'value')).toBe('')
  expect(await desk.driver.healed()).toEqual([])
})

test('what was healed for one step is not found by another that may not heal', async () => {
  await desk.show(LATER)
  given((await desk.driver.perform([field('A-17')], within(4000)))[0])
  expect(await desk.driver.healed()).toHaveLength(1)
  const error = await errorOf(
    desk.driver.click({ ...number, fingerprint: invoiceField, mayHeal: false }, within(2500)),
  )
  expect(error).toMatchObject({ code: 'element-missing', details: { acted: false } })
})

test('an element that is gone is missing, whatever stands in its place', async () => {
  await desk.show(FORM.replace('<label for=number>Invoice no.</label><input id=number name=number>', ''))
  const [outcome] = await desk.driver.perform([field('A-17')], within(2500))
  expect(outcome).toMatchObject({ ok: false, error: { code: 'element-missing' } })
  expect(await desk.read(css('#total'), 'value')).toBe('')
})

test('an element that only comes late is waited for and not healed', async () => {
  await desk.show(`<div id=box></div><p id=out>-</p><script>
    setTimeout(() => { box.innerHTML = ${JSON.stringify(FORM)} }, 700)</script>`)
  given((await desk.driver.perform([field('A-19')], within(10_000)))[0])
  expect(await desk.read(css('#number'), 'value')).toBe('A-19')
  expect(await desk.driver.healed()).toEqual([])
})

test('what is waited for, counted or looked whether it is there is never healed', async () => {
  await desk.show(LATER)
  const target = { ...number, fingerprint: invoiceField }
  const error = await errorOf(desk.driver.waitFor(target, 'visible', within(2500)))
  expect(error.code).toBe('element-missing')
  for (const what of ['count', 'visible'] as const) {
    const [outcome] = await desk.driver.perform([{ do: 'read', target, what }], within(2500))
    expect(given(outcome)).toBe(what === 'count' ? 0 : false)
  }
  expect(await desk.driver.healed()).toEqual([])
})

test('a button in its row is healed in that row alone', async () => {
  const row = (name: string) =>
    `<tr><td>${name}<td><button onclick="out.textContent = '${name}'">Change</button></tr>`
  await desk.show(`<table>${row('Miller')}${row('Novak')}</table><p id=out>-</p>`)
  const fingerprint: Fingerprint = {
    tag: 'button',
    role: 'button',
    name: 'Edit',
    attributes: { class: 'edit' },
    text: 'Edit',
    neighbours: ['Miller'],
    path: ['html', 'body', 'table', 'tbody', 'tr', 'td', 'button'],
    namesakes: 1,
    box: { x: 60, y: 10, width: 40, height: 20 },
  }
  const within1 = { ref: 'row', role: 'row', by: { text: 'Nobody' } }
  const error = await errorOf(
    desk.driver.click({ ...button('Edit'), within: within1, fingerprint, mayHeal: true }, within(2500)),
  )
  expect(error.code).toBe('element-missing')
  expect(await desk.read(css('#out'))).toBe('-')
})

test('elements in frames are healed in their frame', async () => {
  await desk.show(
    `<iframe name=work srcdoc="${LATER.replaceAll('"', '&quot;')}" width=600 height=300></iframe>`,
  )
  const frame = { ref: 'work', by: { css: 'iframe' } }
  const target = { ...number, fingerprint: invoiceField, frame }
  given((await desk.driver.perform([{ do: 'fill', target, value: 'A-20' }], within(5000)))[0])
  const [healed] = await desk.driver.healed()
  expect(healed).toMatchObject({ ref: 'ledger.number' })
  expect(await desk.read({ ...css('#f7x2'), frame }, 'value')).toBe('A-20')
})
