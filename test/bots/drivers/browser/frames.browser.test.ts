import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ElementDescription } from '../../../../bots/elements/types.ts'
import type { PageAction } from '../../../../bots/steps/ports/index.ts'
import { button, css, type Desk, errorOf, given, openDesk, textbox, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const INNER = `<label>Inner <input></label><button onclick="out.textContent = 'clicked ' + document.querySelector('input').value">Go</button><p id=out></p>`
const work: ElementDescription = { ref: 'work', role: 'frame', name: 'Work area' }
const into = (target: ElementDescription, frame: ElementDescription = work) => ({ ...target, frame })
const fill = (target: ElementDescription, value: string): PageAction => ({ do: 'fill', target, value })

async function fillAndGo(frame: ElementDescription) {
  const outcomes = await desk.driver.perform([fill(into(textbox('Inner'), frame), 'x')], within())
  outcomes.map(given)
  await desk.driver.click(into(button('Go'), frame), within())
  return await desk.read(into(css('#out'), frame))
}

test('a frame of the same site, with a border, a padding and scrolled away', async () => {
  desk.server.set('/inner', INNER)
  await desk.show(`<label>Outer <input></label><div style="height:2000px"></div>
    <iframe title="Work area" src=/inner style="border:9px solid;padding:11px;transform:scale(.8)"></iframe>`)
  expect(await fillAndGo(work)).toBe('clicked x')
})

test('a frame of another site, which has a process of its own', async () => {
  desk.server.set('/inner', INNER)
  await desk.show(`<h1>Outer</h1><iframe title="Work area" src="${desk.server.otherSite}/inner"></iframe>`)
  expect(await fillAndGo(work)).toBe('clicked x')
})

test('a frame in a frame of another site', async () => {
  desk.server.set('/inner', INNER)
  desk.server.set('/middle', `<p>Middle</p><iframe name=deep src="${desk.server.url}/inner"></iframe>`)
  await desk.show(
    `<iframe title="Work area" width=600 height=400 src="${desk.server.otherSite}/middle"></iframe>`,
  )
  expect(await fillAndGo({ ref: 'deep', role: 'frame', name: 'deep', frame: work })).toBe('clicked x')
})

test('one batch over several frames keeps its order', async () => {
  desk.server.set('/inner', INNER)
  await desk.show(`<label>Outer <input></label><iframe title="Work area" src=/inner></iframe>`)
  const read = (target: ElementDescription): PageAction => ({ do: 'read', target, what: 'value' })
  const outcomes = await desk.driver.perform(
    [
      fill(textbox('Outer'), 'a'),
      fill(into(textbox('Inner')), 'b'),
      read(textbox('Outer')),
      read(into(textbox('Inner'))),
    ],
    within(),
  )
  expect(outcomes.map(given)).toEqual([null, null, 'a', 'b'])
})

test('a frame that is replaced, or goes to another page, is looked up again', async () => {
  desk.server.set('/inner', INNER)
  desk.server.set('/first', '<p>first</p>')
  await desk.show(`<div id=box><iframe title="Work area" src=/first></iframe></div><script>
    setTimeout(() => { box.innerHTML = '<iframe title="Work area" src=/first></iframe>' }, 100)
    setTimeout(() => { box.firstChild.src = '/inner' }, 250)</script>`)
  expect(await fillAndGo(work)).toBe('clicked x')
})

test('a click that leads the frame to another page waits for it', async () => {
  desk.server.set('/inner', '<a href=/next>Next</a><h1>Old</h1>')
  desk.server.set('/next', (_, response) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>New</h1>'), 200)
  })
  for (const site of [desk.server.url, desk.server.otherSite]) {
    await desk.show(`<iframe title="Work area" src="${site}/inner"></iframe>`)
    await desk.driver.click(into({ ref: 'next', role: 'link', name: 'Next' }), within())
    expect(await desk.read(into(css('h1')))).toBe('New')
  }
})

test('a frame that is missing, covered or no frame says so', async () => {
  desk.server.set('/inner', INNER)
  await desk.show(`<p>None</p><div title="Work area">x</div>`)
  const noFrame = { ...button('Go'), frame: { ref: 'work', by: { title: 'Work area' } } }
  expect(await errorOf(desk.driver.click(noFrame, within(600)))).toMatchObject({
    code: 'element-blocked',
    message: '"work" is no frame',
  })
  await desk.show('<p>None</p>')
  expect(await errorOf(desk.driver.click(into(button('Go')), within(600)))).toMatchObject({
    code: 'element-missing',
    message: '"work" is not on the page',
  })
  await desk.show(`<iframe title="Work area" src=/inner></iframe><div style="position:fixed;inset:0"></div>`)
  const covered = await errorOf(desk.driver.click(into(button('Go')), within(600)))
  expect(covered).toMatchObject({ code: 'element-blocked', details: { acted: false } })
})

const SHADOW = `<my-box></my-box><script>
  customElements.define('my-box', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'MODE' })
      root.innerHTML = '<label>Inner <input></label><button>Go</button><p id=out></p>'
      root.querySelector('button').onclick = () => { root.querySelector('p').textContent = 'clicked ' + root.querySelector('input').value }
    }
  })</script>`

test.each(['open', 'closed'])('an %s shadow root is searched by every kind of selector', async (mode) => {
  await desk.show(SHADOW.replace('MODE', mode))
  const fields: ElementDescription[] = [
    textbox('Inner'),
    { ref: 'label', by: { label: 'Inner' } },
    css('input'),
    { ref: 'xpath', by: { xpath: './/input | self::input' } },
  ]
  for (const [i, field] of fields.entries()) {
    const [outcome] = await desk.driver.perform([fill(field, `v${i}`)], within())
    given(outcome)
    await desk.driver.click({ ref: 'go', by: { text: 'Go' } }, within())
    expect(await desk.read(css('#out'))).toBe(`clicked v${i}`)
  }
})

test('a closed shadow root in a frame of another site', async () => {
  desk.server.set('/inner', SHADOW.replace('MODE', 'closed'))
  await desk.show(`<iframe title="Work area" src="${desk.server.otherSite}/inner"></iframe>`)
  expect(await fillAndGo(work)).toBe('clicked x')
})

test('a strict content security policy does not matter', async () => {
  desk.server.set('/strict', (_, response) => {
    const headers = {
      'content-type': 'text/html',
      'content-security-policy': "default-src 'none'; sandbox allow-forms",
    }
    response.writeHead(200, headers).end('<label>Inner <input></label>')
  })
  await desk.driver.open(`${desk.server.url}/strict`, within())
  const [outcome] = await desk.driver.perform([fill(textbox('Inner'), 'x')], within())
  given(outcome)
  expect(await desk.read(textbox('Inner'), 'value')).toBe('x')
})
