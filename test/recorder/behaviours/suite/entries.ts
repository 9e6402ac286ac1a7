import type { Family } from '../behaviour.ts'

/** At a comma, or at Enter, what was typed becomes a tag; Backspace in the empty field takes the last one back. */
const TAGS = `<div><span id=tags></span><input id=v aria-label=Tags></div><script>
  const list = []
  const draw = () => { tags.innerHTML = list.map((t) => '<span>' + t + '<button aria-label="Remove ' + t + '">x</button></span>').join(''); did(list.join('+')) }
  v.onkeydown = (e) => {
    if (e.key === ',' || e.key === 'Enter') { e.preventDefault(); if (v.value) { list.push(v.value); v.value = ''; draw() } }
    else if (e.key === 'Backspace' && !v.value) { list.pop(); draw() }
  }
  tags.onclick = (e) => { list.splice([...tags.querySelectorAll('button')].indexOf(e.target), 1); draw() }</script>`

/** As `TAGS`, but by the value that the field has come to. */
const TAGS_BY_VALUE = `<input id=v placeholder="Add a tag"><p id=tags></p><script>
  v.oninput = () => { if (!v.value.endsWith(',')) return; did(v.value.slice(0, -1)); tags.append(v.value); v.value = '' }</script>`

/** Takes an address at its comma, and what it offers by the mouse or by Tab. */
const RECIPIENTS = `<label>To <input id=v role=combobox aria-expanded=false autocomplete=off></label><p id=chips></p><ul id=list role=listbox hidden></ul><script>
  const all = []
  const take = (t) => { all.push(t); v.value = ''; list.hidden = true; chips.textContent = all.join('; '); did(t) }
  v.oninput = () => {
    if (v.value.endsWith(',')) return take(v.value.slice(0, -1))
    const fits = ['anna@x.de', 'anton@x.de', 'bert@x.de'].filter((t) => v.value && t.startsWith(v.value))
    list.innerHTML = fits.map((t) => '<li role=option>' + t + '</li>').join(''); list.hidden = fits.length === 0
  }
  list.onmousedown = (e) => { e.preventDefault(); take(e.target.textContent) }
  v.onkeydown = (e) => { if (e.key === 'Tab' && !list.hidden) { e.preventDefault(); take(list.firstChild.textContent) } }</script>`

/** A name behind an at sign becomes one piece of the text. */
const MENTIONS = `<div id=e contenteditable aria-label=Comment style="border:1px solid;min-height:60px"></div><ul id=list role=listbox hidden></ul><button onclick="did(e.textContent)">Send</button><script>
  let at = 0
  const word = () => { const { anchorNode: node, anchorOffset: to } = getSelection(); const m = node.nodeType === 3 && /@(\\w*)$/.exec(node.data.slice(0, to)); return m && { node, to, from: m.index, begun: m[1].toLowerCase() } }
  const show = () => {
    const w = word(), fits = w ? ['Anna', 'Anton', 'Berta'].filter((p) => p.toLowerCase().startsWith(w.begun)) : []
    list.innerHTML = fits.map((p, i) => '<li role=option aria-selected=' + (i === at) + '>' + p + '</li>').join(''); list.hidden = fits.length === 0
  }
  const take = (name) => {
    const w = word(), range = document.createRange(), piece = document.createElement('span'), space = document.createTextNode('\\u00a0')
    range.setStart(w.node, w.from); range.setEnd(w.node, w.to); range.deleteContents()
    piece.contentEditable = 'false'; piece.textContent = '@' + name; range.insertNode(piece); piece.after(space)
    getSelection().collapse(space, 1); list.hidden = true; did(name)
  }
  e.oninput = () => { at = 0; show() }
  e.onkeydown = (k) => {
    if (list.hidden) return
    if (k.key === 'ArrowDown') { k.preventDefault(); at++; show() }
    if (k.key === 'Enter') { k.preventDefault(); take(list.children[at].textContent) }
  }
  list.onmousedown = (k) => { k.preventDefault(); take(k.target.textContent) }</script>`

/** Fields that make something else of what is typed: tags, recipients, names. */
export const entries: Family = [
  {
    name: 'makes tags by comma and Enter and takes one back',
    pages: { '/': TAGS },
    act: async (page) => {
      await page.click('#v')
      await page.keyboard.type('red,')
      await page.keyboard.type('blue')
      await page.keyboard.press('Enter')
      await page.keyboard.type('gr')
      for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace')
      await page.keyboard.type('green,yellow,')
      await page.click('[aria-label="Remove red"]')
    },
  },
  {
    name: 'makes tags in a field that looks at its value',
    pages: { '/': TAGS_BY_VALUE },
    act: async (page) => {
      await page.click('#v')
      await page.keyboard.type('alpha,beta,', { delay: 20 })
      await page.keyboard.type('gam')
    },
    steps: ['browser.type'],
  },
  {
    name: 'ends with a tag',
    pages: { '/': TAGS_BY_VALUE },
    act: async (page) => {
      await page.click('#v')
      await page.keyboard.type('alpha,', { delay: 20 })
    },
    steps: ['browser.type'],
  },
  {
    name: 'names recipients by comma, by the mouse and by Tab',
    pages: { '/': RECIPIENTS },
    act: async (page) => {
      await page.click('#v')
      await page.keyboard.type('carl@y.de,', { delay: 20 })
      await page.keyboard.type('ant', { delay: 20 })
      await page.click('text=anton')
      await page.keyboard.type('be', { delay: 20 })
      await page.keyboard.press('Tab')
      await page.keyboard.type('zoe@z,', { delay: 20 })
    },
  },
  {
    name: 'mentions people in a text',
    pages: { '/': MENTIONS },
    act: async (page) => {
      await page.click('#e')
      await page.keyboard.type('Hi @an', { delay: 20 })
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.type('and @be', { delay: 20 })
      await page.click('li:has-text("Berta")')
      await page.keyboard.type('done')
      await page.click('text=Send')
    },
  },
  {
    name: 'types into a field whose list only a click opens, and chooses there',
    pages: {
      '/': `<label>Town <input id=t role=combobox aria-expanded=false aria-autocomplete=list></label><div id=at></div><script>
        t.onclick = () => {
          at.innerHTML = '<ul role=listbox>' + ['Bonn', 'Bremen', 'Ulm'].map((n) => '<li role=option>' + n).join('') + '</ul>'
          at.onclick = (e) => { t.value = e.target.textContent; did(t.value); at.innerHTML = '' }
        }</script>`,
    },
    act: async (page) => {
      await page.click('#t')
      await page.keyboard.type('br', { delay: 60 })
      await page.click('text=Bremen')
    },
    steps: ['browser.click', 'browser.fill', 'browser.click'],
  },
]
