import type { Family } from '../behaviour.ts'

/** What pages build of their own: tabs, trees, switches, messages. */
export const widgets: Family = [
  {
    name: 'goes through a strip of tabs',
    pages: {
      '/': `<div role=tablist>${['General', 'Address', 'Bank'].map((n, i) => `<button role=tab aria-controls=p${i} aria-selected=${i === 0}>${n}</button>`).join('')}</div>${['Name', 'Town', 'IBAN'].map((n, i) => `<div role=tabpanel id=p${i} ${i ? 'hidden' : ''}><label>${n} <input></label></div>`).join('')}<script>
        document.querySelectorAll('[role=tab]').forEach((tab) => { tab.onclick = () => { document.querySelectorAll('[role=tab]').forEach((other) => { other.ariaSelected = other === tab; document.getElementById(other.getAttribute('aria-controls')).hidden = other !== tab }); did(tab.textContent) } })</script>`,
    },
    act: async (page) => {
      await page.click('text=Address')
      await page.click('label:has-text("Town")')
      await page.keyboard.type('Bonn')
      await page.click('text=Bank')
      await page.click('label:has-text("IBAN")')
      await page.keyboard.type('DE02')
    },
    steps: ['browser.click', 'browser.fill', 'browser.click', 'browser.fill'],
  },
  {
    name: 'opens one part of an accordion after another',
    pages: {
      '/': `${['Delivery', 'Payment'].map((n) => `<h3><button aria-expanded=false>${n}</button></h3><section hidden><label><input type=checkbox onchange="did(this.parentElement.textContent + this.checked)"> Express ${n}</label></section>`).join('')}<script>
        document.querySelectorAll('h3 button').forEach((b) => { b.onclick = () => { const open = b.ariaExpanded === 'true'; document.querySelectorAll('h3').forEach((h) => { h.firstChild.ariaExpanded = false; h.nextElementSibling.hidden = true }); b.ariaExpanded = !open; b.parentElement.nextElementSibling.hidden = open } })</script>`,
    },
    act: async (page) => {
      await page.click('button:has-text("Delivery")')
      await page.click('label:has-text("Express Delivery")')
      await page.click('button:has-text("Payment")')
      await page.click('label:has-text("Express Payment")')
    },
    steps: ['browser.click', 'browser.check', 'browser.click', 'browser.check'],
  },
  {
    name: 'walks through a tree by the keyboard',
    pages: {
      '/': `<ul role=tree tabindex=0 aria-label=Folders aria-activedescendant=i0><li role=treeitem id=i0 aria-expanded=false>Mail</li><li role=treeitem id=i1 hidden>Inbox</li><li role=treeitem id=i2 hidden>Sent</li></ul><script>
        const tree = document.querySelector('ul'), items = [...tree.children]; let at = 0
        tree.onkeydown = (e) => {
          const shown = items.filter((i) => !i.hidden)
          if (e.key === 'ArrowRight') items.forEach((i) => { i.hidden = false })
          else if (e.key === 'ArrowDown') at = Math.min(shown.length - 1, at + 1)
          else if (e.key === 'Enter') did('opened ' + shown[at].textContent)
          else return
          e.preventDefault(); tree.setAttribute('aria-activedescendant', items[at].id)
        }</script>`,
    },
    act: async (page) => {
      await page.keyboard.press('Tab')
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    },
    steps: ['browser.press', 'browser.press', 'browser.press', 'browser.press'],
  },
  {
    name: 'presses buttons that stay pressed',
    pages: {
      '/': `<div role=toolbar>${['Left', 'Middle', 'Right'].map((n) => `<button aria-pressed=${n === 'Left'} onclick="document.querySelectorAll('button').forEach((b) => { b.ariaPressed = b === this }); did('${n}')">${n}</button>`).join('')}</div>`,
    },
    act: async (page) => {
      await page.click('text=Right')
      await page.click('text=Middle')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'goes on under a message that fades',
    pages: {
      '/': `<button onclick="say('Kept'); did('kept')">Keep</button><button onclick="did('next')">Next</button><script>
        const say = (text) => { const toast = document.createElement('div'); toast.role = 'status'; toast.textContent = text; toast.style = 'position:fixed;bottom:10px;right:10px'; document.body.append(toast); setTimeout(() => toast.remove(), 900) }</script>`,
    },
    act: async (page) => {
      await page.click('text=Keep')
      await page.waitForTimeout(100)
      await page.click('text=Next')
    },
  },
  {
    name: 'closes a message before going on',
    pages: {
      '/': `<button onclick="t.hidden = false; did('kept')">Keep</button><div id=t role=alert hidden style="position:fixed;inset:0 auto auto 0;background:#ffe">Kept <button aria-label="Close message" onclick="t.hidden = true; did('closed')">×</button></div>`,
    },
    act: async (page) => {
      await page.click('text=Keep')
      await page.click('[aria-label="Close message"]')
      await page.click('text=Keep')
    },
    steps: ['browser.click', 'browser.click', 'browser.click'],
  },
  {
    name: 'waits behind a veil that turns',
    pages: {
      '/': `<button id=a>Load</button><button id=b onclick="did('next')">Next</button><div id=veil class=spinner hidden style="position:fixed;inset:0;background:#fff9">…</div><script>a.onclick = () => { veil.hidden = false; setTimeout(() => { veil.hidden = true; did('loaded') }, 600) }</script>`,
    },
    act: async (page) => {
      await page.click('#a')
      await page.waitForTimeout(700)
      await page.click('#b')
    },
  },
  {
    name: 'answers a window that opens over a window',
    pages: {
      '/': `<button onclick="one.showModal()">Edit</button><dialog id=one aria-label=Edit><label>Name <input id=n></label><button onclick="two.showModal()">Delete</button><button onclick="one.close(); did('edited ' + n.value)">OK</button></dialog><dialog id=two aria-label="Really delete?"><button onclick="two.close(); did('kept')">Cancel</button><button onclick="two.close(); did('deleted')">OK</button></dialog>`,
    },
    act: async (page) => {
      await page.click('text=Edit')
      await page.click('text=Delete')
      await page.click('#two >> text=OK')
      await page.click('#n')
      await page.keyboard.type('Ann')
      await page.click('#one >> text=OK')
    },
    steps: ['browser.click', 'browser.click', 'browser.click', 'browser.fill', 'browser.click'],
  },
  {
    name: 'chooses the first and the last day',
    pages: {
      '/': `<div role=grid aria-label="May 2027">${Array.from({ length: 20 }, (_, i) => `<button role=gridcell>${i + 1}</button>`).join('')}</div><output id=o></output><script>
        let from; document.querySelectorAll('button').forEach((b) => { b.onclick = () => { if (!from) from = b.textContent; else { o.textContent = from + ' to ' + b.textContent; did(o.textContent); from = undefined } } })</script>`,
    },
    act: async (page) => {
      await page.click('text="4"')
      await page.click('text="17"')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'chooses from a menu in a shadow root',
    pages: {
      '/': `<app-menu></app-menu><script>customElements.define('app-menu', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' }); root.innerHTML = '<button aria-haspopup=menu>More</button><div role=menu hidden><div role=menuitem tabindex=-1>Copy</div><div role=menuitem tabindex=-1>Remove</div></div>'; const menu = root.querySelector('[role=menu]'); root.querySelector('button').onclick = () => { menu.hidden = !menu.hidden }; menu.onclick = (e) => { did(e.target.textContent); menu.hidden = true } } })</script>`,
    },
    act: async (page) => {
      await page.click('text=More')
      await page.click('text=Remove')
      await page.click('text=More')
      await page.click('text=Copy')
    },
    steps: ['browser.click', 'browser.click', 'browser.click', 'browser.click'],
  },
  {
    name: 'stars the fourth of five',
    pages: {
      '/': `<div role=radiogroup aria-label=Rating>${[1, 2, 3, 4, 5].map((n) => `<span role=radio tabindex=0 aria-checked=false aria-label="${n} stars" onclick="this.ariaChecked = true; did('${n}')">★</span>`).join('')}</div>`,
    },
    act: async (page) => page.click('[aria-label="4 stars"]'),
  },
]
