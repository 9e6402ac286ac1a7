import { afterAll, beforeAll, expect, test } from 'vitest'
import { button, css, type Desk, errorOf, openDesk, textbox, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('what is missing is told with the three nearest and where it was looked for', async () => {
  await desk.show(
    '<button>Posts</button><button>Most</button><button>Host it</button><a href=x>Something else</a><button hidden>Post</button>',
  )
  const error = await errorOf(desk.driver.click({ ...button('Post'), ref: 'ledger.post' }, within(600)))
  expect(error).toMatchObject({ code: 'element-missing', details: { acted: false } })
  expect(error.message).toBe('"ledger.post" is not on the page')
  expect(error.details.expected).toBe('one visible button "Post"')
  expect(error.details.found).toBe(
    `nearest are button "Posts", button "Most", button "Host it" (in ${desk.server.url}/)`,
  )
})

test('what fits twice is refused, unless told apart by place or number', async () => {
  await desk.show(
    `<table><tr><td>Ann<td><button onclick="out.textContent = 1">Edit</button><tr><td>Bob<td><button onclick="out.textContent = 2">Edit</button></table><p id=out></p>`,
  )
  const error = await errorOf(desk.driver.click(button('Edit'), within(600)))
  expect(error).toMatchObject({ code: 'element-ambiguous', details: { acted: false } })
  expect(error.message).toContain('fits 2 elements')
  await desk.driver.click(
    { ...button('Edit'), within: { ref: 'row', role: 'row', by: { text: 'Bob' } } },
    within(),
  )
  expect(await desk.read(css('#out'))).toBe('2')
  await desk.driver.click({ ...button('Edit'), nth: 1 }, within())
  expect(await desk.read(css('#out'))).toBe('1')
})

test('further selectors answer in order where the first finds nothing', async () => {
  await desk.show(
    '<button id=b onclick="out.textContent = 1">New name</button><button>Other</button><p id=out></p>',
  )
  const further = [{ by: { 'test-id': 'gone' } }, { by: { css: '#b' } }]
  await desk.driver.click({ ...button('Old name'), further }, within())
  expect(await desk.read(css('#out'))).toBe('1')
})

test('a find that looks nothing like what was recorded is refused', async () => {
  await desk.show('<h1>Delete account</h1><a id=b href="#x">Forever</a>')
  const fingerprint = {
    tag: 'button',
    role: 'button',
    name: 'Save',
    attributes: { id: 'b' },
    text: 'Save',
    neighbours: ['Profile'],
    path: ['html', 'body', 'button'],
    box: { x: 0, y: 0, width: 10, height: 10 },
  }
  const error = await errorOf(desk.driver.click({ ...css('#b'), fingerprint }, within(600)))
  expect(error.code).toBe('element-missing')
  await desk.driver.click(
    { ...css('#b'), fingerprint: { ...fingerprint, text: 'Forever', name: 'Forever' } },
    within(),
  )
  expect(await desk.driver.address()).toContain('#x')
})

test('a form whose fields are named like what is read of it', async () => {
  const fields = [
    'parentElement',
    'parentNode',
    'getAttribute',
    'matches',
    'textContent',
    'localName',
    'shadowRoot',
    'childNodes',
  ]
  const named = fields.map((name) => `<input name=${name}>`).join('')
  await desk.show(
    `<form aria-label=Order>No. 7 ${named}<button onclick="location.hash = 'x'; return false">Go</button></form>`,
  )
  const order = { ref: 'order', by: { css: 'form', text: 'No. 7' } }
  await desk.driver.click({ ref: 'go', role: 'button', name: 'Go', within: order }, within(2000))
  await desk.driver.click({ ref: 'go', role: 'button', name: 'Go' }, within(2000))
  await desk.driver.click({ ref: 'go', by: { text: 'Go' } }, within(2000))
  expect(await desk.driver.address()).toContain('#x')
})

test('a selector that is none is told at once', async () => {
  await desk.show('<p>x</p>')
  const error = await errorOf(desk.driver.click(css('p:['), within(60_000)))
  expect(error).toMatchObject({ code: 'value-invalid', details: { acted: false } })
})

test('waiting for each state', async () => {
  const changes = [
    ['visible', '', '<button>Go</button>'],
    ['hidden', '<button>Go</button>', ''],
    ['hidden', '<button>Go</button>', '<button style="visibility:hidden">Go</button>'],
    ['enabled', '<button disabled>Go</button>', '<button>Go</button>'],
    ['disabled', '<button>Go</button>', '<button disabled>Go</button>'],
  ] as const
  for (const [state, before, after] of changes) {
    await desk.show(`<div id=box>${before}</div><p id=now>before</p><script>
      setTimeout(() => { box.innerHTML = '${after}'; now.textContent = 'after' }, 150)</script>`)
    await desk.driver.waitFor(button('Go'), state, within())
    expect(await desk.read(css('#now')), state).toBe('after')
  }
  await desk.show('')
  const error = await errorOf(desk.driver.waitFor(button('Go'), 'visible', within(600)))
  expect(error.code).toBe('element-missing')
  await desk.show('<button>Go</button>')
  expect((await errorOf(desk.driver.waitFor(button('Go'), 'hidden', within(600)))).message).toContain(
    'still visible',
  )
  expect((await errorOf(desk.driver.waitFor(button('Go'), 'disabled', within(600)))).message).toContain(
    'is enabled',
  )
})

test('a page that is drawn while it is worked on is waited for', async () => {
  await desk.show(`<div id=box></div><p id=out></p><script>
    let n = 0
    const timer = setInterval(() => {
      box.innerHTML = '<label>Name <input value="' + n + '"></label><button onclick="out.textContent = 1">Go</button>'
      if (++n > 10) clearInterval(timer)
    }, 40)</script>`)
  await desk.driver.click(button('Go'), within())
  await desk.driver.perform([{ do: 'fill', target: textbox('Name'), value: 'x' }], within())
  expect(await desk.read(css('#out'))).toBe('1')
})
