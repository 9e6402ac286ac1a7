import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { button, css, type Desk, errorOf, openDesk, textbox, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.driver.reset())

const link = (name: string) => ({ ref: name, role: 'link', name })

test('opening says what is wrong with an address', async () => {
  const open = (address: string, timeout = 5000) => errorOf(desk.driver.open(address, within(timeout)))
  expect(await open('nowhere')).toMatchObject({ code: 'value-invalid', details: { acted: false } })
  expect(await open('http://127.0.0.1:1/')).toMatchObject({
    code: 'page-unreachable',
    details: { found: 'net::ERR_UNSAFE_PORT' },
  })
  desk.server.set('/down', (_, response) => void response.writeHead(503).end('sorry'))
  expect((await open(`${desk.server.url}/down`)).details.found).toContain('503')
  desk.server.set('/hang', () => undefined)
  expect(await open(`${desk.server.url}/hang`, 300)).toMatchObject({ code: 'page-unreachable' })
})

test('without a page every step says so', async () => {
  expect(await errorOf(desk.driver.click(button('Go'), within()))).toMatchObject({
    message: 'No page is open',
    details: { acted: false },
  })
})

test('typing key by key and pressing chords', async () => {
  await desk.show(`<label>A <input onkeydown="out.textContent += event.key + ' '"></label><p id=out></p>`)
  await desk.driver.type(textbox('A'), 'a!É', within())
  expect(await desk.read(textbox('A'), 'value')).toBe('a!É')
  await desk.driver.press('Control+A', textbox('A'), within())
  await desk.driver.press('Backspace', undefined, within())
  expect(await desk.read(css('#out'))).toBe('a ! Control A Backspace')
  expect(await desk.read(textbox('A'), 'value')).toBe('')
  const error = await errorOf(desk.driver.press('Kontrol+A', undefined, within()))
  expect(error).toMatchObject({ code: 'value-invalid', details: { found: '"Kontrol+A"' } })
})

test('Enter in a form waits for the page that it brings', async () => {
  desk.server.set('/found', (_, response) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Found</h1>'), 150)
  })
  await desk.show('<form action=/found><label>Search <input type=search></label></form><h1>Search</h1>')
  await desk.driver.type({ ref: 'q', role: 'searchbox' }, 'x', within())
  await desk.driver.press('Enter', undefined, within())
  expect(await desk.read(css('h1'))).toBe('Found')
})

test('hovering opens what opens by it', async () => {
  await desk.show(
    '<style>ul { display: none } nav:hover ul { display: block }</style><nav>Menu<ul><li>Item</ul></nav>',
  )
  await desk.driver.hover(css('nav'), within())
  await desk.driver.waitFor({ ref: 'item', by: { text: 'Item' } }, 'visible', within())
})

test('dragging by the pointer and by HTML drag and drop', async () => {
  await desk.show(`<div id=a draggable=true style="width:50px;height:50px;background:red">A</div><div id=b style="margin:80px;width:90px;height:90px;background:#ccc">B</div>
    <div id=c style="position:absolute;left:0;top:300px;width:40px;height:40px;background:blue"></div><p id=out></p><script>
    a.ondragstart = (e) => e.dataTransfer.setData('text', 'card')
    b.ondragover = (e) => e.preventDefault()
    b.ondrop = (e) => { out.textContent = e.dataTransfer.getData('text') + ' dropped' }
    c.onpointerdown = (e) => {
      c.setPointerCapture(e.pointerId)
      c.onpointermove = (m) => { c.style.left = m.clientX - 20 + 'px' }
      c.onpointerup = () => { c.onpointermove = null }
    }</script>`)
  await desk.driver.drag(css('#a'), { element: css('#b') }, within())
  expect(await desk.read(css('#out'))).toBe('card dropped')
  await desk.driver.drag(css('#c'), { by: { x: 120, y: 0 } }, within())
  const [style] = await desk.driver.perform(
    [{ do: 'read', target: css('#c'), what: 'attribute', attribute: 'style' }],
    within(),
  )
  expect(style).toMatchObject({ value: expect.stringContaining('left: 120px') })
})

test('a sheet that is larger than the window is scrolled only where the place on it is out of view', async () => {
  await desk.show(`<b id=card style="user-select:none">card</b><div id=view style="width:300px;height:300px;overflow:auto">
    <div id=sheet style="width:5000px;height:5000px"></div></div><p id=out></p><script>
    onmouseup = (e) => { const box = sheet.getBoundingClientRect(); out.textContent = [e.clientX - box.x, e.clientY - box.y, view.scrollTop > 0].join(' ') }</script>`)
  const dropAt = async (x: number, y: number) => {
    await desk.driver.drag(css('#card'), { element: css('#sheet'), position: { x, y } }, within())
    return await desk.read(css('#out'))
  }
  expect(await dropAt(84, 159)).toBe('84 159 false')
  expect(await dropAt(84, 2000)).toBe('84 2000 true')
})

test('dragging from and to a place on an element, and along a path', async () => {
  await desk.show(`<style>body { user-select: none }</style><div id=from style="width:200px;height:60px;background:red"></div><div id=to style="width:300px;height:200px;background:#ccc"></div><p id=out></p><script>
    const at = (e) => e.target.id + ' ' + [e.offsetX, e.offsetY]
    onpointerdown = (e) => { out.textContent = at(e) }
    onpointermove = (e) => { if (e.buttons && e.target.id === 'from') e.target.dataset.way = (e.target.dataset.way ?? '') + e.offsetX + ',' + e.offsetY + ' ' }
    onpointerup = (e) => { out.textContent += ' to ' + at(e) }</script>`)
  const position = { x: 30, y: 10 }
  const onto = { element: css('#to'), position: { x: 250, y: 150 } }
  await desk.driver.drag(css('#from'), onto, { ...within(), position })
  expect(await desk.read(css('#out'))).toBe('from 30,10 to to 250,150')
  const path = [
    { x: 60, y: 0 },
    { x: 60, y: 30 },
  ]
  await desk.driver.drag(css('#from'), { path }, { ...within(), position })
  expect(await desk.read(css('#out'))).toBe('from 30,10 to from 90,40')
  const [way] = await desk.driver.perform(
    [{ do: 'read', target: css('#from'), what: 'attribute', attribute: 'data-way' }],
    within(),
  )
  expect(way).toMatchObject({ value: expect.stringMatching(/90,10 .*90,40 $/) })
})

test('scrolling to an element, and by the wheel until the page has loaded more', async () => {
  await desk.show(`<div id=list style="height:200px;overflow:auto"><div style="height:400px">a</div></div><div style="height:2000px"></div><p id=end>end</p><p id=out></p><script>
    list.onscroll = () => { if (!document.querySelector('#more')) list.insertAdjacentHTML('beforeend', '<p id=more>more</p>') }
    new IntersectionObserver(([e]) => { if (e.isIntersecting) out.textContent = 'seen' }).observe(end)</script>`)
  await desk.driver.scroll(css('#list'), { x: 0, y: 300 }, within())
  await desk.driver.waitFor(css('#more'), 'visible', within())
  await desk.driver.scroll(css('#end'), undefined, within())
  await desk.driver.waitFor({ ref: 'seen', by: { text: 'seen' } }, 'visible', within())
})

test('uploads to a hidden input, through its label and through a file chooser', async () => {
  const file = join(desk.folder, 'a.txt')
  writeFileSync(file, 'hello')
  const page = `<script>document.addEventListener('change', async (e) => { out.textContent = e.target.files[0].name + ' ' + await e.target.files[0].text() })</script><p id=out></p>`
  const ways: [string, Parameters<typeof desk.driver.upload>[0]][] = [
    ['<input type=file id=f style="display:none">', css('#f')],
    ['<label>Choose <input type=file hidden></label>', css('label')],
    [
      '<button onclick="i = document.createElement(`input`); i.type = `file`; i.hidden = true; document.body.append(i); i.click()">Choose</button>',
      button('Choose'),
    ],
  ]
  for (const [html, target] of ways) {
    await desk.show(html + page)
    await desk.driver.upload(target, [file], within())
    await desk.driver.waitFor({ ref: 'out', by: { text: 'a.txt hello' } }, 'visible', within())
  }
  expect(await errorOf(desk.driver.upload(css('label'), [`${file}x`], within()))).toMatchObject({
    code: 'file-missing',
    details: { acted: false },
  })
})

test('downloads under their own name, never over another file', async () => {
  desk.server.set('/report', (_, response) => {
    response.writeHead(200, { 'content-disposition': 'attachment; filename="report.csv"' }).end('a,b')
  })
  await desk.show('<a href=/report>Report</a>')
  const folder = join(desk.folder, 'reports')
  mkdirSync(folder)
  writeFileSync(join(folder, 'report.csv'), 'mine')
  const saved = await desk.driver.download(link('Report'), folder, within())
  expect(saved).toEqual({ path: join(folder, 'report (2).csv'), name: 'report.csv' })
  expect(readFileSync(saved.path, 'utf8')).toBe('a,b')
  expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toBe('mine')
})

test('a dialog that is expected is answered', async () => {
  await desk.show(
    `<button onclick="out.textContent = confirm('Sure?')">Ask</button><button onclick="out.textContent = prompt('Name?')">Name</button><p id=out></p>`,
  )
  await desk.driver.expectDialog({ accept: true })
  await desk.driver.click(button('Ask'), within())
  expect(await desk.read(css('#out'))).toBe('true')
  expect(await desk.driver.lastDialog()).toBe('Sure?')
  await desk.driver.expectDialog({ accept: true, text: 'Ada' })
  await desk.driver.click(button('Name'), within())
  expect(await desk.read(css('#out'))).toBe('Ada')
})

test('a dialog that nobody expected is dismissed and fails the step', async () => {
  await desk.show(`<button onclick="out.textContent = confirm('Session ends')">Ask</button><p id=out></p>`)
  const error = await errorOf(desk.driver.click(button('Ask'), within()))
  expect(error).toMatchObject({ code: 'dialog-unexpected', details: { found: '"Session ends"' } })
  expect(await desk.read(css('#out'))).toBe('false')
  await desk.show(
    `<p id=out>x</p><script>setTimeout(() => { alert('Later'); out.textContent = 'told' }, 50)</script>`,
  )
  const later = await errorOf(desk.driver.waitFor({ ref: 'told', by: { text: 'told' } }, 'visible', within()))
  expect(later.code).toBe('dialog-unexpected')
})

test('a page that asks before it is left is left by an address, and by a click only where that is expected', async () => {
  const page = `<label>A <input></label><a href=/second>Go</a><script>onbeforeunload = (e) => e.preventDefault()</script>`
  desk.server.set('/second', '<h1>Second page</h1>')
  const edited = async () => {
    await desk.show(page)
    await desk.driver.perform([{ do: 'fill', target: textbox('A'), value: 'x' }], within())
  }
  await edited()
  await edited()
  const error = await errorOf(desk.driver.click(link('Go'), within()))
  expect(error).toMatchObject({ code: 'dialog-unexpected' })
  expect(error.details.found).toContain('Leave this page?')
  await desk.driver.expectDialog({ accept: true })
  await desk.driver.click(link('Go'), within())
  expect(await desk.read(css('h1'))).toBe('Second page')
})

test('a click that opens a tab goes on in it; tabs are chosen and closed', async () => {
  desk.server.set(
    '/second',
    '<title>Second</title><h1>Second page</h1><button onclick="window.close()">Done</button>',
  )
  await desk.show('<a href=/second target=_blank>Open</a><h1>First page</h1>')
  await desk.driver.click(link('Open'), within())
  expect(await desk.read(css('h1'))).toBe('Second page')
  await desk.driver.switchTab({ title: 'Test' }, within())
  expect(await desk.read(css('h1'))).toBe('First page')
  await desk.driver.switchTab({ address: '/second' }, within())
  await desk.driver.closeTab(within())
  expect(await desk.read(css('h1'))).toBe('First page')
  await desk.driver.click(link('Open'), within())
  await desk.driver.click(button('Done'), within())
  expect(await desk.read(css('h1'))).toBe('First page')
  const error = await errorOf(desk.driver.switchTab({ title: 'Third' }, within(200)))
  expect(error).toMatchObject({ code: 'element-missing', details: { expected: 'a tab with title "Third"' } })
  await desk.driver.open(`${desk.server.url}/second`, { ...within(), newTab: true })
  expect(await desk.read(css('h1'))).toBe('Second page')
})

test('a tab with just the address goes before newer ones that hold it', async () => {
  desk.server.set('/orders', '<h1>Orders</h1>')
  desk.server.set('/orders/17', '<h1>Order 17</h1>')
  await desk.driver.open(`${desk.server.url}/orders`, within())
  await desk.driver.open(`${desk.server.url}/orders/17`, { ...within(), newTab: true })
  await desk.driver.switchTab({ address: `${desk.server.url}/orders` }, within())
  expect(await desk.read(css('h1'))).toBe('Orders')
  await desk.driver.switchTab({ address: '/orders' }, within())
  expect(await desk.read(css('h1'))).toBe('Order 17')
})

test('tables by their headings: spans, grids of roles, fields in cells', async () => {
  await desk.show(`<table id=t><thead><tr><th>No.<th>Vendor<th>Net<th>Net</thead>
    <tr><td>1<td rowspan=2>Acme<td>10<td><input value=11><tr><td>2<td colspan=2>none</table>
    <div role=table id=g><div role=row><span role=columnheader>Name</span><span role=columnheader></span></div>
    <div role=row><span role=cell>Ada</span><span role=cell>x</span></div></div>`)
  expect(await desk.driver.readTable(css('#t'), within())).toEqual([
    { 'No.': '1', Vendor: 'Acme', Net: '10', 'Net 2': '11' },
    { 'No.': '2', Vendor: 'Acme', Net: 'none', 'Net 2': 'none' },
  ])
  expect(await desk.driver.readTable(css('#g'), within())).toEqual([{ Name: 'Ada', '2': 'x' }])
})
