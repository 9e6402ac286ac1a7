import type { Family } from '../behaviour.ts'

export const keys: Family = [
  {
    name: 'works through a form by the keyboard alone',
    pages: {
      '/': `<form onsubmit="did([n.value, c.checked, s.value]); return false"><label>Name <input id=n></label><label><input type=checkbox id=c> Urgent</label><label>Kind <select id=s><option>A<option>B</select></label><button>Send</button></form>`,
    },
    act: async (page) => {
      const { keyboard } = page
      await keyboard.press('Tab')
      await keyboard.type('Ann')
      await keyboard.press('Tab')
      await keyboard.press('Space')
      await keyboard.press('Tab')
      await keyboard.press('ArrowDown')
      await keyboard.press('Tab')
      await keyboard.press('Enter')
    },
    steps: ['browser.fill', 'browser.check', 'browser.select', 'browser.click'],
  },
  {
    name: 'presses a button by the space bar',
    pages: { '/': `<button onclick="did('pressed')">Go</button>` },
    act: async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    },
    steps: ['browser.click'],
  },
  {
    name: 'uses a shortcut of the page',
    pages: {
      '/': `<p>Text</p><script>onkeydown = (e) => { if (e.ctrlKey && e.key === 's') { e.preventDefault(); did('saved') } }</script>`,
    },
    act: async (page) => page.keyboard.press('Control+s'),
    steps: ['browser.press'],
  },
  {
    name: 'uses a shortcut in a field',
    pages: {
      '/': `<label>Note <input id=n></label><script>n.onkeydown = (e) => { if (e.ctrlKey && e.key === 'Enter') did('sent ' + n.value) }</script>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('hello')
      await page.keyboard.press('Control+Enter')
    },
    steps: ['browser.fill', 'browser.press'],
  },
  {
    name: 'presses single letters that a page listens to',
    pages: { '/': `<p>Mail</p><script>onkeydown = (e) => did(e.key)</script>` },
    act: async (page) => {
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('e')
    },
    steps: ['browser.press', 'browser.press', 'browser.press'],
  },
  {
    name: 'closes a dialog with Escape',
    pages: {
      '/': `<button onclick="d.showModal()">Open</button><dialog id=d onclose="did('closed')"><p>Hello</p><button>x</button></dialog>`,
    },
    act: async (page) => {
      await page.click('button')
      await page.keyboard.press('Escape')
    },
    steps: ['browser.click', 'browser.press'],
  },
  {
    name: 'walks through a menu with the arrows',
    pages: {
      '/': `<ul role=menu id=m tabindex=0>${['New', 'Open', 'Print'].map((n) => `<li role=menuitem tabindex=-1>${n}</li>`).join('')}</ul><script>
        m.onkeydown = (e) => {
          const all = [...m.children], at = all.indexOf(document.activeElement)
          if (e.key === 'ArrowDown') { e.preventDefault(); all[at + 1]?.focus() }
          if (e.key === 'Enter') did(document.activeElement.textContent)
        }</script>`,
    },
    act: async (page) => {
      await page.focus('#m')
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'moves a slider of the page by the arrows',
    pages: {
      '/': `<div id=s role=slider tabindex=0 aria-valuenow=5 aria-label=Volume style="width:90px">5</div><button onclick="did(s.textContent)">Show</button><script>
        s.onkeydown = (e) => { const by = { ArrowRight: 1, ArrowLeft: -1 }[e.key]; if (by) s.textContent = Number(s.textContent) + by }</script>`,
    },
    act: async (page) => {
      await page.focus('#s')
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight'])
        await page.keyboard.press(key)
      await page.click('button')
    },
  },
  {
    name: 'deletes a row by the Delete key',
    pages: {
      '/': `<table>${['one', 'two', 'three'].map((n) => `<tr tabindex=0 onkeydown="if (event.key === 'Delete') { did('deleted ${n}'); this.remove() }"><td>${n}</tr>`).join('')}</table>`,
    },
    act: async (page) => {
      await page.click('text=two')
      await page.keyboard.press('Delete')
    },
  },
]
