import type { Family } from '../behaviour.ts'

const show = '<button onclick="did(editor.innerHTML.replace(/<br>/g, \'\'))">Show</button>'

export const richText: Family = [
  {
    name: 'writes into text that is edited in place',
    pages: {
      '/': `<div id=editor contenteditable role=textbox aria-label=Note style="min-height:60px"></div>${show}`,
    },
    act: async (page) => {
      await page.click('#editor')
      await page.keyboard.type('Please pay')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'writes a word in bold by a shortcut',
    pages: {
      '/': `<div id=editor contenteditable role=textbox aria-label=Note style="min-height:60px"></div>${show}`,
    },
    act: async (page) => {
      await page.click('#editor')
      await page.keyboard.type('Pay ')
      await page.keyboard.press('Control+B')
      await page.keyboard.type('now')
      await page.keyboard.press('Control+B')
      await page.click('button')
    },
  },
  {
    name: 'writes a word in bold by the tool bar',
    pages: {
      '/': `<button id=bold onmousedown="event.preventDefault()" onclick="document.execCommand('bold')">Bold</button><div id=editor contenteditable role=textbox aria-label=Note style="min-height:60px"></div>${show.replace('<button', '<button id=show')}`,
    },
    act: async (page) => {
      await page.click('#editor')
      await page.keyboard.type('Pay ')
      await page.click('#bold')
      await page.keyboard.type('now')
      await page.click('#show')
    },
  },
  {
    name: 'replaces text that is edited in place',
    pages: {
      '/': `<div id=editor contenteditable role=textbox aria-label=Note style="min-height:60px">old words</div>${show}`,
    },
    act: async (page) => {
      await page.click('#editor')
      await page.keyboard.press('Control+A')
      await page.keyboard.type('new words')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'types into an editor that swallows its letters',
    pages: {
      '/': `<div id=pane style="position:relative;border:1px solid;height:60px"><textarea aria-label=Code style="position:absolute;opacity:0.01;width:20px;height:20px"></textarea><pre id=text></pre></div><button onclick="did(text.textContent)">Show</button><script>
        const hidden = document.querySelector('textarea')
        pane.onmousedown = (e) => { e.preventDefault(); hidden.focus() }
        hidden.oninput = () => { text.textContent += hidden.value; hidden.value = '' }
        hidden.onkeydown = (e) => { if (e.key === 'Backspace') text.textContent = text.textContent.slice(0, -1) }</script>`,
    },
    act: async (page) => {
      await page.mouse.click(200, 40)
      await page.keyboard.type('let a = 1')
      await page.click('button')
    },
  },
  {
    name: 'goes on behind what was formatted before',
    pages: {
      '/': `<div id=editor contenteditable role=textbox aria-label=Note style="min-height:60px"><b>Old</b> words</div>${show}`,
    },
    act: async (page) => {
      await page.click('#editor')
      await page.keyboard.press('End')
      await page.keyboard.type(' and new')
      await page.click('button')
    },
    steps: ['browser.type', 'browser.click'],
  },
  {
    name: 'writes lines of which an editor makes lists and headings',
    pages: {
      '/': `<div id=editor contenteditable role=textbox aria-label=Note style="min-height:60px"><p><br></p></div>${show}<script>
        editor.onkeydown = (e) => { if (e.key !== 'Enter') return; e.preventDefault(); const p = document.createElement('p'); p.innerHTML = '<br>'; at().after(p); getSelection().collapse(p, 0) }
        const at = () => { let node = getSelection().anchorNode; while (node.parentNode !== editor) node = node.parentNode; return node }
        editor.oninput = (e) => { const p = at(); if (!/^(# |- )$/.test(p.textContent.replace(/\u00a0/g, ' '))) return; const made = document.createElement(p.textContent[0] === '#' ? 'h1' : 'li'); made.innerHTML = '<br>'; p.replaceWith(made); getSelection().collapse(made, 0) }</script>`,
    },
    act: async (page) => {
      await page.click('#editor')
      await page.keyboard.type('Plain')
      await page.keyboard.press('Enter')
      await page.keyboard.type('# Head')
      await page.keyboard.press('Enter')
      await page.keyboard.type('- one')
      await page.click('button')
    },
  },
  {
    name: 'writes lines into an editor that makes them of Enter alone',
    pages: {
      '/': `<div id=editor contenteditable role=textbox aria-label=Note style="min-height:60px"><p>Start</p></div>${show}<script>
        editor.addEventListener('beforeinput', (e) => {
          e.preventDefault()
          if (e.inputType === 'insertParagraph') { editor.insertAdjacentHTML('beforeend', '<p><br></p>') }
          else if (e.inputType === 'insertText') { const p = editor.lastChild; if (p.textContent === '') p.textContent = ''; p.append(e.data); p.normalize() }
          getSelection().selectAllChildren(editor.lastChild); getSelection().collapseToEnd() })</script>`,
    },
    act: async (page) => {
      await page.click('#editor')
      await page.keyboard.press('End')
      await page.keyboard.type(' more', { delay: 40 })
      await page.keyboard.press('Enter')
      await page.waitForTimeout(60)
      await page.keyboard.type('second', { delay: 40 })
      await page.click('button')
    },
  },
  {
    name: 'writes in an editor that the browser gives what is typed by itself',
    pages: {
      '/': `<pre id=sheet style="height:60px;border:1px solid"></pre><div id=keys tabindex=0 role=textbox aria-label=Code style="width:0;height:19px"></div><button onclick="did(sheet.textContent)">Show</button><script>
        const context = new EditContext(); keys.editContext = context
        let text = '', at = 0
        const put = (added) => { text = text.slice(0, at) + added + text.slice(at); at += added.length; sheet.textContent = text }
        context.addEventListener('textupdate', (e) => put(e.text))
        keys.onkeydown = (e) => { if (e.key === 'Enter') put('\\n'); if (e.key === 'Home') at = 0 }
        sheet.onmousedown = (e) => { e.preventDefault(); keys.focus() }</script>`,
    },
    act: async (page) => {
      await page.click('#sheet')
      await page.keyboard.type('one')
      await page.keyboard.press('Enter')
      await page.keyboard.type('two')
      await page.keyboard.press('Home')
      await page.keyboard.type('0 ')
      await page.click('button')
    },
    steps: [
      'browser.click',
      'browser.type',
      'browser.press',
      'browser.type',
      'browser.press',
      'browser.type',
      'browser.click',
    ],
  },
  {
    name: 'writes a list in an editor that draws its lines anew',
    pages: {
      '/': `<div id=e contenteditable role=textbox aria-label=Notes style="min-height:60px;border:1px solid"><ul><li>first</li></ul></div><button onclick="did([...e.querySelectorAll('li')].map((n) => n.textContent).join('|'))">Save</button><script>
        e.oninput = () => {
          const line = getSelection().anchorNode.parentElement.closest('li')
          if (!line?.textContent) return
          const fresh = line.cloneNode(true)
          line.replaceWith(fresh)
          getSelection().selectAllChildren(fresh)
          getSelection().collapseToEnd()
        }</script>`,
    },
    act: async (page) => {
      await page.click('#e')
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('second', { delay: 40 })
      await page.keyboard.press('Enter')
      await page.keyboard.type('third', { delay: 40 })
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'writes into an editor that takes the first letter by an older event',
    pages: {
      '/': `<div id=e contenteditable aria-label=Body style="border:1px solid"></div><button onclick="did(e.textContent)">Save</button><script>
        e.addEventListener('textInput', (k) => { if (e.textContent) return; k.preventDefault(); e.textContent = k.data; getSelection().collapse(e, 1) })</script>`,
    },
    act: async (page) => {
      await page.click('#e')
      await page.keyboard.type('Dear Ann', { delay: 20 })
      await page.click('text=Save')
    },
    steps: ['browser.fill', 'browser.click'],
  },
]
