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
]
