import type { Family } from '../behaviour.ts'

const FORM = `<label>City <input id=i></label><button onclick="did('city ' + document.querySelector('input').value)">Save</button>`

/** Shadow roots: what stands in them is written by a script. */
const shadow = (mode: 'open' | 'closed', inner: string) =>
  `<my-card></my-card><script>customElements.define('my-card', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(inner)} } })</script>`

const IN_SHADOW = `<label>City <input></label><button onclick="did('city ' + this.getRootNode().querySelector('input').value)">Save</button>`

export const places: Family = [
  {
    name: 'works in a frame',
    pages: {
      '/': '<iframe name=work title="Work area" src="/in" width=500 height=200></iframe>',
      '/in': FORM,
    },
    act: async (page) => {
      const frame = page.frameLocator('iframe')
      await frame.locator('input').click()
      await page.keyboard.type('Bonn')
      await frame.locator('button').click()
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works in a frame within a frame',
    pages: {
      '/': '<iframe title=Outer src="/mid" width=600 height=300></iframe>',
      '/mid': '<p>Middle</p><iframe title=Inner src="/in" width=500 height=200></iframe>',
      '/in': FORM,
    },
    act: async (page) => {
      const frame = page.frameLocator('iframe').frameLocator('iframe')
      await frame.locator('input').click()
      await page.keyboard.type('Bonn')
      await frame.locator('button').click()
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works in a frame of another site',
    pages: {
      '/': `<iframe title=Payment src="OTHER/in" width=500 height=200></iframe><script>onmessage = (e) => did(e.data)</script>`,
      '/in': `<label>Card <input id=i></label><button onclick="parent.postMessage('paid ' + i.value, '*')">Pay</button>`,
    },
    act: async (page) => {
      const frame = page.frameLocator('iframe')
      await frame.locator('input').click()
      await page.keyboard.type('4711')
      await frame.locator('button').click()
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works in one of several frames that are alike',
    pages: {
      '/': ['a', 'b', 'c'].map((n) => `<iframe src="/in?${n}" width=400 height=80></iframe>`).join(''),
      '/in': `<button onclick="did(location.search)">Press</button>`,
    },
    act: async (page) => page.frameLocator('iframe >> nth=1').locator('button').click(),
    steps: ['browser.click'],
  },
  {
    name: 'works in a frame that a script writes',
    pages: {
      '/': `<iframe title=Editor id=f width=400 height=100></iframe><script>f.contentDocument.write('<label>Text <input></label>'); f.contentDocument.close()</script><button onclick="did(f.contentDocument.querySelector('input').value)">Show</button>`,
    },
    act: async (page) => {
      await page.frameLocator('iframe').locator('input').click()
      await page.keyboard.type('inside')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works in an open shadow root',
    pages: { '/': shadow('open', IN_SHADOW) },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('Kiel')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works in a closed shadow root',
    pages: { '/': shadow('closed', IN_SHADOW) },
    act: async (page) => {
      await page.waitForTimeout(1500)
      await page.mouse.click(90, 18)
      await page.keyboard.type('Kiel')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works in shadow roots within shadow roots',
    pages: {
      '/': `<x-a></x-a><script>
        for (const [n, inner] of [['x-c', '<button onclick="did(1)">Deep</button>'], ['x-b', '<x-c></x-c>'], ['x-a', '<x-b></x-b>']])
          customElements.define(n, class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = inner } })</script>`,
    },
    act: async (page) => page.click('text=Deep'),
    steps: ['browser.click'],
  },
  {
    name: 'works under a strict content security policy',
    csp: "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'",
    pages: { '/': FORM },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('Ulm')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'goes on in a tab that a link opens',
    pages: { '/': '<a href="/new" target=_blank>Open</a>', '/new': FORM },
    act: async (page) => {
      const [tab] = await Promise.all([page.waitForEvent('popup'), page.click('a')])
      await tab.click('input')
      await tab.keyboard.type('Ulm')
      await tab.click('button')
    },
    steps: ['browser.click', 'browser.fill', 'browser.click'],
  },
  {
    name: 'works in a pop-up and goes back when it closes itself',
    pages: {
      '/': `<button id=open onclick="window.open('/pick', 'pick', 'width=300,height=300')">Pick</button><p id=out></p><button id=end onclick="did(out.textContent)">End</button>`,
      '/pick': `<button onclick="opener.document.getElementById('out').textContent = 'picked'; window.close()">This one</button>`,
    },
    act: async (page) => {
      const [popup] = await Promise.all([page.waitForEvent('popup'), page.click('#open')])
      await Promise.all([popup.waitForEvent('close'), popup.click('button').catch(() => undefined)])
      await page.click('#end')
    },
  },
  {
    name: 'goes to and fro between two tabs',
    pages: {
      '/': `<title>Orders</title><a href="/help" target=_blank>Help</a><button onclick="did('order')">Order</button>`,
      '/help': `<title>Help</title><button onclick="did('helped')">Understood</button>`,
    },
    act: async (page) => {
      const [help] = await Promise.all([page.waitForEvent('popup'), page.click('a')])
      await help.click('button')
      await page.bringToFront()
      await page.click('button')
      await help.bringToFront()
      await help.click('button')
    },
    steps: [
      'browser.click',
      'browser.click',
      'browser.switch-tab',
      'browser.click',
      'browser.switch-tab',
      'browser.click',
    ],
  },
  {
    name: 'opens another address by the address bar',
    pages: { '/': '<p>First</p>', '/second': `<button onclick="did('second')">Here</button>` },
    act: async (page) => {
      await page.waitForTimeout(500)
      await page.goto(new URL('/second', page.url()).href)
      await page.click('button')
    },
    steps: ['browser.open', 'browser.click'],
  },
  {
    name: 'goes back',
    pages: {
      '/': `<a href="/second">On</a><button onclick="did('first')">First</button>`,
      '/second': '<p>Second</p>',
    },
    act: async (page) => {
      await page.click('a')
      await page.goBack()
      await page.click('button')
    },
  },
  {
    name: 'follows a link through redirects of scripts',
    pages: {
      '/': '<a href="/go">Go</a>',
      '/go': `<script>location.replace('/end')</script>`,
      '/end': `<button onclick="did('end')">End</button>`,
    },
    act: async (page) => {
      await page.click('a')
      await page.click('button')
    },
    steps: ['browser.click', 'browser.click'],
  },
]
