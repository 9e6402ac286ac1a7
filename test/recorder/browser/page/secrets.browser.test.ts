import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Everything that was told but the messages that are made for secrets. */
const facts = () => stage.raw.filter((word) => !word.startsWith('{"tell":"secret"')).join('\n')

test('the text of a secret goes its own way, and no fact says it', async () => {
  await stage.show(`<form onsubmit="return false"><input name=user aria-label=User><input type=password aria-label=Word><button>Sign in</button></form>
    <button id=echo>x</button><script>document.querySelector('[type=password]').oninput = (event) => { echo.textContent = 'You typed ' + event.target.value }</script>`)
  const { page } = stage
  await page.click('[name=user]')
  await page.keyboard.type('ada')
  await page.keyboard.press('Tab')
  await page.keyboard.type('hunter2')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+C')
  await page.keyboard.press('Enter')
  await page.click('#echo')
  const told = await stage.told()
  expect(stage.secrets.at(-1)).toMatchObject({ text: 'hunter2' })
  expect(facts()).not.toContain('hunter2')
  expect(facts()).toContain('You typed •••')
  const word = told.filter((fact) => 'element' in fact && fact.element?.secret)
  expect(word.every((fact) => !('value' in fact) && !('data' in fact))).toBe(true)
  expect(told.filter(({ fact }) => fact === 'key').map((fact) => ('key' in fact ? fact.key : ''))).toEqual([
    'Tab',
    'Enter',
  ])
  const [user] = await stage.told('input')
  expect(user?.element.form).toBe(stage.secrets[0]?.form)
})

test('what makes a field secret', async () => {
  await stage.show(`<input autocomplete=one-time-code><input name=smsTan><input aria-label="Security code"><label>PIN <input></label>
    <input style="-webkit-text-security:disc"><input id=otp_code><input placeholder=CVV>
    <input aria-label="Shopping list"><input name=spinner><input aria-label="Postal pin code"><textarea aria-label=Standard></textarea>`)
  const count = await stage.page.locator('input, textarea').count()
  for (let i = 0; i < count; i++) await stage.page.locator('input, textarea').nth(i).click()
  const presses = await stage.told('press')
  expect(presses.map(({ element }) => element.secret)).toEqual([
    ...Array(7).fill(true),
    ...Array(4).fill(false),
  ])
})

test('a password that is shown, or whose field is replaced, stays one', async () => {
  await stage.show(`<div id=box><input type=password name=pw1 aria-label=Word></div><button id=show>Show</button><button id=swap>Swap</button><script>
    show.onclick = () => { document.querySelector('input').type = 'text' }
    swap.onclick = () => { box.innerHTML = '<input type=text name=pw1 aria-label=Word>' }</script>`)
  await stage.page.click('#show')
  await stage.page.click('input')
  await stage.page.keyboard.type('abcd')
  await stage.page.click('#swap')
  await stage.page.click('input')
  await stage.page.keyboard.type('efgh')
  await stage.told()
  expect(stage.secrets.map(({ text }) => text)).toEqual(expect.arrayContaining(['abcd', 'efgh']))
  expect(facts()).not.toMatch(/abcd|efgh/)
})

test('a secret that is a word of our own does not change the form of facts', async () => {
  await stage.show('<input type=password aria-label=Word><button>Send button press</button>')
  await stage.page.click('input')
  for (const word of ['button', 'Shift', 'press']) {
    await stage.page.fill('input', '')
    await stage.page.click('input')
    await stage.page.keyboard.type(word)
  }
  await stage.page.click('button', { modifiers: ['Shift'] })
  expect((await stage.told('click')).at(-1)).toMatchObject({
    modifiers: ['Shift'],
    element: { nature: 'button' },
  })
})

test('secure recording tells no values at all, and secrets are blotted out where they stand', async () => {
  await stage.show('<input aria-label=Name><input type=password aria-label=Word><p id=echo></p>')
  await stage.page.click('[type=password]')
  await stage.page.keyboard.type('tellnobody')
  await stage.page.evaluate(() => {
    const echo = document.querySelector('#echo')
    if (echo) echo.textContent = 'It is tellnobody'
  })
  expect(await stage.inside('api.secretAreas().length')).toBe(2)
  await stage.inside('api.secure(true)')
  await stage.page.click('[aria-label=Name]')
  await stage.page.keyboard.type('quiet')
  const [input] = (await stage.told('input')).filter(({ element }) => !element.secret)
  expect(input).toMatchObject({ how: 'insertText' })
  expect(facts()).not.toContain('quiet')
})

test('nothing is told while paused', async () => {
  await stage.show('<button>A</button><button>B</button>')
  await stage.inside('api.pause(true)')
  await stage.page.click('text=A')
  await stage.inside('api.pause(false)')
  await stage.page.click('text=B')
  expect((await stage.told('click')).map(({ element }) => element.description.name)).toEqual(['B'])
})

test('letters typed into a closed shadow root that is not known yet are not told', async () => {
  await stage.show(`<x-login></x-login><script>customElements.define('x-login', class extends HTMLElement { constructor() {
    super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<input type=password autofocus>' } })</script>`)
  await stage.page.click('x-login')
  await stage.page.keyboard.type('zqxj')
  await stage.told()
  expect(facts()).not.toMatch(/"(key|data)":"[zqxj]"/)
})
