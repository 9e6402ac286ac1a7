import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWords, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const words = async () => (await stage.told()).map(inWords)

test('press, release and click of a button, described once, with place and count', async () => {
  await stage.show('<button><b>Save</b> all</button><p>x</p>')
  await stage.page.click('b')
  expect(await words()).toEqual(['press left Save all', 'release left', 'click mouse left Save all'])
  const [press, , click] = await stage.told()
  expect(press).toMatchObject({ element: { nature: 'button', secret: false, frames: [] }, modifiers: [] })
  expect(click).toMatchObject({
    count: 1,
    element: { element: press?.fact === 'press' ? press.element.element : 0 },
  })
  const times = (await stage.told()).map(({ at }) => at)
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
})

test('double click, modifiers, middle and right button', async () => {
  await stage.show('<button>A</button><div id=menu style="height:40px">area</div>')
  await stage.page.dblclick('button', { modifiers: ['Shift'] })
  const clicks = await stage.told('click')
  expect(clicks.map(({ count, modifiers }) => [count, modifiers])).toEqual([
    [1, ['Shift']],
    [2, ['Shift']],
  ])
  await stage.page.click('button', { button: 'middle' })
  await stage.page.click('#menu', { button: 'right' })
  expect((await stage.told('click')).slice(2).map(({ button }) => button)).toEqual(['middle', 'right'])
})

test('clicks by key, by label, and by Enter in a field', async () => {
  await stage.show(`<form onsubmit="return false"><label>Terms <input type=checkbox></label><input id=f aria-label=Name>
    <button>Send</button></form>`)
  await stage.page.click('label', { position: { x: 5, y: 8 } })
  expect((await words()).slice(2)).toEqual([
    'click mouse left {"text":"Terms"}',
    'click label left Terms',
    'input true Terms',
  ])
  const [, byLabel] = await stage.told('click')
  expect(byLabel?.element).toMatchObject({ nature: 'check', checked: false })
  await stage.show(`<form onsubmit="return false"><input aria-label=Name><button>Send</button></form>`)
  await stage.page.focus('input')
  await stage.page.keyboard.press('Enter')
  await stage.page.focus('button')
  await stage.page.keyboard.press('Space')
  expect(await words()).toEqual([
    'key Enter Name',
    'click submit left Send',
    'key   Send',
    'click key left Send',
  ])
})

test('what is pressed is told though the page puts another in its place, or nothing', async () => {
  await stage.show(`<div id=box><button>Old</button></div><script>
    box.onmousedown = () => { setTimeout(() => { box.innerHTML = '<button>New</button>' }) }</script>`)
  await stage.page.click('button', { delay: 50 })
  expect(await words()).toEqual(['press left Old', 'release left New'])
  await stage.show(`<button onpointerdown="this.remove()">Gone</button>`)
  await stage.page.click('button')
  expect((await words())[0]).toBe('press left Gone')
  expect((await stage.told('release')).length).toBe(1)
})

test('a page that stops every event at once, or leaves in its handler, hides nothing', async () => {
  await stage.show(`<button onclick="location.href='/next'">Leave</button><script>
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click', 'keydown'])
      window.addEventListener(type, (event) => { event.stopImmediatePropagation(); if (type === 'pointerdown') location.href = '/next' }, true)
    </script>`)
  stage.server.set('/next', '<h1>Next</h1>')
  await stage.page.click('button')
  await stage.page.waitForURL('**/next')
  expect((await words())[0]).toBe('press left Leave')
})

test('drag by pointer events: from, to without what is dragged, ends', async () => {
  await stage.show(`<style>#a{position:absolute;left:20px;top:20px;width:60px;height:30px;background:red}
    #b{position:absolute;left:300px;top:200px;width:200px;height:100px;background:blue}</style>
    <div id=b aria-label=Target role=region></div><div id=a role=button aria-label=Card>c</div><script>
    a.onpointerdown = (down) => { const move = (event) => { a.style.left = event.clientX - 20 + 'px'; a.style.top = event.clientY - 15 + 'px' }
      addEventListener('pointermove', move); addEventListener('pointerup', () => removeEventListener('pointermove', move), { once: true }) }</script>`)
  const { mouse } = stage.page
  await mouse.move(50, 35)
  await mouse.down()
  await mouse.move(200, 100, { steps: 5 })
  await mouse.move(400, 250, { steps: 5 })
  await mouse.up()
  const [drag] = await stage.told('drag')
  expect(drag).toMatchObject({
    from: { description: { name: 'Card' } },
    to: { description: { name: 'Target' } },
    start: { x: 30, y: 15 },
    end: { x: 100, y: 50 },
    by: { x: 350, y: 215 },
    inside: false,
    handle: false,
    native: false,
    selecting: false,
  })
  expect(drag?.path.length).toBeLessThan(6)
})

test('drag and drop of the browser, with its release', async () => {
  await stage.show(`<div draggable=true role=button aria-label=Card style="width:60px;height:30px">c</div>
    <div id=b role=region aria-label=Bin style="width:200px;height:100px;margin-top:100px">b</div><script>
    b.ondragover = (event) => event.preventDefault(); b.ondrop = (event) => { event.preventDefault(); b.textContent = 'got' }</script>`)
  await stage.page.dragAndDrop('[aria-label=Card]', '#b')
  const facts = await stage.told()
  expect(facts.map(inWords)).toEqual(['press left Card', 'drag', 'release left'])
  expect((await stage.told('drag'))[0]).toMatchObject({
    native: true,
    to: { description: { name: 'Bin' } },
    inside: false,
  })
  expect(await stage.page.textContent('#b')).toBe('got')
})

test('handles, marked text, and trembling hands', async () => {
  await stage.show(`<div role=slider aria-label=Size tabindex=0 style="width:20px;height:20px"></div><p style="width:300px">Some long text to mark</p>
    <button>Press</button>`)
  const drag = async (x: number, y: number, dx: number) => {
    await stage.page.mouse.move(x, y)
    await stage.page.mouse.down()
    await stage.page.mouse.move(x + dx, y, { steps: 3 })
    await stage.page.mouse.up()
  }
  await drag(15, 15, 60)
  const box = await stage.page.locator('p').boundingBox()
  await drag(box?.x ?? 0, (box?.y ?? 0) + 8, 100)
  const at = await stage.page.locator('button').boundingBox()
  await drag((at?.x ?? 0) + 5, (at?.y ?? 0) + 5, 6)
  expect((await stage.told('drag')).map(({ handle, selecting }) => [handle, selecting])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('a press that is pulled away clicks nothing', async () => {
  await stage.show('<button>Danger</button><p style="margin-top:200px">Elsewhere</p>')
  await stage.page.hover('button')
  await stage.page.mouse.down()
  await stage.page.hover('p')
  await stage.page.mouse.up()
  expect((await words()).map((word) => word.split(' ')[0])).toEqual(['press', 'drag', 'release'])
})

test('the wheel where the page answers it itself, and not where it scrolls', async () => {
  await stage.show(`<div id=map role=application aria-label=Map style="width:200px;height:200px"></div><div style="height:3000px"></div><script>
    map.addEventListener('wheel', (event) => event.preventDefault(), { passive: false })</script>`)
  await stage.page.mouse.move(100, 100)
  await stage.page.mouse.wheel(0, 60)
  await stage.page.mouse.wheel(0, 40)
  await stage.page.waitForTimeout(250)
  expect(await stage.told('wheel')).toMatchObject([
    { element: { description: { name: 'Map' } }, by: { x: 0, y: 100 } },
  ])
  await stage.page.mouse.move(500, 300)
  await stage.page.mouse.wheel(0, 100)
  await stage.page.waitForTimeout(250)
  expect((await stage.told('wheel')).length).toBe(1)
})
