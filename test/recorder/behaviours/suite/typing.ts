import type { Page } from 'playwright'
import type { Family } from '../behaviour.ts'

/** A field with a label, and a button that says what the field holds. */
const field = (html: string) =>
  `<label>Name ${html}</label><button onclick="did(document.querySelector('input, textarea').value)">Show</button>`

/** Types into a field as a person does: click, keys. */
async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.click(selector)
  await page.keyboard.type(text)
}

export const typing: Family = [
  {
    name: 'types into a field',
    pages: { '/': field('<input>') },
    act: async (page) => {
      await typeInto(page, 'input', 'Miller & Sons')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'corrects a typing mistake',
    pages: { '/': field('<input>') },
    act: async (page) => {
      await typeInto(page, 'input', 'Millr')
      await page.keyboard.press('Backspace')
      await page.keyboard.type('er')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'replaces what a field held',
    pages: { '/': field('<input value="old text">') },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.press('Control+A')
      await page.keyboard.type('new')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'adds to what a field held',
    pages: { '/': field('<input value="INV-">') },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.press('End')
      await page.keyboard.type('1001')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'empties a field',
    pages: { '/': field('<input value="something">') },
    act: async (page) => {
      await page.click('input', { clickCount: 3 })
      await page.keyboard.press('Delete')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'writes several lines',
    pages: { '/': field('<textarea></textarea>') },
    act: async (page) => {
      await typeInto(page, 'textarea', 'one')
      await page.keyboard.press('Enter')
      await page.keyboard.type('two')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'goes from field to field with Tab',
    pages: {
      '/': `<form onsubmit="did(a.value + b.value + c.value); return false"><label>First <input id=a></label><label>Second <input id=b></label><label>Third <input id=c></label><button>Go</button></form>`,
    },
    act: async (page) => {
      await page.click('#a')
      for (const text of ['x', 'y', 'z']) {
        await page.keyboard.type(text)
        await page.keyboard.press('Tab')
      }
      await page.keyboard.press('Enter')
    },
    steps: ['browser.fill', 'browser.fill', 'browser.fill', 'browser.click'],
  },
  {
    name: 'submits with Enter',
    pages: {
      '/': `<form onsubmit="did('searched ' + q.value); return false"><label>Search <input id=q></label><button>Find</button></form>`,
    },
    act: async (page) => {
      await typeInto(page, '#q', 'paper')
      await page.keyboard.press('Enter')
    },
    steps: ['browser.fill', 'browser.press'],
  },
  {
    name: 'types into a number field and a telephone field',
    pages: {
      '/': `<label>Amount <input type=number id=n></label><label>Phone <input type=tel id=t></label><button onclick="did(n.value + ' ' + t.value)">Show</button>`,
    },
    act: async (page) => {
      await typeInto(page, '#n', '12.5')
      await typeInto(page, '#t', '+44 20')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.fill', 'browser.click'],
  },
  {
    name: 'turns a number by arrow keys',
    pages: { '/': field('<input type=number value=5>') },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'types a date and a time',
    pages: {
      '/': `<label>Day <input type=date id=d></label><label>Hour <input type=time id=t></label><button onclick="did(d.value + ' ' + t.value)">Show</button>`,
    },
    act: async (page) => {
      await page.click('#d', { position: { x: 15, y: 8 } })
      await page.keyboard.type('12312026')
      await page.click('#t', { position: { x: 12, y: 8 } })
      await page.keyboard.type('0930A')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.fill', 'browser.click'],
  },
  {
    name: 'types into a field with a mask',
    pages: {
      '/': `${field('<input>')}<script>
        const input = document.querySelector('input')
        input.addEventListener('keydown', (e) => {
          if (!/^[0-9]$/.test(e.key)) return e.key.length === 1 && e.preventDefault()
          e.preventDefault()
          const digits = (input.value.replace(/\\D/g, '') + e.key).slice(0, 6)
          input.value = digits.replace(/(\\d{2})(?=\\d)/g, '$1/')
          input.dispatchEvent(new InputEvent('input', { bubbles: true }))
        })</script>`,
    },
    act: async (page) => {
      await typeInto(page, 'input', '311226')
      await page.click('button')
    },
  },
  {
    name: 'types into a field that groups digits as one types',
    pages: {
      '/': `${field('<input>')}<script>
        const input = document.querySelector('input')
        input.oninput = () => { input.value = input.value.replace(/\\D/g, '').replace(/(\\d{4})(?=\\d)/g, '$1 ') }</script>`,
    },
    act: async (page) => {
      await typeInto(page, 'input', '4111111111111111')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'types into a field that is drawn anew with each letter',
    pages: {
      '/': `<div id=app></div><button onclick="did(document.querySelector('input').value)">Show</button><script>
        const draw = (value) => {
          app.innerHTML = '<label>Name <input></label>'
          const input = app.querySelector('input')
          input.value = value
          input.oninput = () => { draw(input.value); const next = app.querySelector('input'); next.focus(); next.setSelectionRange(99, 99) }
        }
        draw('')</script>`,
    },
    act: async (page) => {
      await typeInto(page, 'input', 'Miller')
      await page.click('button')
    },
  },
  {
    name: 'enters Japanese through an input method',
    pages: { '/': field('<input>') },
    act: async (page) => {
      await page.click('input')
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
      await cdp.send('Input.imeSetComposition', { text: '日本', selectionStart: 2, selectionEnd: 2 })
      await cdp.send('Input.insertText', { text: '日本' })
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'enters an emoji and other scripts',
    pages: { '/': field('<input>') },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.insertText('Grüße 👋 שלום')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'takes back what was typed',
    pages: { '/': field('<input>') },
    act: async (page) => {
      await typeInto(page, 'input', 'draft')
      await page.keyboard.press('Control+A')
      await page.keyboard.type('x')
      await page.keyboard.press('Control+Z')
      await page.click('button')
    },
  },
  {
    name: 'copies from one field to another',
    pages: {
      '/': `<label>From <input id=a value="A-4711"></label><label>To <input id=b></label><button onclick="did(b.value)">Show</button>`,
    },
    act: async (page) => {
      await page.click('#a')
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Control+C')
      await page.click('#b')
      await page.keyboard.press('Control+V')
      await page.click('button')
    },
  },
  {
    name: 'types into a field that takes no more than so many letters',
    pages: { '/': field('<input maxlength=4>') },
    act: async (page) => {
      await typeInto(page, 'input', 'ABCDEFG')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'types into a field that checks when it is left',
    pages: {
      '/': `<label>Mail <input id=m onblur="note.textContent = m.value.includes('@') ? 'fine' : 'wrong'"></label><button onclick="did(note.textContent)">Show</button><p id=note></p>`,
    },
    act: async (page) => {
      await typeInto(page, '#m', 'a@b.example')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'types into a field that the page put the focus in',
    pages: { '/': `${field('<input autofocus>')}` },
    act: async (page) => {
      await page.waitForFunction(() => document.activeElement?.localName === 'input')
      await page.keyboard.type('at once')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'fills two fields of the same name in two groups',
    pages: {
      '/': `<fieldset><legend>Sender</legend><label>City <input id=a></label></fieldset><fieldset><legend>Receiver</legend><label>City <input id=b></label></fieldset><button onclick="did(a.value + '>' + b.value)">Show</button>`,
    },
    act: async (page) => {
      await typeInto(page, '#a', 'Bonn')
      await typeInto(page, '#b', 'Kiel')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.fill', 'browser.click'],
  },
  {
    name: 'types text that looks like a formula',
    pages: { '/': field('<input>') },
    act: async (page) => {
      await typeInto(page, 'input', '=1+2 {{x}} # no: comment')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.click'],
  },
]
