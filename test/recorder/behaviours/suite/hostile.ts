import type { Family } from '../behaviour.ts'

/** Pages that get in the way, by mistake or by design. */
export const hostile: Family = [
  {
    name: 'works on a page that changes what scripts are built on',
    pages: {
      '/': `<script>
        Array.prototype.map = () => { throw new Error('no map') }
        JSON.stringify = () => 'no'
        Element.prototype.matches = Element.prototype.closest = () => { throw new Error('no') }
        EventTarget.prototype.addEventListener = () => {}
        window.did = (text) => { localStorage.did = '["' + text + '"]' }</script><label>Name <input></label><button onclick="did(document.querySelector('input').value)">Save</button>`,
    },
    act: async (page) => {
      await page.mouse.click(100, 18)
      await page.keyboard.type('Ann')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works on a page that keeps all events to itself',
    pages: {
      '/': `<script>for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'input', 'change', 'focus']) window.addEventListener(type, (e) => { e.stopImmediatePropagation(); if (type === 'click' && e.target.localName === 'button') did('clicked ' + document.querySelector('input').value) }, true)</script><label>Name <input></label><button>Save</button>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('Ann')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works on a page whose names hide those of the browser',
    pages: {
      '/': `<form id=body name=getElementById><input name=nodeType><input name=attributes aria-label=Name><input name=parentElement><button name=localName onclick="did(document.querySelector('[aria-label]').value); return false">Save</button></form>`,
    },
    act: async (page) => {
      const [field, button] = await page.evaluate(() =>
        ['[name=attributes]', 'button'].map((css) => {
          const { x, y, width, height } =
            document.querySelector(css)?.getBoundingClientRect() ?? new DOMRect()
          return { x: x + width / 2, y: y + height / 2 }
        }),
      )
      if (!field || !button) throw new Error('nothing there')
      await page.mouse.click(field.x, field.y)
      await page.keyboard.type('Ann')
      await page.mouse.click(button.x, button.y)
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'works on a page with thirty frames',
    pages: {
      '/': Array.from(
        { length: 30 },
        (_, i) => `<iframe title="Part ${i}" src="/in?${i}" width=150 height=60></iframe>`,
      ).join(''),
      '/in': '<button onclick="did(location.search)">Press</button>',
    },
    act: async (page) => {
      await page.frameLocator('[title="Part 17"]').locator('button').click()
      await page.frameLocator('[title="Part 3"]').locator('button').click()
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'works on a page of very many elements',
    pages: {
      '/': `<div id=all></div><button onclick="did('end')">End</button><script>all.innerHTML = '<div style="height:1px;overflow:hidden">' + '<i></i>'.repeat(200000) + '</div>'</script>`,
    },
    act: async (page) => page.click('button'),
    steps: ['browser.click'],
  },
  {
    name: 'works with elements that throw when they are asked',
    pages: {
      '/': `<x-bad>Press me</x-bad><script>
        customElements.define('x-bad', class extends HTMLElement { get textContent() { throw new Error('no') } get innerText() { throw new Error('no') } getAttribute() { throw new Error('no') } })
        document.querySelector('x-bad').onclick = () => did('pressed')</script>`,
    },
    act: async (page) => page.mouse.click(40, 18),
    steps: ['browser.click'],
  },
  {
    name: 'leaves the page while it handles the click',
    pages: {
      '/': `<button onmousedown="setTimeout(() => { location = '/next' })">Leave</button>`,
      '/next': `<button onclick="did('next')">Next</button>`,
    },
    act: async (page) => {
      await page.click('button', { noWaitAfter: true })
      await page.waitForURL('**/next')
      await page.click('button')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'goes on after the page was busy for long',
    pages: {
      '/': `<button id=a onclick="const end = Date.now() + 800; while (Date.now() < end); did('slow')">Slow</button><button id=b onclick="did('quick')">Quick</button>`,
    },
    act: async (page) => {
      await page.click('#a')
      await page.click('#b')
    },
    steps: ['browser.click', 'browser.click'],
  },
]
