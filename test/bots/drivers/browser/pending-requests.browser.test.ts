import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { button, css, type Desk, openDesk, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Answers after so many milliseconds. */
const after = (delay: number) => (_: IncomingMessage, response: ServerResponse) =>
  void setTimeout(() => response.end('[]'), delay)

/** A list that is drawn from memory at once, and again when the server has told what is in it. */
const LIST = `<button onclick="show()">Show</button><div id=list></div><p id=out></p><script>
  const box = '<label><input type=checkbox> Lamp</label>'
  const remove = () => { out.textContent = list.querySelector('input').checked ? 'removed' : 'nothing ticked' }
  const show = async () => {
    list.innerHTML = box
    await fetch('/items')
    await fetch('/more')
    list.innerHTML = box + '<button onclick="remove()">Remove</button>'
  }
</script>`

test('what is ticked in a list stays ticked, though the list is drawn again when its answers come', async () => {
  desk.server.set('/items', after(200))
  desk.server.set('/more', after(100))
  await desk.show(LIST)
  await desk.driver.click(button('Show'), within())
  const box = { ref: 'lamp', role: 'checkbox', name: 'Lamp' }
  await desk.driver.perform([{ do: 'check', target: box, checked: true }], within())
  await desk.driver.click(button('Remove'), within())
  expect(await desk.read(css('#out'))).toBe('removed')
})

test('a page that waits for news, or asks for ever, can be worked in all the same', async () => {
  let asked = 0
  desk.server.set('/news', () => undefined)
  desk.server.set('/state', (_, response) => {
    asked += 1
    response.end('[]')
  })
  await desk.show(`<button onclick="out.textContent += 'x'">Go</button><p id=out></p><script>
    const state = () => fetch('/state').then(state)
    onload = () => { fetch('/news'); state() }
  </script>`)
  for (let count = 0; count < 3; count++) await desk.driver.click(button('Go'), within())
  expect(await desk.read(css('#out'))).toBe('xxx')
  expect(asked).toBeGreaterThan(3)
})
