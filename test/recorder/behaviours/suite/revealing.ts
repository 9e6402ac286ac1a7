import type { Family } from '../behaviour.ts'
import { scrollTo } from './scroll-to.ts'

export const revealing: Family = [
  {
    name: 'hovers a menu that style alone opens',
    pages: {
      '/': `<style>.sub { display: none } li:hover > .sub { display: block }</style><ul><li style="width:120px">File<ul class=sub><li onclick="did('new')">New</li><li onclick="did('open')">Open</li></ul></li></ul>`,
    },
    act: async (page) => {
      await page.hover('text=File')
      await page.click('text=Open')
    },
    steps: ['browser.hover', 'browser.click'],
  },
  {
    name: 'hovers through a menu in a menu',
    pages: {
      '/': `<style>ul ul { display: none } li:hover > ul { display: block }</style><ul style="width:160px"><li>Insert<ul><li>Table<ul><li onclick="did('rows')">Rows</li><li onclick="did('columns')">Columns</li></ul></li></ul></li></ul>`,
    },
    act: async (page) => {
      await page.hover('text=Insert')
      await page.hover('text=Table')
      await page.click('text=Columns')
    },
    steps: ['browser.hover', 'browser.hover', 'browser.click'],
  },
  {
    name: 'hovers a row whose buttons a script shows',
    pages: {
      '/': `<table>${['one', 'two'].map((n) => `<tr><td>${n}</td><td class=tools style="min-width:120px;height:30px"></td></tr>`).join('')}</table><script>
        document.querySelectorAll('tr').forEach((row) => {
          row.onmouseenter = () => { row.querySelector('.tools').innerHTML = '<button>Remove</button>' }
          row.onmouseleave = () => { row.querySelector('.tools').innerHTML = '' }
          row.onclick = (e) => { if (e.target.localName === 'button') did('removed ' + row.cells[0].textContent) }
        })</script>`,
    },
    act: async (page) => {
      await page.hover('text=two')
      await page.click('button')
    },
    steps: ['browser.hover', 'browser.click'],
  },
  {
    name: 'waits over something until its menu comes',
    pages: {
      '/': `<div id=h style="width:100px;height:30px;background:#ddd">Account</div><div id=m></div><script>
        h.onmouseenter = () => setTimeout(() => { m.innerHTML = '<a href="#p">Profile</a>' }, 350)
        m.onclick = () => did('profile')</script>`,
    },
    act: async (page) => {
      await page.hover('#h')
      await page.click('text=Profile')
    },
    steps: ['browser.hover', 'browser.click'],
  },
  {
    name: 'passes over tooltips that do not matter',
    pages: {
      '/': `<p id=t style="width:100px" onmouseenter="tip.hidden = false" onmouseleave="tip.hidden = true">Hint</p><button onclick="did('done')">Do</button><span id=tip hidden>Explained</span>`,
    },
    act: async (page) => {
      await page.hover('#t')
      await page.click('button')
    },
    steps: ['browser.click'],
  },
  {
    name: 'scrolls without need',
    pages: { '/': `<div style="height:2000px">Long</div><button onclick="did('end')">At the end</button>` },
    act: async (page) => {
      await page.mouse.move(300, 300)
      await page.mouse.wheel(0, 1500)
      await page.click('button')
    },
    steps: ['browser.click'],
  },
  {
    name: 'scrolls a page that loads more',
    pages: {
      '/': `<ul id=list></ul><script>
        let n = 0
        const more = () => { for (let i = 0; i < 20; i++) { n++; list.insertAdjacentHTML('beforeend', '<li style="height:60px" onclick="did(this.textContent)">Entry ' + n + '</li>') } }
        more()
        onscroll = () => { if (innerHeight + scrollY > document.body.scrollHeight - 200 && n < 100) setTimeout(more, 60) }</script>`,
    },
    act: async (page) => {
      await page.mouse.move(300, 300)
      while ((await page.locator('text="Entry 55"').count()) === 0) {
        await page.mouse.wheel(0, 700)
        await page.waitForTimeout(120)
      }
      await page.click('text="Entry 55"')
    },
    steps: ['browser.scroll', 'browser.click'],
  },
  {
    name: 'scrolls a list that keeps only what is seen',
    pages: {
      '/': `<div id=box style="height:200px;overflow:auto;width:200px"><div id=pad style="position:relative;height:30000px"></div></div><script>
        const draw = () => { const first = Math.floor(box.scrollTop / 30); pad.innerHTML = Array.from({ length: 12 }, (_, i) => '<div style="position:absolute;top:' + (first + i) * 30 + 'px;height:30px" onclick="did(this.textContent)">Row ' + (first + i) + '</div>').join('') }
        box.onscroll = draw; draw()</script>`,
    },
    act: async (page) => {
      await page.hover('#box')
      await scrollTo(page, 'Row 70', 120)
      await page.waitForTimeout(300)
      await page.click('text="Row 70"')
    },
    steps: ['browser.scroll', 'browser.click'],
  },
  {
    name: 'presses a button in a row whose text stands beside it, in a list that keeps only what is seen',
    pages: {
      '/': `<div id=box style="height:200px;overflow:auto;width:200px"><div id=pad style="position:relative;height:30000px"></div></div><script>
        const draw = () => { const first = Math.floor(box.scrollTop / 30); pad.innerHTML = Array.from({ length: 12 }, (_, i) => '<div class=row style="position:absolute;top:' + (first + i) * 30 + 'px;height:30px">Row ' + (first + i) + ' <button onclick="did(this.parentElement.textContent)">Open</button></div>').join('') }
        box.onscroll = draw; draw()</script>`,
    },
    act: async (page) => {
      await page.hover('#box')
      const open = page.locator('.row', { hasText: 'Row 70' }).locator('button')
      await page.mouse.wheel(0, 2000)
      await open.waitFor()
      await page.waitForTimeout(300)
      await open.click()
    },
    steps: ['browser.scroll', 'browser.click'],
  },
  {
    name: 'zooms a map by the wheel',
    pages: {
      '/': `<div id=map role=application aria-label=Map style="width:400px;height:300px;background:#cde"></div><button onclick="did('zoom ' + zoom)">Show</button><script>let zoom = 0; map.addEventListener('wheel', (e) => { e.preventDefault(); zoom += e.deltaY }, { passive: false })</script>`,
    },
    act: async (page) => {
      await page.hover('#map')
      await page.mouse.wheel(0, -240)
      await page.click('button')
    },
    steps: ['browser.scroll', 'browser.click'],
  },
  {
    name: 'zooms a map around the mouse',
    pages: {
      '/': `<div id=map role=application aria-label=Map style="width:400px;height:300px;background:#cde"></div><script>map.addEventListener('wheel', (e) => { e.preventDefault(); did(e.offsetX + ',' + e.offsetY) }, { passive: false })</script>`,
    },
    act: async (page) => {
      await page.hover('#map', { position: { x: 40, y: 60 } })
      await page.mouse.wheel(0, -240)
      // The wheel has come to rest.
      await page.waitForTimeout(300)
    },
    steps: ['browser.scroll'],
  },
  {
    name: 'waits for what a press of a button brings',
    pages: {
      '/': `<button id=go>Load</button><div id=out></div><script>go.onclick = () => setTimeout(() => { out.innerHTML = '<a href="#r">Result</a>' }, 600); out.onclick = () => did('result')</script>`,
    },
    act: async (page) => {
      await page.click('#go')
      await page.click('text=Result')
    },
  },
  {
    name: 'waits until the page says that it is ready before going on',
    pages: {
      '/': `<button id=calc>Calculate</button><p id=state role=status></p><button id=next>Next</button><script>
        let ready = false
        calc.onclick = () => setTimeout(() => { ready = true; state.innerHTML = '<b>Calculated</b>' }, 700)
        next.onclick = () => did(ready ? 'next' : 'too early')</script>`,
    },
    act: async (page) => {
      await page.click('#calc')
      await page.waitForSelector('text=Calculated')
      await page.waitForTimeout(200)
      await page.click('#next')
    },
    steps: ['browser.click', 'browser.wait', 'browser.click'],
  },
  {
    name: 'waits until a sign of being busy is gone',
    pages: {
      '/': `<button id=go>Start</button><div id=busy role=progressbar aria-label=Busy hidden>…</div><button id=next>Next</button><script>
        go.onclick = () => { busy.hidden = false; setTimeout(() => { busy.hidden = true }, 700) }
        next.onclick = () => did(busy.hidden ? 'next' : 'too early')</script>`,
    },
    act: async (page) => {
      await page.click('#go')
      await page.waitForSelector('#busy', { state: 'visible' })
      await page.waitForSelector('#busy', { state: 'hidden' })
      await page.waitForTimeout(150)
      await page.click('#next')
    },
  },
  {
    name: 'presses a button that is grey at first',
    pages: {
      '/': `<label>Name <input id=n></label><button id=b disabled onclick="did('sent')">Send</button><script>n.oninput = () => setTimeout(() => { b.disabled = n.value.length < 3 }, 300)</script>`,
    },
    act: async (page) => {
      await page.click('#n')
      await page.keyboard.type('Ann')
      await page.click('#b')
    },
    steps: ['browser.fill', 'browser.click'],
  },
]
