import type { Family } from '../behaviour.ts'

const post = (path: string, options = '') =>
  `fetch('/post/${path}', { method: 'POST', body: '{}'${options} })`

/** Which action is the point of no return. */
export const commits: Family = [
  {
    name: 'sends a form',
    pages: {
      '/': `<form method=post action="/post/order"><label>Item <input name=item></label><button>Order</button></form>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('desk')
      await page.click('button')
      await page.waitForURL('**/post/order')
    },
    steps: ['browser.fill', 'browser.click'],
    commits: 1,
  },
  {
    name: 'sends a form with Enter',
    pages: {
      '/': `<form method=post action="/post/order"><label>Item <input name=item></label><button>Order</button></form>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('desk')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/post/order')
    },
    steps: ['browser.fill', 'browser.press'],
    commits: 1,
  },
  {
    name: 'saves by a script',
    pages: { '/': `<button onclick="${post('save')}.then(() => did('saved'))">Save</button>` },
    act: async (page) => {
      await page.click('button')
      await page.waitForFunction(() => localStorage.did)
    },
    commits: 1,
  },
  {
    name: 'saves by a script that thinks first',
    pages: {
      '/': `<button onclick="setTimeout(() => ${post('save')}.then(() => did('saved')), 400)">Save</button>`,
    },
    act: async (page) => {
      await page.click('button')
      await page.waitForFunction(() => localStorage.did)
    },
    commits: 1,
  },
  {
    name: 'deletes and puts',
    pages: {
      '/': `<button id=a onclick="fetch('/post/a', { method: 'PUT' }).then(() => did('put'))">Put</button><button id=b onclick="fetch('/post/b', { method: 'DELETE' }).then(() => did('deleted'))">Delete</button><button id=c onclick="fetch('/post/c').then(() => did('got'))">Get</button>`,
    },
    act: async (page) => {
      for (const [id, count] of [
        ['#a', 1],
        ['#b', 2],
        ['#c', 3],
      ] as const) {
        await page.click(id)
        await page.waitForFunction((n) => JSON.parse(localStorage.did ?? '[]').length === n, count)
      }
    },
    commits: 2,
  },
  {
    name: 'does nothing that is sent',
    pages: {
      '/': `<button onclick="did('shown')">Show</button><a href="/next">On</a>`,
      '/next': '<p>Next</p>',
    },
    act: async (page) => {
      await page.click('button')
      await page.click('a')
      await page.waitForURL('**/next')
    },
    commits: 0,
  },
  {
    name: 'works while the page tells statistics and asks for news',
    pages: {
      '/': `<button onclick="did('shown'); navigator.sendBeacon('/post/stats', 'x')">Show</button><script>setInterval(() => { document.title = String(Date.now()) }, 100)</script>`,
    },
    act: async (page) => {
      await page.click('button')
    },
    commits: 0,
  },
  {
    name: 'asks by GraphQL, then changes by it',
    pages: {
      '/': `<button id=q onclick="send('query { orders }')">Look</button><button id=m onclick="send('mutation { pay }')">Pay</button><script>
        const send = (query) => fetch('/post/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }).then(() => did(query))</script>`,
    },
    act: async (page) => {
      await page.click('#q')
      await page.waitForFunction(() => JSON.parse(localStorage.did ?? '[]').length === 1)
      await page.click('#m')
      await page.waitForFunction(() => JSON.parse(localStorage.did ?? '[]').length === 2)
    },
    commits: 1,
  },
  {
    name: 'types into a field that saves itself',
    pages: {
      '/': `<label>Note <input id=n></label><script>let timer; n.oninput = () => { clearTimeout(timer); timer = setTimeout(() => fetch('/post/note', { method: 'POST', body: n.value }).then(() => did('kept')), 300) }</script>`,
    },
    act: async (page) => {
      await page.click('#n')
      await page.keyboard.type('milk')
      await page.waitForFunction(() => localStorage.did)
    },
    commits: 1,
  },
  {
    name: 'ticks a box that saves itself',
    pages: {
      '/': `<label><input type=checkbox onchange="${post('done')}.then(() => did('kept'))"> Done</label>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.waitForFunction(() => localStorage.did)
    },
    commits: 1,
  },
  {
    name: 'drops a card where that is saved',
    pages: {
      '/': `<p id=card draggable=true>Card</p><div id=bin role=group aria-label=Done style="width:200px;height:120px;background:#ddd"></div><script>
        card.ondragstart = (e) => e.dataTransfer.setData('text/plain', 'x')
        bin.ondragover = (e) => e.preventDefault()
        bin.ondrop = (e) => { e.preventDefault(); fetch('/post/moved', { method: 'POST' }).then(() => did('moved')) }</script>`,
    },
    act: async (page) => {
      await page.dragAndDrop('#card', '#bin')
      await page.waitForFunction(() => localStorage.did)
    },
    steps: ['browser.drag'],
    commits: 1,
  },
  {
    name: 'sends after a question was answered',
    pages: {
      '/': `<button onclick="if (confirm('Pay?')) ${post('pay')}.then(() => did('paid'))">Pay</button>`,
    },
    act: async (page) => {
      page.once('dialog', (dialog) => void dialog.accept())
      await page.click('button')
      await page.waitForFunction(() => localStorage.did)
    },
    commits: 1,
  },
  {
    name: 'edits, saves, edits the next and saves that',
    pages: {
      '/': ['Smith', 'Miller']
        .map(
          (n) =>
            `<form onsubmit="fetch('/post/save', { method: 'POST', body: this.town.value }).then(() => did('saved ' + this.town.value)); return false"><fieldset><legend>${n}</legend><label>Town <input name=town></label><button>Save</button></fieldset></form>`,
        )
        .join(''),
    },
    act: async (page) => {
      for (const [i, town] of ['Bonn', 'Kiel'].entries()) {
        await page.locator('input').nth(i).click()
        await page.keyboard.type(town)
        await page.locator('button').nth(i).click()
        await page.waitForFunction((n) => JSON.parse(localStorage.did ?? '[]').length === n, i + 1)
      }
    },
    steps: ['browser.fill', 'browser.click', 'browser.fill', 'browser.click'],
    commits: 2,
  },
]
