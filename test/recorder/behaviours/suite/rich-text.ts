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
]
