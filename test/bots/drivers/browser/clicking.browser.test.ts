import { afterAll, beforeAll, expect, test } from 'vitest'
import { button, css, type Desk, errorOf, openDesk, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const LOG = `<p id=log></p><script>
  for (const type of ['mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'])
    document.querySelector('#it').addEventListener(type, (e) => {
      log.textContent += [e.type, e.isTrusted, e.button, e.detail, e.ctrlKey, e.shiftKey].join(',') + ' '
    })
</script>`

test('a click is real input with all its events', async () => {
  await desk.show(`<button id=it>Go</button>${LOG}`)
  await desk.driver.click(button('Go'), within())
  expect(await desk.read(css('#log'))).toBe(
    'mousedown,true,0,1,false,false mouseup,true,0,1,false,false click,true,0,1,false,false',
  )
})

test('a double click, a right click and a click with keys held', async () => {
  await desk.show(`<button id=it>Go</button>${LOG}`)
  await desk.driver.click(button('Go'), { ...within(), count: 2 })
  expect(await desk.read(css('#log'))).toContain('dblclick,true,0,2')
  await desk.driver.click(button('Go'), { ...within(), button: 'right' })
  expect(await desk.read(css('#log'))).toContain('contextmenu,true,2')
  await desk.driver.click(button('Go'), { ...within(), modifiers: ['Control', 'Shift'] })
  expect(await desk.read(css('#log'))).toMatch(/click,true,0,1,true,true$/)
})

test('a click at a position', async () => {
  await desk.show(`<canvas id=it width=100 height=100 style="margin:7px"></canvas><p id=at></p>
    <script>it.onclick = (e) => { at.textContent = e.offsetX + ' ' + e.offsetY }</script>`)
  await desk.driver.click(css('#it'), { ...within(), position: { x: 12, y: 34 } })
  expect(await desk.read(css('#at'))).toBe('12 34')
})

test('it waits until the element is there, enabled and uncovered', async () => {
  await desk.show(`<div id=box></div><div id=veil style="position:fixed;inset:0;background:#0003">wait</div><p id=out></p><script>
    setTimeout(() => { box.innerHTML = '<button disabled onclick="out.textContent = 1">Go</button>' }, 100)
    setTimeout(() => { box.firstChild.disabled = false }, 200)
    setTimeout(() => { veil.remove() }, 300)
  </script>`)
  await desk.driver.click(button('Go'), within())
  expect(await desk.read(css('#out'))).toBe('1')
})

test('it waits until the element stops moving', async () => {
  await desk.show(`<style>@keyframes m { from { margin-left: 0 } to { margin-left: 400px } }
    button { animation: m 300ms linear forwards }</style>
    <button onclick="out.textContent = getComputedStyle(this).marginLeft">Go</button><p id=out></p>`)
  await desk.driver.click(button('Go'), within())
  expect(await desk.read(css('#out'))).toBe('400px')
})

test('what is below the window or behind a fixed bar is scrolled to', async () => {
  await desk.show(`<div style="position:fixed;top:0;left:0;right:0;height:45vh;background:#ccc">bar</div>
    <div style="height:3000px"></div><button onclick="out.textContent = 1">Go</button><p id=out></p>`)
  await desk.driver.click(button('Go'), within())
  expect(await desk.read(css('#out'))).toBe('1')
})

test('covered, disabled and inert elements say so, and nothing was done', async () => {
  await desk.show(
    `<button>Go</button><div style="position:fixed;inset:0" role=dialog aria-label=Cookies></div>`,
  )
  const covered = await errorOf(desk.driver.click(button('Go'), within(600)))
  expect(covered).toMatchObject({ code: 'element-blocked', details: { acted: false } })
  expect(covered.message).toContain('covered by dialog "Cookies"')

  for (const html of [
    '<button disabled>Go</button>',
    '<fieldset disabled><button>Go</button></fieldset>',
    '<div aria-disabled=true><button>Go</button></div>',
    '<div inert><button>Go</button></div>',
  ]) {
    await desk.show(html)
    const error = await errorOf(desk.driver.click(button('Go'), within(600)))
    expect(error, html).toMatchObject({ code: 'element-blocked', details: { acted: false } })
    expect(error.message, html).toContain('disabled')
  }
})

test('what slides over the element after aiming gets no click', async () => {
  await desk.show(`<button onclick="out.textContent += 'go '">Go</button>
    <div id=veil onclick="out.textContent += 'veil '" style="position:fixed;inset:0;display:none">veil</div><p id=out></p><script>
    let once = true
    document.querySelector('button').addEventListener('mousemove', () => {
      if (!once) return
      once = false
      veil.style.display = 'block'
      setTimeout(() => { veil.style.display = 'none' }, 200)
    })</script>`)
  await desk.driver.click(button('Go'), within())
  expect(await desk.read(css('#out'))).toBe('go')
})

test('a link brings its page before the click returns, however slow it is', async () => {
  desk.server.set('/slow', (_, response) => {
    setTimeout(
      () => response.writeHead(200, { 'content-type': 'text/html' }).end('<button>New</button>'),
      300,
    )
  })
  await desk.show('<a href=/slow>Next</a><button>Old</button>')
  await desk.driver.click({ ref: 'next', role: 'link', name: 'Next' }, within())
  expect(await desk.driver.address()).toBe(`${desk.server.url}/slow`)
  expect(await desk.read({ ref: 'b', role: 'button' })).toBe('New')
})

test('a form that is sent brings its answer before the click returns', async () => {
  desk.server.set('/sent', (_, response) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Thanks</h1>'), 200)
  })
  await desk.show('<form action=/sent method=post><button>Send</button></form><h1>Form</h1>')
  await desk.driver.click(button('Send'), within())
  expect(await desk.read(css('h1'))).toBe('Thanks')
})

test('an answer that is no page is not waited for', async () => {
  desk.server.set('/none', (_, response) => void response.writeHead(204).end())
  await desk.show('<a href=/none>Next</a><a href="#part" id=part>Part</a><p>Still here</p>')
  await desk.driver.click({ ref: 'next', role: 'link', name: 'Next' }, within())
  await desk.driver.click({ ref: 'part', role: 'link', name: 'Part' }, within())
  expect(await desk.read(css('p'))).toBe('Still here')
})

test('a link to nowhere is an error that may have done something', async () => {
  await desk.show('<a href="http://127.0.0.1:1/">Next</a>')
  const error = await errorOf(desk.driver.click({ ref: 'next', role: 'link', name: 'Next' }, within()))
  expect(error.code).toBe('page-unreachable')
  expect(error.details.acted).toBeUndefined()
})

test('a server that never answers ends the click when its time is up', async () => {
  desk.server.set('/hang', () => undefined)
  await desk.show('<a href=/hang>Next</a>')
  const error = await errorOf(desk.driver.click({ ref: 'next', role: 'link', name: 'Next' }, within(600)))
  expect(error.code).toBe('step-timeout')
  expect(error.details.acted).toBeUndefined()
})

test('a new page that reloads itself later, or has a frame that hangs, is there all the same', async () => {
  desk.server.set('/hang', () => undefined)
  desk.server.set('/busy', '<meta http-equiv=refresh content=60><iframe src=/hang></iframe><h1>Busy</h1>')
  await desk.show('<a href=/busy>Next</a>')
  await desk.driver.click({ ref: 'next', role: 'link', name: 'Next' }, within(2000))
  expect(await desk.read(css('h1'))).toBe('Busy')
})

test('a page that leads on at once is passed through', async () => {
  desk.server.set('/last', '<h1>Last</h1>')
  desk.server.set('/middle', '<h1>Middle</h1><script>location = `/last`</script>')
  await desk.show('<a href=/middle>Next</a>')
  await desk.driver.click({ ref: 'next', role: 'link', name: 'Next' }, within())
  await desk.driver.waitFor({ ref: 'last', by: { text: 'Last' } }, 'visible', within())
})
