import type { Page } from 'playwright'
import type { Family } from '../behaviour.ts'
import { spot } from '../spot.ts'

async function slide(page: Page, selector: string, by: number): Promise<void> {
  const { x, y } = await spot(page, selector)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by, y, { steps: 8 })
  await page.mouse.up()
}

/** A track with two handles that say nothing of what they are, and what is chosen between them. */
const TRACK = `<div id=track style="position:relative;width:300px;height:10px;margin:30px;background:#ccc"><div id=fill style="position:absolute;height:10px;background:#06c"></div><span class=h style="left:60px"></span><span class=h style="left:200px"></span></div>
  <style>.h{position:absolute;top:-4px;width:18px;height:18px;background:#333;touch-action:none}</style><script>
  const all = [...document.querySelectorAll('.h')]
  const at = (h) => parseInt(h.style.left)
  const draw = () => { fill.style.left = at(all[0]) + 'px'; fill.style.width = at(all[1]) - at(all[0]) + 'px' }
  const say = () => did(all.map((h) => Math.round(at(h) / 10)))
  for (const h of all) h.onpointerdown = (e) => { h.setPointerCapture(e.pointerId); const x = e.clientX - at(h); h.onpointermove = (m) => { h.style.left = m.clientX - x + 'px'; draw() }; h.onpointerup = () => { h.onpointermove = h.onpointerup = null; say() } }
  track.onclick = (e) => { if (e.target.className === 'h') return; all[0].style.left = e.clientX - track.getBoundingClientRect().x + 'px'; draw(); say() }
  draw()</script>`

/** A list in which what is dragged leaves a gap, and the others make room at once. */
const SORTED = `<style>li{height:30px;width:200px;list-style:none;user-select:none} li.on{position:absolute;pointer-events:none}</style><ul id=list style="padding:0">${['a', 'b', 'c', 'd', 'e'].map((n) => `<li>Item ${n}</li>`).join('')}</ul><script>
  let held, gap
  list.onmousedown = (e) => { held = e.target.closest('li') }
  onmousemove = (e) => {
    if (!held) return
    if (!gap) { gap = held.cloneNode(); held.before(gap); held.className = 'on' }
    held.style.top = e.clientY - 15 + 'px'
    const rest = [...list.children].filter((n) => n !== held && n !== gap)
    const next = rest.find((n) => e.clientY < n.getBoundingClientRect().y + 15)
    if (next) next.before(gap); else list.append(gap)
  }
  onmouseup = () => { if (!gap) return; gap.replaceWith(held); held.className = ''; held = gap = undefined; did([...list.children].map((n) => n.textContent.slice(-1)).join('')) }</script>`

/** A list that stands in for a select nobody sees, and chooses on the press. */
const STAND_IN = `<select id=s style="display:none" onchange="did('select ' + this.value)"><option>Red<option>Blue</select><ul id=list>${['Red', 'Blue'].map((n) => `<li>${n}</li>`).join('')}</ul><script>
  list.onmousedown = (e) => { s.value = e.target.textContent; s.dispatchEvent(new Event('change', { bubbles: true })) }</script>`

/** What is offered comes late; a key pressed before that does nothing. */
const OFFERED_LATE = `<label>Town <input id=v autocomplete=off></label><ul id=list hidden></ul><script>
  let at = -1, timer
  const draw = () => { list.innerHTML = ['Bonn', 'Berlin', 'Bremen'].map((n, i) => '<li class=' + (i === at ? 'on' : '') + '>' + n + '</li>').join(''); list.hidden = false }
  v.onkeyup = (e) => { if (e.key.length > 1) return; clearTimeout(timer); timer = setTimeout(() => { at = -1; draw() }, 250) }
  v.onkeydown = (e) => {
    if (list.hidden) return
    if (e.key === 'ArrowDown') { e.preventDefault(); at++; draw() }
    if (e.key === 'Enter') { e.preventDefault(); v.value = list.children[at]?.textContent ?? ''; list.hidden = true; did(v.value) }
  }</script>`

/** What pages draw in place of what the browser has: by its looks alone a person knows how to work it. */
export const drawn: Family = [
  {
    name: 'slides two handles that have no role',
    pages: { '/': TRACK },
    act: async (page) => {
      await slide(page, '.h >> nth=1', 50)
      await slide(page, '.h >> nth=0', 70)
    },
    steps: ['browser.drag', 'browser.drag'],
  },
  {
    name: 'presses a track where the value is to be',
    pages: { '/': TRACK },
    act: async (page) => {
      await page.click('#track', { position: { x: 100, y: 5 } })
    },
    steps: ['browser.click'],
  },
  {
    name: 'sorts a list that makes room while one drags',
    pages: { '/': SORTED },
    act: async (page) => {
      const from = await spot(page, 'text=Item a')
      const to = await spot(page, 'text=Item d', { y: 20 })
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 10 })
      await page.mouse.up()
    },
    steps: ['browser.drag'],
  },
  {
    name: 'presses the arrow beside a number in its label',
    pages: {
      '/': `<label>Copies <input id=n value=3><span id=up tabindex=-1 style="display:inline-block;width:14px;height:14px;background:#06c"></span></label><script>
        up.onmousedown = () => { n.value = Number(n.value) + 1; did(n.value) }</script>`,
    },
    act: async (page) => {
      await page.click('#up')
      await page.click('#up')
    },
  },
  {
    name: 'opens what lies below in a tree by its arrow',
    pages: {
      '/': `<ul role=tree>${['Fruit', 'Nuts'].map((n) => `<li role=treeitem aria-expanded=false style="width:300px"><span class=arrow>▸</span><span class=text>${n}</span></li>`).join('')}</ul><style>.arrow,.text{display:inline-block;padding:4px}</style><script>
        document.querySelectorAll('.arrow').forEach((a) => { a.onclick = () => { a.parentNode.setAttribute('aria-expanded', 'true'); did('open ' + a.nextSibling.textContent) } })
        document.querySelectorAll('.text').forEach((t) => { t.onclick = () => did('choose ' + t.textContent) })</script>`,
    },
    act: async (page) => {
      await page.click('.arrow >> nth=1')
      await page.click('text=Fruit')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'ticks boxes that only their labels show',
    pages: {
      '/': `<style>input{display:none} label input[type=radio]{display:inline;position:absolute;opacity:0;width:0;height:0} span{padding:6px;border:1px solid} input:checked+span,input:checked+label{color:red}</style>${['Red', 'Blue'].map((n) => `<label><input type=radio name=c value=${n} onchange="did(this.value)"><span>${n}</span></label>`).join('')}<br><input type=checkbox id=a onchange="did(this.checked)"><label for=a>Agree</label>`,
    },
    act: async (page) => {
      await page.click('text=Blue')
      await page.click('text=Agree')
    },
    steps: ['browser.check', 'browser.check'],
  },
  {
    name: 'chooses from a list that stands in for another',
    pages: { '/': STAND_IN },
    act: async (page) => {
      await page.click('li:text("Blue")')
    },
    steps: ['browser.click'],
  },
  {
    name: 'selects in a panel that goes when its field is left',
    pages: {
      '/': `<label>Day <input id=d></label><div id=panel hidden><select id=y><option>2027<option>2028</select><button id=b>First of May</button></div><script>
        let inside
        d.onfocus = () => { panel.hidden = false }
        panel.onmousedown = () => { inside = true }
        d.onblur = () => { if (!inside) panel.hidden = true; inside = false }
        b.onclick = () => { d.value = y.value + '-05-01'; did(d.value) }</script>`,
    },
    act: async (page) => {
      await page.click('#d')
      await page.click('#y')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.click('#b')
    },
  },
  {
    name: 'takes what is offered late by arrow and Enter',
    pages: { '/': OFFERED_LATE },
    act: async (page) => {
      await page.click('#v')
      await page.keyboard.type('B')
      await page.waitForSelector('li:text("Berlin")')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
    steps: ['browser.type', 'browser.wait', 'browser.press', 'browser.press', 'browser.press'],
  },
  {
    name: 'types into a field that its page draws elsewhere',
    pages: {
      '/': `<div id=sheet tabindex=-1 style="width:300px;height:60px;border:1px solid;white-space:pre"></div><textarea id=t aria-label=Code style="position:absolute;opacity:0;width:8px;height:14px"></textarea><button onclick="did(sheet.textContent)">Save</button><script>
        sheet.onmousedown = (e) => { e.preventDefault(); t.focus() }
        t.oninput = (e) => { if (e.data) sheet.textContent += e.data; t.value = 'line: ' + sheet.textContent + '  '; t.setSelectionRange(6 + sheet.textContent.length, 6 + sheet.textContent.length) }</script>`,
    },
    act: async (page) => {
      await page.click('#sheet')
      await page.keyboard.type('let a = 1')
      await page.click('button')
    },
  },
  {
    name: 'formats by a button what was selected by keys',
    pages: {
      '/': `<button id=b>Bold</button><div id=t contenteditable aria-label=Text style="border:1px solid;height:60px"></div><button onclick="did(t.innerHTML)">Save</button><script>
        b.onmousedown = (e) => e.preventDefault()
        b.onclick = () => document.execCommand('bold')</script>`,
    },
    act: async (page) => {
      await page.click('#t')
      await page.keyboard.type('see this')
      for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowLeft')
      await page.click('#b')
      await page.click('text=Save')
    },
  },
  {
    name: 'presses a button whose text is handed into its shadow root',
    pages: {
      '/': `<my-button>More</my-button><script>
        customElements.define('my-button', class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<button style="padding:0"><slot></slot></button>'; this.shadowRoot.firstChild.onclick = () => did('pressed') }
        })</script>`,
    },
    act: async (page) => {
      await page.click('my-button')
    },
    steps: ['browser.click'],
  },
  {
    name: 'double-clicks a place on a canvas and a word in a text',
    pages: {
      '/': `<canvas id=c width=400 height=200 style="background:#eee"></canvas><div id=t contenteditable role=textbox aria-label=Note style="width:300px;font-size:20px">some words here</div><button onclick="did(getSelection())" onmousedown="event.preventDefault()">Show</button><script>
        c.ondblclick = (e) => did(Math.round(e.offsetX / 10) + ',' + Math.round(e.offsetY / 10))</script>`,
    },
    act: async (page) => {
      await page.dblclick('#c', { position: { x: 310, y: 42 } })
      await page.dblclick('#t', { position: { x: 70, y: 10 } })
      await page.click('button')
    },
    steps: ['browser.double-click', 'browser.double-click', 'browser.click'],
  },
  {
    name: 'sets points on a map that takes quick clicks for a double click, wherever they are',
    pages: {
      '/': `<canvas id=c width=300 height=200 style="background:#eee"></canvas><script>
        let last = -1000
        c.onclick = (e) => { did((e.timeStamp - last < 250 ? 'double ' : 'point ') + e.offsetX); last = e.timeStamp }</script>`,
    },
    act: async (page) => {
      await page.click('#c', { position: { x: 40, y: 40 } })
      // Nobody is quicker.
      await page.waitForTimeout(300)
      await page.click('#c', { position: { x: 200, y: 90 } })
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'plays a sound, goes on in it and stops it by the controls of the browser',
    pages: {
      '/': `<audio id=sound controls></audio><script>
        const wave = new DataView(new ArrayBuffer(44 + 8000 * 60))
        const put = (at, text) => [...text].forEach((c, i) => wave.setUint8(at + i, c.charCodeAt(0)))
        put(0, 'RIFF'); wave.setUint32(4, wave.byteLength - 8, true); put(8, 'WAVEfmt '); wave.setUint32(16, 16, true); wave.setUint16(20, 1, true); wave.setUint16(22, 1, true)
        wave.setUint32(24, 8000, true); wave.setUint32(28, 8000, true); wave.setUint16(32, 1, true); wave.setUint16(34, 8, true); put(36, 'data'); wave.setUint32(40, 8000 * 60, true)
        sound.src = URL.createObjectURL(new Blob([wave]))
        sound.onplay = sound.onpause = (e) => did(e.type)
        sound.onseeked = () => did('at ' + Math.round(sound.currentTime / 10))
      </script>`,
    },
    act: async (page) => {
      await page.waitForFunction(() => document.querySelector('audio')?.readyState === 4)
      const press = async (x: number, done: string) => {
        const { x: left, y } = await spot(page, '#sound', { x })
        await page.mouse.click(left, y)
        await page.waitForFunction((text) => localStorage.did?.includes(text), done)
      }
      await press(25, 'play')
      await press(25, 'pause')
      await press(170, 'at')
    },
    steps: ['browser.click', 'browser.click', 'browser.click'],
  },
]
