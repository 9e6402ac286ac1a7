import type { Family } from '../behaviour.ts'

const rows = (names: string[], action = 'Edit') =>
  `<table><tr><th>Customer<th>Town<th></tr>${names.map((name, i) => `<tr><td>${name}<td>Town ${i}<td><button onclick="did('${action} ${name}')">${action}</button></tr>`).join('')}</table>`

export const clicking: Family = [
  {
    name: 'clicks a button',
    pages: { '/': `<button onclick="did('saved')">Save</button>` },
    act: async (page) => page.click('button'),
    steps: ['browser.click'],
  },
  {
    name: 'clicks the icon within a button without a name',
    pages: {
      '/': `<button title="Delete" onclick="did('deleted')"><svg width=20 height=20><path d="M0 0h20v20z"/></svg></button><button title="Copy" onclick="did('copied')"><svg width=20 height=20><path d="M0 0h20v20z"/></svg></button>`,
    },
    act: async (page) => page.click('button:nth-of-type(2) path'),
    steps: ['browser.click'],
  },
  {
    name: 'clicks the button in the row of a customer',
    pages: { '/': rows(['Smith', 'Miller', 'Jones']) },
    act: async (page) => page.click('tr:has-text("Miller") button'),
    steps: ['browser.click'],
  },
  {
    name: 'clicks the button on one of many cards',
    pages: {
      '/': ['Desk', 'Chair', 'Lamp']
        .map(
          (n) =>
            `<div class=card><h3>${n}</h3><p>Nice.</p><button onclick="did('bought ${n}')">Buy</button></div>`,
        )
        .join(''),
    },
    act: async (page) => page.click('.card:has-text("Chair") button'),
    steps: ['browser.click'],
  },
  {
    name: 'clicks the button of a dialog that the page has below too',
    pages: {
      '/': `<button onclick="did('page')">OK</button><button id=ask onclick="dialog.showModal()">Ask</button><dialog id=dialog aria-label=Sure><p>Sure?</p><button onclick="did('dialog'); dialog.close()">OK</button></dialog>`,
    },
    act: async (page) => {
      await page.click('#ask')
      await page.click('dialog button')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'double-clicks',
    pages: {
      '/': `<p ondblclick="did('opened')" onclick="did('click')" style="user-select:none">Invoice 7</p>`,
    },
    act: async (page) => page.dblclick('p'),
    steps: ['browser.double-click'],
  },
  {
    name: 'clicks twice, slowly',
    pages: { '/': `<button onclick="did('more')">More</button>` },
    act: async (page) => {
      await page.click('button')
      await page.waitForTimeout(700)
      await page.click('button')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'opens a context menu and chooses from it',
    pages: {
      '/': `<p id=file>report.txt</p><ul id=menu hidden><li onclick="did('renamed')">Rename</li><li onclick="did('removed')">Remove</li></ul><script>file.oncontextmenu = (e) => { e.preventDefault(); menu.hidden = false }</script>`,
    },
    act: async (page) => {
      await page.click('#file', { button: 'right' })
      await page.click('text=Rename')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'clicks with the middle button',
    pages: { '/': `<div onauxclick="did('button ' + event.button)" style="width:90px">Tab one</div>` },
    act: async (page) => page.click('div', { button: 'middle' }),
    steps: ['browser.click'],
  },
  {
    name: 'clicks with keys held',
    pages: {
      '/': `<div onclick="did([event.ctrlKey, event.shiftKey, event.altKey])" style="width:90px">Row</div>`,
    },
    act: async (page) => {
      await page.click('div', { modifiers: ['Control'] })
      await page.click('div', { modifiers: ['Alt', 'Shift'] })
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'clicks a link to another page and goes on there',
    pages: {
      '/': '<a href="/next">To the next page</a>',
      '/next': `<button onclick="did('next')">Go on</button>`,
    },
    act: async (page) => {
      await page.click('a')
      await page.click('button')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'clicks what a script then leads away from',
    pages: {
      '/': `<div role=button tabindex=0 onclick="location = '/next'">Start</div>`,
      '/next': `<button onclick="did('next')">Go on</button>`,
    },
    act: async (page) => {
      await page.click('[role=button]')
      await page.click('text=Go on')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'clicks through pages that change their address alone',
    pages: {
      '/': `<nav><a href="/a">A</a><a href="/b">B</a></nav><main></main><script>
        document.querySelector('nav').onclick = (e) => { e.preventDefault(); history.pushState({}, '', e.target.href); document.querySelector('main').innerHTML = '<button>In ' + e.target.textContent + '</button>' }
        document.querySelector('main').onclick = (e) => did(e.target.textContent)</script>`,
    },
    act: async (page) => {
      await page.click('text=A')
      await page.click('main button')
      await page.click('text="B"')
      await page.click('main button')
    },
    steps: ['browser.click', 'browser.click', 'browser.click', 'browser.click'],
  },
  {
    name: 'clicks a button that is drawn anew between press and release',
    pages: {
      '/': `<div id=box><button>Add</button></div><script>
        box.onmousedown = () => { box.innerHTML = '<button>Add</button>' }
        box.onmouseup = () => did('added')</script>`,
    },
    act: async (page) => page.click('button'),
    steps: ['browser.click'],
  },
  {
    name: 'clicks a button that goes away by it',
    pages: {
      '/': `<button id=a onclick="this.remove(); did('gone')">Dismiss</button><button id=b onclick="did('b')">Other</button>`,
    },
    act: async (page) => {
      await page.click('#a')
      await page.click('#b')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'clicks a place on a map',
    pages: {
      '/': `<canvas width=400 height=300 style="border:1px solid" onclick="did([event.offsetX, event.offsetY])"></canvas>`,
    },
    act: async (page) => page.click('canvas', { position: { x: 123, y: 45 } }),
    steps: ['browser.click'],
  },
  {
    name: 'clicks a shape of a drawing',
    pages: {
      '/': `<svg width=300 height=100><rect data-name=a x=10 y=10 width=80 height=80 /><rect data-name=b x=110 y=10 width=80 height=80 /></svg><script>document.querySelector('svg').onclick = (e) => did(e.target.dataset.name)</script>`,
    },
    act: async (page) => page.click('[data-name=b]'),
  },
  {
    name: 'clicks the second of two buttons that are alike',
    pages: { '/': `<button onclick="did(1)">Go</button><button onclick="did(2)">Go</button>` },
    act: async (page) => page.click('button:nth-of-type(2)'),
    steps: ['browser.click'],
  },
  {
    name: 'clicks what has ids and classes that change with each load',
    pages: {
      '/': `<div id=app></div><script>
        const r = () => Math.random().toString(36).slice(2, 8)
        app.innerHTML = ['Pay', 'Cancel'].map((n) => '<div id="ember' + Math.floor(Math.random() * 9999) + '" class="css-' + r() + '"><span class="sc-' + r() + '" onclick="did(\\'' + n + '\\')">' + n + '</span></div>').join('')</script>`,
    },
    act: async (page) => page.click('text=Pay'),
    steps: ['browser.click'],
  },
  {
    name: 'opens a summary and follows what it hides',
    pages: { '/': `<details><summary>More</summary><a href="#x" onclick="did('in')">Inside</a></details>` },
    act: async (page) => {
      await page.click('summary')
      await page.click('a')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'clicks a cell of a table by its column',
    pages: {
      '/': `<table><tr><th>Name<th>Jan<th>Feb</tr>${['Rent', 'Light'].map((n) => `<tr><td>${n}<td onclick="did('${n} Jan')">0<td onclick="did('${n} Feb')">0</tr>`).join('')}</table>`,
    },
    act: async (page) => page.click('tr:has-text("Light") td:nth-child(3)'),
    steps: ['browser.click'],
  },
  {
    name: 'presses and pulls away, so that nothing is clicked',
    pages: {
      '/': `<button id=a onclick="did('no')">Danger</button><p style="margin:60px">Elsewhere</p><button id=b onclick="did('yes')">Safe</button>`,
    },
    act: async (page) => {
      await page.hover('#a')
      await page.mouse.down()
      await page.hover('p')
      await page.mouse.up()
      await page.click('#b')
    },
  },
  {
    name: 'closes a menu by a click on the ground of the page',
    pages: {
      '/': `<button id=b onclick="m.hidden = false; event.stopPropagation()">Menu</button><div id=m hidden role=menu><button role=menuitem style="display:block;width:100%" onclick="did('deleted')">Delete</button></div><script>document.onclick = () => { m.hidden = true; did('closed') }</script>`,
    },
    act: async (page) => {
      await page.click('#b')
      await page.mouse.click(700, 500)
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'clicks a card beside the button on it',
    pages: {
      '/': `<div id=card tabindex=0 style="width:180px;padding:20px 0;text-align:center;border:1px solid" onclick="did('card ' + (event.target === card))"><button onclick="did('button')">Delete</button></div>`,
    },
    act: (page) => page.click('#card', { position: { x: 20, y: 10 } }),
    steps: ['browser.click'],
  },
]
