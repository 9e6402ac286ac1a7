import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const SPY = `<script>window.heard = []; for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'focusin'])
  window.addEventListener(type, () => heard.push(type), true)</script>`
const heard = () => stage.page.evaluate(() => Reflect.get(window, 'heard'))

test('the page gets nothing of a press that picks, and everything of the next', async () => {
  await stage.show(`${SPY}<a href="/away">Total: 12</a><input aria-label=F value=filled>`)
  await stage.inside(`api.pick('assert')`)
  await stage.page.click('a')
  expect(await stage.told()).toMatchObject([{ fact: 'pick', purpose: 'assert', found: 'Total: 12' }])
  await stage.inside(`api.pick('extract')`)
  await stage.page.click('input')
  expect((await stage.told('pick')).at(-1)).toMatchObject({ purpose: 'extract', found: 'filled' })
  expect(await heard()).toEqual([])
  await stage.page.click('input')
  expect(await heard()).toContain('click')
  expect(stage.page.url()).not.toContain('away')
})

test('Escape ends it and does nothing else', async () => {
  await stage.show(`${SPY}<button>A</button>`)
  await stage.inside(`api.pick('verify')`)
  await stage.page.keyboard.press('Escape')
  expect(await heard()).toEqual([])
  await stage.page.click('button')
  expect(await stage.told('pick')).toEqual([])
  expect((await stage.told('click')).length).toBe(1)
})

/** Picks by a press and gives what was told of it. */
async function pick(purpose: string, css: string) {
  await stage.page.waitForTimeout(80)
  await stage.inside(`api.pick('${purpose}')`)
  await stage.page.click(css)
  return (await stage.told('pick')).at(-1)
}

test('a list from one of its items', async () => {
  await stage.show(`<nav><ul><li><a href="#a">Ann</a><li><a href="#b">Bob</a><li><a href="#c">Cid</a></ul></nav>
    <table><tr><th>No<th>Name<tr><td>1<td id=x>One<tr><td>2<td>Two</table>`)
  const list = await pick('extract-list', 'text=Bob')
  expect(list?.found).toEqual(['Ann', 'Bob', 'Cid'])
  expect(list?.element.description.fingerprint?.tag).toBe('ul')
  expect(list?.parts).toEqual({ each: ':scope > li > a' })
  expect((await pick('extract-list', '#x'))?.found).toEqual(['One', 'Two'])
})

test('a table by its headings, also of roles; and repeated cards by what stands in them', async () => {
  await stage.show(`<table><tr><th>No<th>Name<tr><td>1<td id=x>One<tr><td>2<td>Two</table>
    <div role=grid><div role=row><b role=columnheader>Key</b></div><div role=row><i role=gridcell id=g>k1</i></div></div>
    <main><section class="card new"><h3 class=title>Tea</h3><p class="css-1 price">3.50</p></section><section class=card><h3 class=title>Milk</h3><p class=price>1.20</p><em class=note>fresh</em></section><section class=card><h3 class=title>Jam</h3><p class=price>2.10</p><em class=note>sweet</em></section></main>`)
  expect((await pick('extract-table', '#x'))?.found).toEqual([
    { No: '1', Name: 'One' },
    { No: '2', Name: 'Two' },
  ])
  expect((await pick('extract-table', '#g'))?.found).toEqual([{ Key: 'k1' }])
  const cards = await pick('extract-table', 'text=Tea')
  expect(cards?.found).toEqual([
    { title: 'Tea', price: '3.50', note: '' },
    { title: 'Milk', price: '1.20', note: 'fresh' },
    { title: 'Jam', price: '2.10', note: 'sweet' },
  ])
  expect(cards?.element.description.fingerprint?.tag).toBe('main')
})

test('two examples say what is repeated', async () => {
  await stage.show(
    `<main><div><p>a1</p><p>a2</p><p>a3</p></div><div><p>b1</p><p>b2</p><p>b3</p></div></main>`,
  )
  expect((await pick('extract-list', 'text=a1'))?.found).toEqual(['a1', 'a2', 'a3'])
  expect((await pick('extract-list', 'text=b1'))?.found).toEqual(['a1', 'b1'])
})
