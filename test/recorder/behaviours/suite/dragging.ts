import type { Page } from 'playwright'
import type { Family } from '../behaviour.ts'
import { type Spot, spot } from '../spot.ts'

/** Drags as a hand does: on a way, with a rest before it lets go. */
async function drag(page: Page, from: Spot, to: Spot, ...further: readonly Spot[]): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const { x, y } of [to, ...further]) await page.mouse.move(x, y, { steps: 8 })
  await page.mouse.up()
}

const BOARD = ['todo', 'doing', 'done']
  .map(
    (n) =>
      `<div class=col id=${n} aria-label=${n} role=group style="display:inline-block;width:150px;height:200px;border:1px solid"></div>`,
  )
  .join('')

export const dragging: Family = [
  {
    name: 'drags a card to another column by the browser’s own drag and drop',
    pages: {
      '/': `${BOARD}<script>
        todo.innerHTML = '<p draggable=true>Write</p><p draggable=true>Read</p>'
        let held
        document.ondragstart = (e) => { held = e.target; e.dataTransfer.setData('text/plain', 'x') }
        document.querySelectorAll('.col').forEach((c) => { c.ondragover = (e) => e.preventDefault(); c.ondrop = (e) => { e.preventDefault(); c.append(held); did(held.textContent + ' to ' + c.id) } })</script>`,
    },
    act: async (page) => drag(page, await spot(page, 'text=Write'), await spot(page, '#done')),
    steps: ['browser.drag'],
  },
  {
    name: 'drags a card to another column by the pointer',
    pages: {
      '/': `${BOARD}<script>
        todo.innerHTML = '<p style="user-select:none;touch-action:none">Write</p><p style="user-select:none">Read</p>'
        let held
        onpointerdown = (e) => { if (e.target.localName === 'p') { held = e.target; held.style.position = 'fixed'; held.style.pointerEvents = 'none' } }
        onpointermove = (e) => { if (held) { held.style.left = e.clientX + 'px'; held.style.top = e.clientY + 'px' } }
        onpointerup = (e) => { if (!held) return; const c = document.elementFromPoint(e.clientX, e.clientY).closest('.col'); held.style = 'user-select:none'; c?.append(held); did(held.textContent + ' to ' + c?.id); held = undefined }</script>`,
    },
    act: async (page) => drag(page, await spot(page, 'text=Write'), await spot(page, '#doing')),
    steps: ['browser.drag'],
  },
  {
    name: 'sorts a list',
    pages: {
      '/': `<ul id=list style="width:200px;padding:0">${['a', 'b', 'c', 'd'].map((n) => `<li draggable=true style="height:30px;list-style:none;border:1px solid">Item ${n}</li>`).join('')}</ul><script>
        let held
        list.ondragstart = (e) => { held = e.target; e.dataTransfer.setData('text/plain', '') }
        list.ondragover = (e) => { e.preventDefault(); const over = e.target.closest('li'); if (!over || over === held) return; const r = over.getBoundingClientRect(); over[e.clientY > r.y + r.height / 2 ? 'after' : 'before'](held) }
        list.ondragend = () => { did([...list.children].map((n) => n.textContent.slice(-1)).join('')) }</script>`,
    },
    act: async (page) =>
      drag(page, await spot(page, 'text=Item a'), await spot(page, 'text=Item c', { y: 25 })),
    steps: ['browser.drag'],
  },
  {
    name: 'drags the handle of a slider of the page',
    pages: {
      '/': `<div id=track style="width:300px;height:20px;background:#ccc;position:relative"><div id=h role=slider aria-label=Price tabindex=0 style="position:absolute;left:0;width:20px;height:20px;background:#06c;touch-action:none"></div></div><script>
        h.onpointerdown = (e) => { h.setPointerCapture(e.pointerId); const x = e.clientX - h.offsetLeft; h.onpointermove = (m) => { h.style.left = Math.max(0, Math.min(280, m.clientX - x)) + 'px' }; h.onpointerup = () => { h.onpointermove = h.onpointerup = null; did(h.style.left) } }</script>`,
    },
    act: async (page) => {
      const from = await spot(page, '#h')
      await drag(page, from, { x: from.x + 140, y: from.y })
    },
    steps: ['browser.drag'],
  },
  {
    name: 'moves a thing on a canvas',
    pages: {
      '/': `<canvas id=c width=500 height=300 style="border:1px solid"></canvas><script>
        const box = { x: 50, y: 50 }; const g = c.getContext('2d')
        const draw = () => { g.clearRect(0, 0, 500, 300); g.fillRect(box.x, box.y, 60, 40) }
        let grip
        c.onmousedown = (e) => { if (e.offsetX > box.x && e.offsetX < box.x + 60 && e.offsetY > box.y && e.offsetY < box.y + 40) grip = { x: e.offsetX - box.x, y: e.offsetY - box.y } }
        c.onmousemove = (e) => { if (grip) { box.x = e.offsetX - grip.x; box.y = e.offsetY - grip.y; draw() } }
        c.onmouseup = () => { if (grip) did([Math.round(box.x), Math.round(box.y)]); grip = undefined }
        draw()</script>`,
    },
    act: async (page) =>
      drag(
        page,
        await spot(page, 'canvas', { x: 70, y: 70 }),
        await spot(page, 'canvas', { x: 320, y: 170 }),
      ),
    steps: ['browser.drag'],
  },
  {
    name: 'draws an angle on a canvas',
    pages: {
      '/': `<canvas id=c width=400 height=300 style="border:1px solid"></canvas><script>
        let way
        c.onmousedown = (e) => { way = { right: 0, down: 0, x: e.offsetX, y: e.offsetY } }
        c.onmousemove = (e) => { if (way) { way.right = Math.max(way.right, e.offsetX - way.x); way.down = Math.max(way.down, e.offsetY - way.y) } }
        c.onmouseup = (e) => { did([way.right, way.down, e.offsetX - way.x, e.offsetY - way.y].map((n) => Math.round(n / 5))); way = undefined }</script>`,
    },
    act: async (page) => {
      const from = await spot(page, 'canvas', { x: 50, y: 50 })
      await drag(
        page,
        from,
        { x: from.x + 200, y: from.y },
        { x: from.x + 200, y: from.y + 150 },
        { x: from.x, y: from.y + 150 },
      )
    },
    steps: ['browser.drag'],
  },
  {
    name: 'widens a column at its edge',
    pages: {
      '/': `<div style="position:relative;width:200px;height:40px;background:#ddd" id=col>Name<div id=edge role=separator aria-label="Width of Name" style="position:absolute;right:0;top:0;width:8px;height:40px;cursor:col-resize;background:#888"></div></div><script>
        edge.onmousedown = (e) => { e.preventDefault(); const w = col.offsetWidth - e.clientX; onmousemove = (m) => { col.style.width = w + m.clientX + 'px' }; onmouseup = () => { onmousemove = onmouseup = null; did(col.offsetWidth) } }</script>`,
    },
    act: async (page) => {
      const from = await spot(page, '#edge')
      await drag(page, from, { x: from.x + 80, y: from.y })
    },
    steps: ['browser.drag'],
  },
  {
    name: 'wires two ports of a drawing',
    pages: {
      '/': `<svg width=500 height=200>${['a', 'b', 'c'].map((n, i) => `<g class=node data-name=${n} transform="translate(${20 + i * 150},60)"><rect width=80 height=40 fill=#eee /><text x=10 y=25>${n}</text><circle class="port in" cx=0 cy=20 r=6 /><circle class="port out" cx=80 cy=20 r=6 /></g>`).join('')}</svg><script>
        let from
        const nodeOf = (e) => e.target.closest('.node')?.dataset.name
        onmousedown = (e) => { if (e.target.matches('.out')) { from = nodeOf(e); e.preventDefault() } }
        onmouseup = (e) => { if (from && e.target.matches('.in')) did(from + '>' + nodeOf(e)); from = undefined }</script>`,
    },
    act: async (page) =>
      drag(page, await spot(page, '[data-name=a] .out'), await spot(page, '[data-name=c] .in')),
    steps: ['browser.drag'],
  },
  {
    name: 'drags from a palette to a place on a sheet',
    pages: {
      '/': `<div id=p draggable=true style="width:80px;height:30px;background:#fc0">Node</div><div id=sheet role=application aria-label=Sheet style="width:600px;height:400px;background:#eef"></div><script>
        p.ondragstart = (e) => e.dataTransfer.setData('text/plain', 'node')
        sheet.ondragover = (e) => e.preventDefault()
        sheet.ondrop = (e) => { e.preventDefault(); did(['node', Math.round(e.offsetX / 5), Math.round(e.offsetY / 5)]) }</script>`,
    },
    act: async (page) => drag(page, await spot(page, '#p'), await spot(page, '#sheet', { x: 420, y: 110 })),
    steps: ['browser.drag'],
  },
  {
    name: 'draws a frame around things to select them',
    pages: {
      '/': `<div id=area style="position:relative;width:500px;height:300px;background:#f4f4f4;user-select:none">${[40, 160, 280].map((x, i) => `<div class=item style="position:absolute;left:${x}px;top:60px;width:60px;height:60px;background:#999">${i + 1}</div>`).join('')}</div><script>
        let start
        area.onmousedown = (e) => { start = { x: e.clientX, y: e.clientY } }
        onmouseup = (e) => { if (!start) return; const hit = [...document.querySelectorAll('.item')].filter((n) => { const r = n.getBoundingClientRect(); return r.left >= Math.min(start.x, e.clientX) && r.right <= Math.max(start.x, e.clientX) }); if (Math.abs(e.clientX - start.x) > 5) did(hit.map((n) => n.textContent)); start = undefined }</script>`,
    },
    act: async (page) =>
      drag(page, await spot(page, '#area', { x: 20, y: 30 }), await spot(page, '#area', { x: 240, y: 200 })),
    steps: ['browser.drag'],
  },
  {
    name: 'moves what is drawn on a sheet that lets the browser drag nothing',
    pages: {
      '/': `<canvas id=c draggable=true width=300 height=200 style="background:#eee"></canvas><script>
        c.ondragstart = (e) => e.preventDefault()
        c.onpointerdown = (e) => did('from ' + e.offsetX + ',' + e.offsetY)
        c.onpointerup = (e) => did('to ' + e.offsetX + ',' + e.offsetY)</script>`,
    },
    act: async (page) =>
      drag(page, await spot(page, '#c', { x: 40, y: 30 }), await spot(page, '#c', { x: 120, y: 90 })),
    steps: ['browser.drag'],
  },
  {
    name: 'pulls the marker of a field of colours along',
    pages: {
      '/': `<div id=f role=listbox aria-label=Colours style="position:relative;width:160px;height:100px;background:#eee;touch-action:none"><div id=k style="position:absolute;width:16px;height:16px;background:red"></div></div><script>
        const put = (e) => { const { left, top } = f.getBoundingClientRect(); k.style.left = e.clientX - left - 8 + 'px'; k.style.top = e.clientY - top - 8 + 'px' }
        f.onpointerdown = (e) => { put(e); onpointermove = put }
        onpointerup = (e) => { onpointermove = null; did(k.style.left + ' ' + k.style.top) }</script>`,
    },
    act: async (page) =>
      drag(page, await spot(page, '#f', { x: 30, y: 20 }), await spot(page, '#f', { x: 110, y: 70 })),
    steps: ['browser.drag'],
  },
  {
    name: 'pulls a marker along that lies over a field of colours',
    pages: {
      '/': `<div style="position:relative"><div id=k style="position:absolute;z-index:1;width:16px;height:16px;background:red"></div><div id=f role=listbox aria-label=Colours style="width:160px;height:100px;background:#eee;touch-action:none"></div></div><script>
        const put = (e) => { const { left, top } = f.getBoundingClientRect(); k.style.left = e.clientX - left - 8 + 'px'; k.style.top = e.clientY - top - 8 + 'px' }
        f.onpointerdown = (e) => { put(e); onpointermove = put }
        onpointerup = (e) => { onpointermove = null; did(k.style.left + ' ' + k.style.top) }</script>`,
    },
    act: async (page) =>
      drag(page, await spot(page, '#f', { x: 30, y: 20 }), await spot(page, '#f', { x: 110, y: 70 })),
    steps: ['browser.drag'],
  },
  {
    name: 'makes a box wider by its edge and then moves it',
    pages: {
      '/': `<div id=box style="position:absolute;left:40px;top:40px;width:120px;height:80px;background:#9cf;user-select:none">Note</div><script>
        let how, from
        const isEdge = (e) => box.getBoundingClientRect().right - e.clientX < 8
        onpointermove = (e) => {
          if (!how) { box.style.cursor = e.target === box && isEdge(e) ? 'ew-resize' : 'move'; return }
          const { left, width } = box.getBoundingClientRect()
          if (how === 'wider') box.style.width = width + e.clientX - from + 'px'
          else box.style.left = left + e.clientX - from + 'px'
          from = e.clientX
        }
        box.onpointerdown = (e) => { how = isEdge(e) ? 'wider' : 'moved'; from = e.clientX }
        onpointerup = () => { if (how) did(how + ' ' + box.style.left + ' ' + box.style.width); how = undefined }</script>`,
    },
    act: async (page) => {
      await drag(page, await spot(page, '#box', { x: 116 }), { x: 236, y: 80 })
      await drag(page, await spot(page, '#box', { x: 60 }), { x: 300, y: 80 })
    },
    steps: ['browser.drag', 'browser.drag'],
  },
  {
    name: 'puts a shape at a place of a board, held by its corner, on a page that lets its text be marked',
    pages: {
      '/': `<div id=shape style="width:120px;height:60px;background:#dde">Box</div><div id=board role=region aria-label=Board style="position:absolute;left:300px;top:50px;width:600px;height:500px;background:#eee"></div><script>
        let held, image
        shape.onpointerdown = (e) => { held = e; image = shape.cloneNode(true); image.style.position = 'fixed'; image.style.pointerEvents = 'none'; document.body.append(image); onpointermove(e) }
        onpointermove = (e) => { if (image) { image.style.left = e.clientX - held.offsetX + 'px'; image.style.top = e.clientY - held.offsetY + 'px' } }
        onpointerup = () => { if (image) { const { x, y } = image.getBoundingClientRect(); did(x + ' ' + y); image.remove(); image = undefined } }</script>`,
    },
    act: async (page) => drag(page, await spot(page, '#shape', { x: 20, y: 15 }), { x: 500, y: 250 }),
    steps: ['browser.drag'],
  },
  {
    name: 'makes a box wider whose text is marked by that',
    pages: {
      '/': `<div id=box style="width:120px;height:80px;background:#9cf">Note of Ann and of Bob and of Cyd, about the house</div><script>
        let from
        onpointermove = (e) => { document.documentElement.style.cursor = box.getBoundingClientRect().right - e.clientX < 8 ? 'ew-resize' : ''; if (from) box.style.width = 120 + e.clientX - from + 'px' }
        box.onpointerdown = (e) => { from = e.clientX }
        onpointerup = () => { did(box.style.width); from = undefined }</script>`,
    },
    act: async (page) => drag(page, await spot(page, '#box', { x: 117, y: 8 }), { x: 190, y: 50 }),
    steps: ['browser.drag'],
  },
]
