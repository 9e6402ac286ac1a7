import type { Family } from '../behaviour.ts'

const COLOURS = '<option>Red<option>Green<option>Blue'

export const choosing: Family = [
  {
    name: 'chooses from a list by the keyboard',
    pages: {
      '/': `<label>Colour <select>${COLOURS}</select></label><button onclick="did(document.querySelector('select').value)">Show</button>`,
    },
    act: async (page) => {
      await page.focus('select')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.click('button')
    },
    steps: ['browser.select', 'browser.click'],
  },
  {
    name: 'is played by a tool that sets values by script',
    pages: {
      '/': `<label>Colour <select>${COLOURS}</select></label><label>Day <input type=date></label><button onclick="did([document.querySelector('select').value, document.querySelector('input').value])">Show</button>`,
    },
    act: async (page) => {
      await page.selectOption('select', 'Green')
      await page.fill('input', '2026-05-04')
      await page.click('button')
    },
    steps: ['browser.select', 'browser.fill', 'browser.click'],
  },
  {
    name: 'chooses from a list by its first letter',
    pages: {
      '/': `<label>Colour <select onchange="did(this.value)">${COLOURS}</select></label><button onclick="did('end')">End</button>`,
    },
    act: async (page) => {
      await page.focus('select')
      await page.keyboard.type('B')
      await page.click('button')
    },
    steps: ['browser.select', 'browser.click'],
  },
  {
    name: 'chooses several from a list that shows them all',
    pages: {
      '/': `<label>Colours <select multiple size=4 id=s>${COLOURS}</select></label><button onclick="did([...s.selectedOptions].map((o) => o.label))">Show</button>`,
    },
    act: async (page) => {
      await page.click('option:nth-child(1)')
      await page.click('option:nth-child(3)', { modifiers: ['Control'] })
      await page.click('button')
    },
    steps: ['browser.select', 'browser.click'],
  },
  {
    name: 'ticks a box by its label',
    pages: { '/': `<label><input type=checkbox onchange="did(this.checked)"> I agree</label>` },
    act: async (page) => page.click('text=I agree'),
    steps: ['browser.check'],
  },
  {
    name: 'unticks a box',
    pages: {
      '/': `<label><input type=checkbox checked onchange="did(this.checked)"> Newsletter</label><button onclick="did('end')">End</button>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.click('button')
    },
    steps: ['browser.check', 'browser.click'],
  },
  {
    name: 'ticks a box by the space bar',
    pages: { '/': `<label><input type=checkbox onchange="did(this.checked)"> I agree</label>` },
    act: async (page) => {
      await page.focus('input')
      await page.keyboard.press('Space')
    },
    steps: ['browser.check'],
  },
  {
    name: 'ticks and unticks a box again',
    pages: { '/': `<label><input type=checkbox onchange="did(this.checked)"> I agree</label>` },
    act: async (page) => {
      await page.click('input')
      await page.click('input')
    },
  },
  {
    name: 'chooses one of several by the mouse and by the arrows',
    pages: {
      '/': `<fieldset><legend>Size</legend>${['S', 'M', 'L'].map((s) => `<label><input type=radio name=s onchange="did('${s}')"> ${s}</label>`).join('')}</fieldset>`,
    },
    act: async (page) => {
      await page.click('label:nth-of-type(1) input')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'turns a switch of the page on',
    pages: {
      '/': `<div role=switch aria-checked=false tabindex=0 onclick="this.setAttribute('aria-checked', this.getAttribute('aria-checked') !== 'true'); did(this.getAttribute('aria-checked'))" style="width:80px">Dark mode</div>`,
    },
    act: async (page) => page.click('[role=switch]'),
    steps: ['browser.check'],
  },
  {
    name: 'chooses from a list that the page draws',
    pages: {
      '/': `<button id=open aria-haspopup=listbox aria-label=Country>Choose</button><ul id=list role=listbox hidden>${['Austria', 'Belgium', 'Chile'].map((c) => `<li role=option>${c}</li>`).join('')}</ul><script>
        open.onclick = () => { list.hidden = !list.hidden }
        list.onclick = (e) => { open.textContent = e.target.textContent; list.hidden = true; did(e.target.textContent) }</script>`.replaceAll(
        'open.',
        "document.getElementById('open').",
      ),
    },
    act: async (page) => {
      await page.click('#open')
      await page.click('text=Belgium')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'chooses what is offered while typing',
    pages: {
      '/': `<label>Vendor <input id=v role=combobox aria-autocomplete=list autocomplete=off></label><ul id=list role=listbox></ul><script>
        let timer
        v.oninput = () => { clearTimeout(timer); timer = setTimeout(() => { list.innerHTML = ['Miller', 'Mills', 'Moor'].filter((n) => v.value && n.startsWith(v.value)).map((n) => '<li role=option>' + n + '</li>').join('') }, 150) }
        list.onclick = (e) => { v.value = e.target.textContent; list.innerHTML = ''; did(v.value) }</script>`,
    },
    act: async (page) => {
      await page.click('#v')
      await page.keyboard.type('Mi', { delay: 40 })
      await page.click('text=Mills')
    },
  },
  {
    name: 'chooses what is offered to keys alone',
    pages: {
      '/': `<label>Vendor <input id=v autocomplete=off></label><ul id=list></ul><script>
        v.onkeyup = () => setTimeout(() => { list.innerHTML = ['Miller', 'Mills', 'Moor'].filter((n) => v.value && n.startsWith(v.value)).map((n) => '<li>' + n + '</li>').join('') }, 100)
        list.onclick = (e) => { v.value = e.target.textContent; list.innerHTML = ''; did(v.value) }</script>`,
    },
    act: async (page) => {
      await page.click('#v')
      await page.keyboard.type('Mo', { delay: 40 })
      await page.click('text=Moor')
    },
  },
  {
    name: 'chooses what is offered by arrow and Enter',
    pages: {
      '/': `<label>Vendor <input id=v role=combobox aria-expanded=false autocomplete=off></label><ul id=list role=listbox></ul><script>
        let at = -1
        const draw = () => { const hits = ['Miller', 'Mills', 'Moor'].filter((n) => v.value && n.startsWith(v.value)); list.innerHTML = hits.map((n, i) => '<li role=option aria-selected=' + (i === at) + '>' + n + '</li>').join(''); v.setAttribute('aria-expanded', hits.length > 0) }
        v.oninput = () => { at = -1; draw() }
        v.onkeydown = (e) => {
          if (e.key === 'ArrowDown') { at++; draw(); e.preventDefault() }
          if (e.key === 'Enter') { const hit = list.querySelector('[aria-selected=true]'); if (hit) { v.value = hit.textContent; list.innerHTML = ''; v.setAttribute('aria-expanded', false); did(v.value) } }
        }</script>`,
    },
    act: async (page) => {
      await page.click('#v')
      await page.keyboard.type('Mi', { delay: 30 })
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'chooses a day from a calendar of the page',
    pages: {
      '/': `<label>Day <input id=d readonly></label><table id=cal hidden><caption>May 2026</caption><tr>${[1, 2, 3, 4, 5].map((n) => `<td><button>${n}</button></td>`).join('')}</tr></table><script>
        d.onclick = () => { cal.hidden = false }
        cal.onclick = (e) => { if (e.target.localName !== 'button') return; d.value = '2026-05-0' + e.target.textContent; cal.hidden = true; did(d.value) }</script>`,
    },
    act: async (page) => {
      await page.click('#d')
      await page.click('text="4"')
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'selects rows of a list with Shift and Control',
    pages: {
      '/': `<ul id=list role=listbox aria-multiselectable=true style="user-select:none">${['a1', 'b2', 'c3', 'd4', 'e5'].map((n) => `<li role=option>${n}</li>`).join('')}</ul><button onclick="did([...list.querySelectorAll('.on')].map((n) => n.textContent))">Show</button><script>
        let last = 0
        list.onclick = (e) => {
          const all = [...list.children], at = all.indexOf(e.target)
          if (!e.ctrlKey) all.forEach((n) => n.classList.remove('on'))
          if (e.shiftKey) all.slice(Math.min(last, at), Math.max(last, at) + 1).forEach((n) => n.classList.add('on'))
          else { e.target.classList.toggle('on'); last = at }
        }</script>`,
    },
    act: async (page) => {
      await page.click('text=a1')
      await page.click('text=c3', { modifiers: ['Shift'] })
      await page.click('text=e5', { modifiers: ['Control'] })
      await page.click('button')
    },
    steps: ['browser.click', 'browser.click', 'browser.click', 'browser.click'],
  },
  {
    name: 'drags the handle of a range of the browser',
    pages: {
      '/': `<label>Volume <input type=range min=0 max=100 value=10 style="width:200px" onchange="did(this.value)"></label>`,
    },
    act: async (page) => {
      const box = await page.locator('input').boundingBox()
      if (!box) throw new Error('no slider')
      await page.mouse.move(box.x + 25, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + 150, box.y + box.height / 2, { steps: 6 })
      await page.mouse.up()
    },
    steps: ['browser.fill'],
  },
  {
    name: 'chooses from a list in which names come twice',
    pages: {
      '/': `<label>Size <select id=s onchange="did(this.value)"><optgroup label=Child><option value=c1>Small<option value=c2>Large</optgroup><optgroup label=Adult><option value=a1>Small<option value=a2>Large</optgroup></select></label>`,
    },
    act: async (page) => {
      await page.selectOption('#s', { value: 'a1' })
    },
    steps: ['browser.select'],
  },
  {
    name: 'ticks all boxes between two with Shift',
    pages: {
      '/': `<ul id=list>${['a', 'b', 'c', 'd'].map((n) => `<li><label><input type=checkbox value=${n}> Mail ${n}</label>`).join('')}</ul><script>
        let last
        const all = [...list.querySelectorAll('input')]
        list.onclick = (e) => {
          const [from, to] = [all.indexOf(last), all.indexOf(e.target)]
          if (to < 0) return
          if (e.shiftKey && last) for (const box of all.slice(from, to)) box.checked = e.target.checked
          last = e.target; did(all.filter((box) => box.checked).map((box) => box.value).join(''))
        }</script>`,
    },
    act: async (page) => {
      await page.click('input >> nth=0')
      await page.click('input >> nth=3', { modifiers: ['Shift'] })
      await page.click('input >> nth=2')
    },
    steps: ['browser.check', 'browser.click', 'browser.check'],
  },
  {
    name: 'turns on an entry of a menu that closes behind it, and opens the menu again',
    pages: {
      '/': `<button id=b>View</button><div id=at></div><script>
        let isOn = false
        b.onclick = () => {
          at.innerHTML = '<div role=menu><div role=menuitemcheckbox aria-checked=' + isOn + ' style="padding:8px">Ruler</div><div role=menuitem style="padding:8px">Zoom in</div></div>'
          const [ruler, zoom] = at.firstChild.children
          ruler.onclick = () => { isOn = !isOn; did('ruler ' + isOn); at.innerHTML = '' }
          zoom.onclick = () => { did('zoom'); at.innerHTML = '' }
        }</script>`,
    },
    act: async (page) => {
      await page.click('#b')
      await page.click('text=Ruler')
      await page.waitForTimeout(200)
      await page.click('#b')
      // Longer than a page may take to turn a box.
      await page.waitForTimeout(1000)
      await page.click('text=Zoom in')
    },
    steps: ['browser.click', 'browser.click', 'browser.click', 'browser.click'],
  },
]
