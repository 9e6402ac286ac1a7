import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWords, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage(['--site-per-process'])
})
afterAll(() => stage.close())

const words = async () => (await stage.told()).map(inWords)

test('the page cannot see it: no globals, no elements, no changed prototypes, no frames of ours on its stacks', async () => {
  const look = () => ({
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !/^(\d+|__playwright.*)$/.test(name))
      .sort(),
    html: document.documentElement.outerHTML,
    natives: [EventTarget.prototype.addEventListener, Element.prototype.attachShadow, history.pushState].map(
      String,
    ),
    stack: Reflect.get(window, 'stack'),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  })
  const html = `<button onclick="window.stack = new Error('x').stack.split('\\n').length">A</button>`
  await stage.show(html)
  await stage.page.click('button')
  const withIt = await stage.page.evaluate(look)
  const bare = await stage.page.context().browser()?.newPage()
  await bare?.goto(`${stage.server.url}/`)
  await bare?.click('button')
  expect(withIt).toEqual(await bare?.evaluate(look))
  await bare?.close()
})

test('a page that changes prototypes and has names in the way', async () => {
  await stage.show(`<script>
    for (const proto of [Element, Node, Event, EventTarget, Document, Array, Map, WeakMap, JSON, Promise])
      for (const name of Object.getOwnPropertyNames(proto.prototype ?? proto))
        try { const found = Object.getOwnPropertyDescriptor(proto.prototype ?? proto, name)
          if (/getAttribute|closest|matches|composedPath|elementFromPoint|stringify|push$|getBoundingClientRect/.test(name)) (proto.prototype ?? proto)[name] = () => { throw new Error('mine') } } catch {}
    </script><form action="javascript:void 0"><input name=parentNode><input name=getAttribute><input name=localName><input name=matches><button>Send</button></form>
    <img name=querySelectorAll><img name=evaluate><img name=body><a id=deskhandTell></a><button>Out</button>`)
  const places = (await stage.inside(
    `[...document.getElementsByTagName('button')].map((one) => [one.getBoundingClientRect().x + 5, one.getBoundingClientRect().y + 5])`,
  )) as [number, number][]
  for (const [x, y] of places) await stage.page.mouse.click(x, y)
  const told = await stage.told('click')
  expect(told.length).toBeGreaterThanOrEqual(2)
  expect(told.at(-1)?.element.nature).toBe('button')
})

test('custom elements that throw, and 200,000 nodes', async () => {
  await stage.show(`<x-bad>bad</x-bad><button>Go</button><div id=box></div><script>
    customElements.define('x-bad', class extends HTMLElement { get textContent() { throw 1 } get id() { throw 2 } get children() { throw 3 }
      getAttribute() { throw 4 } attributeChangedCallback() { throw 5 } })
    box.innerHTML = '<p>x</p>'.repeat(200000)</script>`)
  await stage.page.click('x-bad')
  await stage.page.click('button')
  const clicks = await stage.told('click')
  expect(clicks.map(({ element }) => element.nature)).toEqual(['other', 'button'])
})

test('a document that is written anew goes on being heard', async () => {
  await stage.show('<button>Old</button>')
  await stage.page.evaluate(() => {
    document.open()
    document.write('<button>New</button>')
    document.close()
  })
  await stage.page.click('button')
  expect((await words()).at(-1)).toBe('click mouse left New')
})

test('open and closed shadow roots: the innermost element, its change and its scrolling', async () => {
  await stage.show(`<x-open></x-open><x-closed></x-closed><script>
    const make = (mode) => class extends HTMLElement { constructor() { super(); this.attachShadow({ mode }).innerHTML = '<button>' + mode + '</button><input aria-label=' + mode + '-field>' } }
    customElements.define('x-open', make('open')); customElements.define('x-closed', make('closed'))</script>`)
  await stage.page.click('x-open >> button')
  expect((await words()).at(-1)).toBe('click mouse left open')
  await stage.page.waitForTimeout(300)
  const { result } = await stage.session.send('Runtime.evaluate', {
    expression: `document.querySelector('x-closed')`,
  })
  const { node } = await stage.session.send('DOM.describeNode', {
    objectId: result.objectId ?? '',
    depth: -1,
    pierce: true,
  })
  await handOver(node.shadowRoots?.[0]?.backendNodeId ?? 0)
  const box = await stage.page.locator('x-closed').boundingBox()
  await stage.page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10)
  await stage.page.keyboard.press('Tab')
  await stage.page.keyboard.type('x')
  expect((await words()).slice(-3)).toEqual([
    'click mouse left closed',
    'key Tab closed',
    'input x closed-field',
  ])
})

/** What the recorder does with a closed root. */
async function handOver(backendNodeId: number): Promise<void> {
  const world = stage.world()
  const { object } = await stage.session.send('DOM.resolveNode', { backendNodeId, executionContextId: world })
  await stage.session.send('Runtime.callFunctionOn', {
    functionDeclaration: '(root) => deskhandRecorder.addClosedRoot(root)',
    executionContextId: world,
    arguments: [{ objectId: object.objectId ?? '' }],
  })
}

test('what may have a closed root is given once', async () => {
  await stage.show('<x-later></x-later><p>x</p>')
  await stage.page.waitForTimeout(300)
  await stage.told()
  expect(
    await stage.inside('api.suspects().map((one) => one.localName).filter((name) => name.includes("-"))'),
  ).toEqual(['x-later'])
  expect(await stage.inside('api.suspects().length')).toBe(0)
})

test('frames of the same site tell their own', async () => {
  stage.server.set('/inner', '<button>Inner</button>')
  await stage.show('<iframe src="/inner"></iframe>')
  await stage.page.frameLocator('iframe').locator('button').click()
  expect((await words()).at(-1)).toBe('click mouse left Inner')
  expect(await stage.inside('api.describeFrame(document.querySelector("iframe")).fingerprint.tag')).toBe(
    'iframe',
  )
})
