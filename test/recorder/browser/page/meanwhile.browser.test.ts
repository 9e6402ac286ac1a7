import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWords, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const words = async () => (await stage.told()).map(inWords)
/** Moves the mouse there as a hand does, and waits a moment. */
async function rest(css: string): Promise<void> {
  await stage.page.hover(css)
  await stage.page.waitForTimeout(60)
}

const MENU = `<nav><div class=item><a href="#1">File</a><ul class=sub><li class=item><a href="#2">Recent</a><ul class=sub><li><a href="#3">One</a></ul></ul></div></nav>`
const OPENED = ['press left One', 'release left', 'click mouse left One']

test('hovering that a style rule answers: nested menus, the outermost first; none where nothing was used', async () => {
  await stage.show(
    `<style>.sub{display:none} .item:hover > .sub{display:block} a:hover{opacity:.8}</style><button title=Tip>Other</button>${MENU}`,
  )
  await rest('text=File')
  await rest('text=Recent')
  await stage.page.click('text=One')
  expect(await words()).toEqual(['hover File', 'hover Recent', ...OPENED])
  await rest('button')
  await rest('text=File')
  await stage.page.click('button')
  expect((await words()).slice(5)).toEqual(['press left Other', 'release left', 'click mouse left Other'])
})

test('hovering that a script answers: by a node, a class, a style; a tooltip nobody used gives none', async () => {
  await stage.show(`<style>.pop{display:none} .pop.show{display:block}</style><button id=a>Node</button><div id=box></div>
    <button id=b>Class</button><div class=pop><button>Inner</button></div><button id=c>Style</button><div id=st style="display:none"><button>Shown</button></div>
    <button id=t>Tip</button><script>
    a.onmouseenter = () => setTimeout(() => { box.innerHTML = '<div><button>Made</button></div>' }, 20)
    b.onmouseenter = () => document.querySelector('.pop').classList.add('show')
    c.onmouseenter = () => { st.style.display = 'block' }
    t.onmouseenter = () => { const tip = document.createElement('span'); tip.role = 'tooltip'; tip.textContent = 'tip'; t.after(tip) }</script>`)
  await rest('#a')
  await stage.page.click('text=Made')
  await rest('#b')
  await stage.page.click('text=Inner')
  await rest('#c')
  await rest('#t')
  await rest('#c')
  await stage.page.click('text=Shown')
  await rest('#t')
  await stage.page.click('text=Tip')
  expect((await words()).filter((word) => /^(hover|press)/.test(word))).toEqual([
    'hover Node',
    'press left Made',
    'hover Class',
    'press left Inner',
    'hover Style',
    'press left Shown',
    'press left Tip',
  ])
})

test('what a row shows under the mouse by a class, and what was there all along', async () => {
  await stage.show(`<style>tr .act{visibility:hidden} tr.over .act{visibility:visible} tr.over{background:#eee} td{padding:9px}</style><table>
    <tr onmouseenter="this.className='over'" onmouseleave="this.className=''"><td>Ann<td><span class=act><button>Edit</button></span><td><button>Plain</button></table>`)
  await rest('text=Ann')
  await stage.page.click('text=Edit')
  await stage.page.mouse.move(900, 600)
  await rest('text=Ann')
  await stage.page.click('text=Plain')
  expect((await words()).map((word) => word.split(' ')[0])).toEqual([
    'hover',
    'press',
    'release',
    'click',
    'press',
    'release',
    'click',
  ])
})

test('scrolling that brought what is used next, and scrolling that did not', async () => {
  await stage.show(`<div id=list role=list aria-label=Log style="height:150px;overflow:auto"><div style="height:400px">top</div></div><button>Still</button><script>
    list.onscroll = () => { if (!list.querySelector('button')) list.insertAdjacentHTML('beforeend', '<button>More</button>') }</script>`)
  await stage.page.mouse.move(100, 80)
  await stage.page.mouse.wheel(0, 300)
  await stage.page.waitForTimeout(150)
  await stage.page.click('text=Still')
  await stage.page.mouse.move(100, 80)
  await stage.page.mouse.wheel(0, 300)
  await stage.page.waitForTimeout(150)
  const [first] = await stage.told('scroll')
  expect(first).toMatchObject({
    element: { description: { name: 'Log' } },
    revealed: false,
    by: { x: 0, y: 250 },
  })
  await stage.show(await stage.page.content())
  await stage.page.evaluate(() =>
    document.querySelectorAll('#list button').forEach((button) => {
      button.remove()
    }),
  )
  await stage.page.mouse.move(100, 80)
  await stage.page.mouse.wheel(0, 200)
  await stage.page.waitForTimeout(150)
  await stage.page.click('text=More')
  expect(await stage.told('scroll')).toMatchObject([{ revealed: true }])
})

test('what came while the person waited, and what went away', async () => {
  await stage.show(`<button onclick="setTimeout(() => { out.textContent = 'Order saved' }, 100)">Save</button><p id=out role=status></p>
    <button onclick="busy.innerHTML = '<i class=spinner>wait</i>'; setTimeout(() => { busy.innerHTML = '' }, 200)">Load</button><div id=busy></div><button>Next</button>`)
  await stage.page.click('text=Save')
  await stage.page.waitForTimeout(500)
  await stage.page.click('text=Load')
  await stage.page.waitForTimeout(500)
  await stage.page.click('text=Next')
  await stage.page.click('text=Next')
  expect(
    (await stage.told('appeared')).map(({ element, gone }) => [element.description.fingerprint?.text, gone]),
  ).toEqual([
    ['Order saved', false],
    ['wait', true],
  ])
})

test('what the person wrote is nothing that they waited for', async () => {
  await stage.show('<div contenteditable role=textbox aria-label=Note></div><button>Next</button>')
  await stage.page.click('div')
  await stage.page.keyboard.type('word')
  await stage.page.waitForTimeout(400)
  await stage.page.click('button')
  expect(await stage.told('appeared')).toEqual([])
})

test('what is only read out to those who cannot see is nothing that the person waited for', async () => {
  await stage.show(`<p aria-live=polite id=told style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)"></p>
    <button onclick="told.innerHTML = '<span>option Green, selected</span>'">Green</button><button>Next</button>`)
  await stage.page.click('text=Green')
  await stage.page.waitForTimeout(400)
  await stage.page.click('text=Next')
  expect(await stage.told('appeared')).toEqual([])
})

test('an element says when it came', async () => {
  await stage.show(`<input role=combobox aria-label=City><ul id=out></ul><script>
    document.querySelector('input').oninput = () => { out.innerHTML = '<li role=option>Bern</li>' }</script>`)
  await stage.page.focus('input')
  await stage.page.keyboard.type('B')
  await stage.page.click('text=Bern')
  const [press] = await stage.told('press')
  const [input] = await stage.told('input')
  expect(input?.element).toMatchObject({ suggests: true })
  expect(input?.element.appeared).toBeUndefined()
  expect(press?.element.appeared).toBeGreaterThan((input?.at ?? Number.NaN) - 5)
})

test('what the page moves under a mouse that stands still was not hovered', async () => {
  await stage.show(`<style>p{height:60px;margin:0}</style><div id=list></div><script>
    const more = () => { const from = list.childElementCount; for (let i = from; i < from + 20; i++) list.insertAdjacentHTML('beforeend', '<p>Entry ' + i + '</p>') }
    more(); addEventListener('scroll', () => { if (innerHeight + scrollY > document.body.scrollHeight - 100) more() })</script>`)
  await stage.page.mouse.move(100, 300)
  for (let i = 0; i < 4; i++) {
    await stage.page.mouse.wheel(0, 500)
    await stage.page.waitForTimeout(60)
  }
  await stage.page.click('text="Entry 33"')
  const kinds = (await stage.told()).map(({ fact }) => fact)
  expect(kinds).toEqual(['scroll', 'press', 'release', 'click'])
})

test('a sign of being busy that is only shown and hidden', async () => {
  await stage.show(
    `<button onclick="busy.hidden = false; setTimeout(() => { busy.hidden = true }, 200)">Load</button><div id=busy class=spinner hidden>wait</div><button>Next</button>`,
  )
  await stage.page.click('text=Load')
  await stage.page.waitForTimeout(500)
  await stage.page.click('text=Next')
  expect(await stage.told('appeared')).toMatchObject([{ gone: true }])
})

test('what was amiss until the page had checked it', async () => {
  await stage.show(
    `<input aria-label=A oninput="const note = document.querySelector('p'); note.className = 'editor_error'; clearTimeout(note.timer); note.timer = setTimeout(() => { note.className = '' }, 200)">
     <p>!</p><button>Next</button>`,
  )
  await stage.page.focus('input')
  await stage.page.keyboard.type('ab', { delay: 60 })
  await stage.page.waitForTimeout(600)
  await stage.page.click('button')
  expect(await stage.told('appeared')).toMatchObject([
    { gone: true, element: { description: { by: { css: expect.stringContaining('error') } } } },
  ])
})

test('what was amiss only while somebody typed', async () => {
  await stage.show(
    `<input aria-label=A oninput="document.querySelector('p').className = this.value.length < 3 ? 'editor_error' : ''"><p>!</p><button>Next</button>`,
  )
  await stage.page.focus('input')
  await stage.page.keyboard.type('abcde', { delay: 60 })
  await stage.page.waitForTimeout(600)
  await stage.page.click('button')
  expect(await stage.told('appeared')).toMatchObject([
    { gone: true, element: { description: { by: { css: expect.stringContaining('error') } } } },
  ])
})
