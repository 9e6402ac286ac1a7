import type { Family } from '../behaviour.ts'
import { scrollTo } from './scroll-to.ts'

const NAMES = ['Adams', 'Baker', 'Clark']

/** Tables and lists that one works in. */
export const grids: Family = [
  {
    name: 'edits a cell in place and ends with Enter',
    pages: {
      '/': `<table><tr><th>Name<th>Town</tr>${NAMES.map((n) => `<tr><td>${n}<td class=town>-</tr>`).join('')}</table><script>
        document.querySelectorAll('.town').forEach((cell) => { cell.ondblclick = () => {
          cell.innerHTML = '<input aria-label=Town>'; const input = cell.firstChild; input.focus()
          input.onkeydown = (e) => { if (e.key === 'Enter') { did(cell.parentElement.cells[0].textContent + ' ' + input.value); cell.textContent = input.value } }
        } })</script>`,
    },
    act: async (page) => {
      for (const [name, town] of [
        ['Baker', 'Bonn'],
        ['Clark', 'Kiel'],
      ] as const) {
        await page.locator('tr', { hasText: name }).locator('.town').dblclick()
        await page.keyboard.type(town)
        await page.keyboard.press('Enter')
      }
    },
    steps: [
      'browser.double-click',
      'browser.fill',
      'browser.press',
      'browser.double-click',
      'browser.fill',
      'browser.press',
    ],
  },
  {
    name: 'edits a cell far down in a grid that draws only what is seen',
    pages: {
      '/': `<div id=box role=grid aria-label=Stock style="height:210px;width:300px;overflow:auto"><div id=pad style="position:relative;height:9000px"></div></div><script>
        const draw = () => { const first = Math.floor(box.scrollTop / 30); pad.innerHTML = Array.from({ length: 9 }, (_, i) => '<div role=row style="position:absolute;height:30px;top:' + (first + i) * 30 + 'px"><span role=gridcell>Part ' + (first + i) + '</span><span role=gridcell><input aria-label=Count onchange="did(\\'Part ' + (first + i) + ' \\' + this.value); this.value = \\'\\'"></span></div>').join('') }
        box.onscroll = draw; draw()</script>`,
    },
    act: async (page) => {
      await page.hover('#box')
      await scrollTo(page, 'Part 41', 100)
      await page.waitForTimeout(300)
      await page.locator('[role=row]', { hasText: 'Part 41' }).locator('input').click()
      await page.keyboard.type('12')
      await page.keyboard.press('Tab')
    },
  },
  {
    name: 'does the same in one row after another',
    pages: {
      '/': `<table>${NAMES.map((n) => `<tr><td>${n}<td><label><input type=checkbox aria-label=Paid></label><td><button onclick="did('sent ${n}')">Remind</button></tr>`).join('')}</table>`,
    },
    act: async (page) => {
      for (const name of NAMES) {
        const row = page.locator('tr', { hasText: name })
        await row.locator('input').click()
        await row.locator('button').click()
      }
    },
    steps: NAMES.flatMap(() => ['browser.check', 'browser.click']),
  },
  {
    name: 'sorts a table by a column and opens what is then first',
    pages: {
      '/': `<table><thead><tr><th><button onclick="sort()">Name</button></tr></thead><tbody>${['Clark', 'Adams', 'Baker'].map((n) => `<tr><td><a href="#${n}" onclick="did('${n}')">${n}</a></tr>`).join('')}</tbody></table><script>
        const sort = () => { const body = document.querySelector('tbody'); body.append(...[...body.rows].sort((a, b) => a.textContent < b.textContent ? -1 : 1)); did('sorted') }</script>`,
    },
    act: async (page) => {
      await page.click('button')
      await page.click('tbody tr:first-child a')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'turns the pages of a list',
    pages: {
      '/': `<ul id=list></ul><button id=next>Next page</button><script>
        let at = 0
        const draw = () => { list.innerHTML = [1, 2, 3].map((n) => '<li><a href="#" onclick="did(this.textContent); return false">Order ' + (at * 3 + n) + '</a></li>').join('') }
        next.onclick = () => { at++; setTimeout(draw, 120) }; draw()</script>`,
    },
    act: async (page) => {
      await page.click('#next')
      await page.waitForSelector('text="Order 4"')
      await page.click('#next')
      await page.waitForSelector('text="Order 7"')
      await page.click('text="Order 8"')
    },
  },
  {
    name: 'sorts a list by the pointer',
    pages: {
      '/': `<ul id=list style="width:200px;padding:0;user-select:none">${['a', 'b', 'c', 'd'].map((n) => `<li style="height:30px;list-style:none;border:1px solid;touch-action:none">Item ${n}</li>`).join('')}</ul><script>
        let held
        list.onpointerdown = (e) => { held = e.target.closest('li') }
        onpointermove = (e) => { if (!held) return; const over = [...list.children].find((li) => { const b = li.getBoundingClientRect(); return li !== held && e.clientY > b.top && e.clientY < b.bottom }); if (!over) return; const down = held.compareDocumentPosition(over) & 4; if (down) over.after(held); else over.before(held) }
        onpointerup = () => { if (held) did([...list.children].map((li) => li.textContent.slice(-1)).join('')); held = undefined }</script>`,
    },
    act: async (page) => {
      await page.hover('text="Item a"')
      await page.mouse.down()
      for (const name of ['Item b', 'Item c']) {
        const box = await page.locator(`text="${name}"`).boundingBox()
        if (box) await page.mouse.move(box.x + 50, box.y + box.height / 2, { steps: 4 })
      }
      await page.mouse.up()
    },
    steps: ['browser.drag'],
  },
  {
    name: 'drags from a palette into a drawing',
    pages: {
      '/': `<div id=palette><div class=kind style="width:80px;height:24px;background:#ddd;user-select:none;touch-action:none">Inject</div><div class=kind style="width:80px;height:24px;background:#ccc;user-select:none">Debug</div></div><svg id=sheet role=img aria-label=Sheet width=500 height=300 style="background:#eee"></svg><script>
        let held
        onpointerdown = (e) => { if (e.target.className === 'kind') held = e.target.textContent }
        onpointerup = (e) => { const b = sheet.getBoundingClientRect(); if (held && e.clientY > b.top && e.clientX < b.right) { sheet.innerHTML += '<g><rect width=80 height=24 x=' + (e.clientX - b.left) + ' y=' + (e.clientY - b.top) + '></rect></g>'; did(held + ' ' + Math.round((e.clientX - b.left) / 20) + ',' + Math.round((e.clientY - b.top) / 20)) } held = undefined }</script>`,
    },
    act: async (page) => {
      const sheet = await page.locator('#sheet').boundingBox()
      for (const [kind, x, y] of [
        ['Inject', 100, 60],
        ['Debug', 320, 180],
      ] as const) {
        await page.hover(`text=${kind}`)
        await page.mouse.down()
        await page.mouse.move((sheet?.x ?? 0) + x, (sheet?.y ?? 0) + y, { steps: 10 })
        await page.mouse.up()
      }
    },
    steps: ['browser.drag', 'browser.drag'],
  },
]
