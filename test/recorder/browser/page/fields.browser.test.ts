import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWords, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const words = async () => (await stage.told()).map(inWords)
const inputs = async () => (await stage.told('input')).map(inWords)

test('each input of a text field, with its value, what was added and how', async () => {
  await stage.show('<input aria-label=Name>')
  await stage.page.focus('input')
  await stage.page.keyboard.type('Ab')
  await stage.page.keyboard.press('Backspace')
  const facts = await stage.told('input')
  expect(facts.map(({ value, data, how }) => [value, data, how])).toEqual([
    ['A', 'A', 'insertText'],
    ['Ab', 'b', 'insertText'],
    ['A', undefined, 'deleteContentBackward'],
  ])
  expect(await stage.told('key')).toEqual([])
})

test('a value that the page has only set in a format of its own as it looks, any other as it was typed', async () => {
  await stage.show(`<input id=mask aria-label=Card><input id=whole aria-label=Town><script>
    mask.oninput = () => { mask.value = mask.value.replace(/\\D/g, '').replace(/\\d{2}(?=\\d)/g, '$& ') }
    whole.oninput = () => { if (whole.value === 'Bo') whole.value = 'Bonn' }</script>`)
  await stage.page.focus('#mask')
  await stage.page.keyboard.type('123')
  await stage.page.focus('#whole')
  await stage.page.keyboard.type('Bo')
  expect((await inputs()).filter((_, at) => [2, 4].includes(at))).toEqual([
    'input 12 3 Card',
    'input Bo Town',
  ])
})

test('rich text as text, and its shortcuts', async () => {
  await stage.show('<div contenteditable role=textbox aria-label=Note>Hi <b>you</b></div>')
  await stage.page.focus('div')
  await stage.page.keyboard.press('End')
  await stage.page.keyboard.type('!')
  expect(await words()).toEqual(['key End Note', 'input Hi you! Note'])
  expect((await stage.told('input'))[0]?.element.nature).toBe('rich')
})

test('an input method is told when it is done', async () => {
  await stage.show('<input aria-label=Name>')
  await stage.page.focus('input')
  await stage.session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
  await stage.session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
  await stage.session.send('Input.insertText', { text: '日本' })
  const facts = await stage.told('input')
  expect(facts.map(({ value, how }) => [value, how]).at(-1)).toEqual([
    '日本',
    expect.stringMatching(/^insert/),
  ])
  expect(facts.length).toBeLessThanOrEqual(2)
  expect(facts.some(({ value }) => value === 'に')).toBe(false)
})

test('lists, boxes, radio buttons, numbers, ranges, dates, colours', async () => {
  await stage.show(`<select aria-label=Land><option>CH<option>DE</select><select aria-label=Many multiple><option>a<option>b</select>
    <input type=checkbox aria-label=Box><input type=radio name=r aria-label=R1><input type=radio name=r aria-label=R2>
    <input type=number aria-label=Count value=1><input type=range aria-label=Size value=50><input type=date aria-label=Day>`)
  const { page } = stage
  await page.focus('[aria-label=Land]')
  await page.keyboard.press('ArrowDown')
  await page.click('option >> text=b')
  await page.click('[aria-label=Box]')
  await page.focus('[aria-label=Box]')
  await page.keyboard.press('Space')
  await page.click('[aria-label=R1]')
  await page.keyboard.press('ArrowRight')
  await page.focus('[aria-label=Count]')
  await page.keyboard.press('ArrowUp')
  await page.focus('[aria-label=Size]')
  await page.keyboard.press('ArrowRight')
  await page.focus('[aria-label=Day]')
  await page.keyboard.type('01022027')
  expect(await inputs()).toEqual(
    [
      'input DE Land',
      'input b Many',
      'input true Box',
      'input false Box',
      'input true R1',
      'input true R2',
      'input 2 Count',
      'input 51 Size',
      expect.stringMatching(/^input \d{4}-\d\d-\d\d Day$/),
      ...Array(3).fill(expect.stringMatching(/^input \d{4}-\d\d-\d\d Day$/)),
    ].slice(0, (await inputs()).length),
  )
  expect((await inputs()).length).toBeGreaterThanOrEqual(9)
  const boxes = (await stage.told('input')).filter(({ checked }) => checked !== undefined)
  expect(boxes.map(({ element }) => element.checked)).toEqual([false, true, false, false])
})

test('boxes that the page draws itself, also where it draws them anew', async () => {
  await stage.show(`<div role=switch aria-checked=false aria-label=Wifi tabindex=0 onclick="setTimeout(() => this.setAttribute('aria-checked', 'true'), 30)">w</div>
    <div role=checkbox aria-checked=false aria-label=Stuck onclick="">s</div>
    <div id=box><span role=checkbox aria-checked=true aria-label=Anew>n</span></div><script>
    box.onclick = () => { box.innerHTML = '<span role=checkbox aria-checked=false aria-label=Anew>n</span>' }</script>`)
  await stage.page.click('[role=switch]')
  await stage.page.waitForTimeout(150)
  await stage.page.click('[aria-label=Stuck]')
  await stage.page.waitForTimeout(50)
  await stage.page.click('[aria-label=Anew]')
  await stage.page.waitForTimeout(100)
  expect(await inputs()).toEqual(['input true Wifi', 'input false Anew'])
})

test('keys that no value tells of, with what the page made of them, in order', async () => {
  await stage.show(
    `<input aria-label=Name onkeydown="if (event.key === 'Enter') event.preventDefault()"><canvas tabindex=0 aria-label=Board role=img></canvas>`,
  )
  await stage.page.focus('input')
  await stage.page.keyboard.type('a')
  await stage.page.keyboard.press('Enter')
  await stage.page.keyboard.type('b')
  await stage.page.keyboard.press('Control+S')
  await stage.page.keyboard.press('Tab')
  await stage.page.keyboard.press('w')
  await stage.page.keyboard.press('Delete')
  expect(await words()).toEqual([
    'input a Name',
    'key Enter prevented Name',
    'input ab Name',
    'key Control+S Name',
    'key Tab Name',
    'key w Board',
    'key Delete Board',
  ])
})

test('fields that keep letters to themselves', async () => {
  await stage.show(`<input aria-label=Mask><textarea aria-label=Terminal></textarea><div contenteditable role=textbox aria-label=Editor></div><script>
    const [mask, terminal, editor] = document.querySelectorAll('input, textarea, div')
    mask.onkeydown = (event) => { if (event.key.length === 1) { event.preventDefault(); mask.value += '(' + event.key + ')' } }
    terminal.onkeypress = (event) => event.preventDefault()
    editor.onbeforeinput = (event) => { event.preventDefault(); const { data } = event; requestAnimationFrame(() => editor.append(data)) }</script>`)
  for (const css of ['input', 'textarea', 'div']) {
    await stage.page.focus(css)
    await stage.page.keyboard.press('x')
    await stage.page.waitForTimeout(60)
  }
  expect(await words()).toEqual(['input (x) Mask', 'key x prevented Terminal', 'input x Editor'])
  expect((await stage.told('input')).map(({ data }) => data)).toEqual(['x', 'x'])
})

test('the clipboard', async () => {
  await stage.show('<input aria-label=From value=abc><input aria-label=To>')
  await stage.page.focus('[aria-label=From]')
  await stage.page.keyboard.press('Control+A')
  await stage.page.keyboard.press('Control+C')
  await stage.page.focus('[aria-label=To]')
  await stage.page.keyboard.press('Control+V')
  const facts = await stage.told('clipboard')
  expect(facts.map(({ action, text }) => [action, text])).toEqual([
    ['copy', 'abc'],
    ['paste', 'abc'],
  ])
  expect((await stage.told('input'))[0]).toMatchObject({ value: 'abc', how: 'insertFromPaste' })
})

test('files', async () => {
  await stage.show('<input type=file multiple aria-label=Scans>')
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })
  await stage.page.setInputFiles('input', [file('a.txt'), file('b.txt')])
  const facts = await stage.told('files')
  expect(facts).toMatchObject([
    { element: { nature: 'file', multiple: true }, files: [{ name: 'a.txt' }, { name: 'b.txt' }] },
  ])
  expect(await stage.inside(`api.filesOf(${facts[0]?.element.element})[1].text()`)).toBe('b.txt')
})

test('what a script makes of a text that was typed is not told when the field is left', async () => {
  await stage.show(
    `<input aria-label=Mail><p onmousedown="event.preventDefault(); document.querySelector('input').value = 'ann@b.com'">ann@b.com</p><button>Next</button>`,
  )
  await stage.page.click('input')
  await stage.page.keyboard.type('an')
  await stage.page.click('p')
  await stage.page.click('button')
  const told = (await stage.told()).map(inWords).filter((words) => /input|click/.test(words))
  expect(told).toEqual([
    'click mouse left Mail',
    'input a Mail',
    'input an Mail',
    expect.stringContaining('click mouse left'),
    'click mouse left Next',
  ])
})

test('nothing that a script does is told', async () => {
  await stage.show('<input aria-label=Name><button>Go</button>')
  await stage.page.evaluate(() => {
    const field = document.querySelector('input')
    if (field) field.value = 'x'
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    document.querySelector('button')?.click()
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  expect(await stage.told()).toEqual([])
})

test('what a tool sets by a script for the person, and not what the page sets in answer to it', async () => {
  await stage.show(`<label>Country <select id=a><option>A<option>B</select></label><label>Town <select id=b><option>1<option>2</select></label><label>Day <input id=d type=date></label><script>
    a.onchange = () => { b.selectedIndex = 1; b.dispatchEvent(new Event('change', { bubbles: true })) }</script>`)
  await stage.page.selectOption('#a', 'B')
  await stage.page.fill('#d', '2026-05-04')
  const facts = await stage.told('input')
  expect(facts.map(({ value, options }) => options ?? value)).toEqual([['B'], '2026-05-04'])
})
