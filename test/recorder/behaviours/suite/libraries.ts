import type { Family } from '../behaviour.ts'
import { spot } from '../spot.ts'

/** What pages do that are put together from libraries of widgets. */
export const libraries: Family = [
  {
    name: 'takes a chip away by its cross',
    pages: {
      '/': `<style>svg{width:16px;height:16px;cursor:pointer}</style>${['Bonn', 'Köln', 'Ulm'].map((n) => `<div role=button tabindex=-1 style="display:inline-block;padding:8px;border:1px solid"><span>${n}</span><svg viewBox="0 0 9 9"><path d="M0 0L9 9M9 0L0 9" stroke="black"></path></svg></div>`).join('')}<script>
        document.querySelectorAll('svg').forEach((cross) => { cross.onclick = () => { did('without ' + cross.parentNode.textContent); cross.parentNode.remove() } })</script>`,
    },
    act: async (page) => {
      await page.click('div:has-text("Köln") svg')
    },
    steps: ['browser.click'],
  },
  {
    name: 'closes a tab of the page and goes to another',
    pages: {
      '/': `<div role=tablist>${['Orders', 'Bills', 'Stock'].map((n) => `<div role=tab style="display:inline-block;padding:8px;cursor:pointer">${n} <i class=close style="padding:2px">×</i></div>`).join('')}</div><script>
        document.querySelectorAll('[role=tab]').forEach((tab) => {
          tab.onclick = () => did('show ' + tab.firstChild.textContent)
          tab.querySelector('i').onclick = (e) => { e.stopPropagation(); did('close ' + tab.firstChild.textContent); tab.remove() }
        })</script>`,
    },
    act: async (page) => {
      await page.click('[role=tab]:has-text("Bills") .close')
      await page.click('[role=tab]:has-text("Stock")', { position: { x: 12, y: 12 } })
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'stars by a label whose box is a speck elsewhere',
    pages: {
      '/': `<style>.speck{position:absolute;width:1px;height:1px;top:10px;left:12px;overflow:hidden;clip:rect(0 0 0 0)}</style><div style="position:relative">${[1, 2, 3, 4].map((n) => `<label for=s${n} style="display:inline-block;font-size:30px">★<span class=speck>${n} stars</span></label><input class=speck type=radio name=s id=s${n} onchange="did(this.id)">`).join('')}</div>`,
    },
    act: async (page) => {
      await page.click('label >> nth=2')
    },
    steps: ['browser.check'],
  },
  {
    name: 'opens a part that comes slowly and presses what is in it',
    pages: {
      '/': `<style>#part{height:0;overflow:hidden;visibility:hidden;transition:height .3s}#part.on{height:60px}#part.in{visibility:visible}</style><button id=head style="padding:20px"><span>Details</span></button><div id=part><button onclick="did('inner')">Inner</button></div><script>
        head.onclick = () => { part.className = 'on'; setTimeout(() => { part.className = 'on in' }, 350) }</script>`,
    },
    act: async (page) => {
      await page.click('#head span')
      await page.mouse.move(12, 14, { steps: 5 })
      await page.waitForSelector('#part.in')
      await page.click('#part button')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'chooses from a list whose options draw themselves around their text',
    pages: {
      '/': `<div role=listbox>${['Bonn', 'Köln', 'Ulm'].map((n) => `<my-option role=option>${n}</my-option>`).join('')}</div><script>
        customElements.define('my-option', class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div style="padding:12px"><slot></slot></div>'; this.onclick = () => did(this.textContent) }
        })</script>`,
    },
    act: async (page) => {
      const { x, y } = await spot(page, 'text=Köln', { x: 300 })
      await page.mouse.click(x, y)
    },
    steps: ['browser.click'],
  },
  {
    name: 'chooses what an option in a shadow root is handed to show',
    pages: {
      '/': `<div role=listbox>${['Bonn', 'Köln'].map((n) => `<my-entry><div slot=headline style="padding:9px">${n}</div></my-entry>`).join('')}</div><script>
        customElements.define('my-entry', class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div role=option><slot name=headline></slot></div>'; this.shadowRoot.firstChild.onclick = () => did(this.textContent) }
        })</script>`,
    },
    act: async (page) => {
      await page.click('text=Köln')
    },
    steps: ['browser.click'],
  },
  {
    name: 'presses one of several buttons that are boxes to tick made invisible',
    pages: {
      '/': `<style>input{position:absolute;clip:rect(0,0,0,0);pointer-events:none} label{display:inline-block;padding:9px;border:1px solid}</style><div>${['R1', 'R2', 'R3'].map((n) => `<input type=radio name=r id=${n} onchange="did(this.id)"><label for=${n}>${n}</label>`).join('')}</div>`,
    },
    act: async (page) => {
      await page.click('text=R2')
    },
    steps: ['browser.check'],
  },
  {
    name: 'unticks a box that is drawn anew with another name',
    pages: {
      '/': `<table><tr><td>Ann<td id=cell></table><script>
        let on = true
        const draw = () => { cell.innerHTML = '<input type=checkbox aria-label=' + (on ? 'Checked' : 'Unchecked') + (on ? ' checked' : '') + '>'; cell.firstChild.onclick = () => { on = !on; did(on); setTimeout(draw) } }
        draw()</script>`,
    },
    act: async (page) => {
      await page.click('input')
    },
    steps: ['browser.check'],
  },
  {
    name: 'goes through a dialog that comes behind a veil under the mouse',
    pages: {
      '/': `<style>#veil{position:fixed;inset:0;background:#0003}#box{position:fixed;inset:200px;background:white}</style><button id=go style="padding:20px">Open</button><script>
        go.onclick = () => { document.body.insertAdjacentHTML('beforeend', '<div id=veil></div>'); setTimeout(() => { document.body.insertAdjacentHTML('beforeend', '<div id=box><label>Reason <input onchange="did(this.value)"></label></div>') }, 200) }</script>`,
    },
    act: async (page) => {
      await page.hover('#go', { position: { x: 2, y: 2 } })
      await page.click('#go', { position: { x: 30, y: 30 } })
      await page.waitForSelector('#box')
      await page.mouse.move(100, 100, { steps: 4 })
      await page.click('input')
      await page.keyboard.type('late')
      await page.keyboard.press('Tab')
    },
    steps: ['browser.click', 'browser.fill', 'browser.press'],
  },
  {
    name: 'takes what is offered in a field that only a text beside it tells from another',
    pages: {
      '/': `${['Fruit', 'Town'].map((n) => `<div class=pick style="padding:8px"><input autocomplete=off><span>${n}</span></div>`).join('')}<script>
        document.querySelectorAll('input').forEach((field) => {
          field.oninput = () => { field.nextSibling.textContent = '' }
          field.onkeydown = (e) => { if (e.key === 'Enter') { did('took ' + field.value); field.value = ''; field.nextSibling.textContent = 'done' } } })</script>`,
    },
    act: async (page) => {
      await page.click('input >> nth=1')
      await page.keyboard.type('ber', { delay: 30 })
      await page.keyboard.press('Enter')
    },
    steps: ['browser.fill', 'browser.press'],
  },
  {
    name: 'presses a button in a list that is filtered a moment after it was typed',
    pages: {
      '/': `<input aria-label=Filter><ul id=list></ul><script>
        const filter = document.querySelector('input')
        let timer
        const draw = () => { list.innerHTML = ['Ann', 'Bob', 'Cyd', 'Bodo'].filter((n) => n.toLowerCase().includes(filter.value)).map((n) => '<li>' + n + ' <button>Go</button></li>').join('') }
        filter.oninput = () => { clearTimeout(timer); timer = setTimeout(draw, 300) }
        list.onclick = (e) => did(e.target.localName + ' of ' + list.childElementCount)
        draw()</script>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('bo', { delay: 60 })
      await page.waitForFunction(() => document.querySelectorAll('li').length === 2)
      await page.click('li:has-text("Bodo") button')
    },
    steps: ['browser.type', 'browser.click'],
  },
  {
    name: 'opens a list by the label of a field that takes no mouse',
    pages: {
      '/': `<label for=f>Skills</label><div id=box style="width:300px;height:30px;border:1px solid;position:relative"><input id=f readonly style="position:absolute;width:1px;height:1px;opacity:0;pointer-events:none"></div><div id=at></div><script>
        f.onclick = () => { at.innerHTML = '<div role=option>Vue</div>'; at.firstChild.onclick = () => { f.value = 'Vue'; did('Vue'); at.innerHTML = '' } }</script>`,
    },
    act: async (page) => {
      await page.click('label')
      await page.click('text=Vue')
    },
    steps: ['browser.click', 'browser.click'],
  },
]
