import { afterAll, beforeAll, expect, test } from 'vitest'
import { button, css, type Desk, openDesk, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** As component libraries open menus: in steps, a frame each, then grown; who leaves before that has left the menu. */
const MENU = `<style>
  #menu { position: absolute; top: 60px; display: none }
  #menu.open { display: block }
  #menu.opening { animation: grow .2s }
  @keyframes grow { from { transform: translateY(200px) } }
</style><span id=more style="display:inline-block;padding:8px">More</span><div id=menu><button onclick="out.textContent = 'copied'">Copy</button></div><p id=out></p><script>
  const step = (left) => {
    if (more.hidden) return
    menu.className = left > 0 ? 'open step-' + left : 'open opening'
    if (left > 0) requestAnimationFrame(() => step(left - 1))
  }
  menu.onanimationend = () => { menu.className = 'open done' }
  more.onmouseenter = () => setTimeout(() => step(6), 150)
  more.onmouseleave = () => {
    if (menu.classList.contains('done')) return
    menu.className = ''
    more.hidden = true
  }
</script>`

test('a menu that is still opening is not lost on the way to it', async () => {
  await desk.show(MENU)
  await desk.driver.hover(css('#more'), within(20_000))
  await desk.driver.click(button('Copy'), within(20_000))
  expect(await desk.read(css('#out'))).toBe('copied')
})

test('what only changes its colour can be clicked, and so can what never comes to rest', async () => {
  await desk.show(`<style>
    button { transition: background 60s; background: #fff } button.on { background: #000 }
    #turning { animation: turn 1s infinite } @keyframes turn { to { outline-offset: 9px } }
  </style><button id=turning onclick="out.textContent += 1">Turn</button><button onclick="out.textContent += 2">Fade</button><p id=out></p>
  <script>setTimeout(() => document.querySelectorAll('button').forEach((one) => one.classList.add('on')))</script>`)
  await desk.driver.click(button('Turn'), within(20_000))
  await desk.driver.click(button('Fade'), within(20_000))
  expect(await desk.read(css('#out'))).toBe('12')
})
