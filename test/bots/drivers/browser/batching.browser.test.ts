import { afterAll, beforeAll, expect, test } from 'vitest'
import { Secret } from '../../../../bots/secrets/index.ts'
import type { PageAction } from '../../../../bots/steps/ports/index.ts'
import { css, type Desk, given, openDesk, textbox, within } from './desk.ts'

let desk: Desk
let singly: Desk
beforeAll(async () => {
  desk = await openDesk()
  singly = await openDesk({ pipelining: false })
})
afterAll(async () => {
  await desk.close()
  await singly.close()
})

const fill = (target: PageAction['target'], value: string | Secret): PageAction => ({
  do: 'fill',
  target,
  value,
})
const read = (target: PageAction['target']): PageAction => ({ do: 'read', target, what: 'value' })
const perform = async (actions: PageAction[], at = desk, timeout = 5000) =>
  (await at.driver.perform(actions, within(timeout))).map(given)
const problem = async (actions: PageAction[], timeout = 600) => {
  const outcomes = await desk.driver.perform(actions, within(timeout))
  const last = outcomes.at(-1)
  return last?.ok === false ? { count: outcomes.length, error: last.error } : { count: outcomes.length }
}

const FORM = `<form>
  <label>Name <input></label><label>Note <textarea></textarea></label><label>Amount <input type=number></label>
  <label>Day <input type=date></label><label>Mail <input type=email></label>
  <label>Currency <select><option>EUR<option value=gbp>Pound</select></label>
  <label><input type=checkbox>Agree</label><div contenteditable role=textbox aria-label=Text></div>
  <label>Old <input value=before></label></form>`
const FORM_ACTIONS: PageAction[] = [
  fill(textbox('Name'), 'Ada'),
  fill(textbox('Note'), 'one'),
  fill(css('[type=number]'), '12.50'),
  fill(css('[type=date]'), '2027-01-31'),
  fill(textbox('Mail'), 'ada@example.org'),
  { do: 'select', target: { ref: 'currency', role: 'combobox', name: 'Currency' }, options: ['Pound'] },
  { do: 'check', target: { ref: 'agree', role: 'checkbox', name: 'Agree' }, checked: true },
  fill(textbox('Text'), 'rich'),
  fill(textbox('Old'), 'after'),
]
const LOGGER = `<script>
  window.seen = []
  for (const type of ['beforeinput', 'input', 'change', 'focus', 'blur', 'focusin', 'focusout', 'select', 'keydown', 'keyup', 'click'])
    document.addEventListener(type, (e) => seen.push([type, e.target.parentNode.textContent.trim().slice(0, 8), e.isTrusted, e.inputType, e.data].join(' ')), true)
</script>`

test('every kind of field takes its value, in one batch', async () => {
  await desk.show(FORM)
  await perform(FORM_ACTIONS)
  const fields = ['Name', 'Note', 'Mail', 'Text', 'Old'].map((name) => read(textbox(name)))
  const others = ['[type=number]', '[type=date]', 'select'].map((selector) => read(css(selector)))
  expect(await perform([...fields, ...others])).toEqual([
    'Ada',
    'one',
    'ada@example.org',
    'rich',
    'after',
    '12.50',
    '2027-01-31',
    'gbp',
  ])
  expect(await desk.read({ ref: 'agree', role: 'checkbox' }, 'checked')).toBe(true)
})

test('the page sees the same events whether actions go out together or one by one', async () => {
  const seenBy = async (at: Desk) => {
    await at.show(
      FORM +
        LOGGER +
        '<output></output><button onclick="document.querySelector(`output`).textContent = seen.join(`|`)">Show</button>',
    )
    await perform(FORM_ACTIONS, at)
    await at.driver.click({ ref: 'show', role: 'button', name: 'Show' }, within())
    return String(await at.read(css('output'))).split('|')
  }
  const [together, one] = [await seenBy(desk), await seenBy(singly)]
  expect(together.length).toBeGreaterThan(40)
  expect(together).toEqual(one)
})

test('a page finds nothing of the page script', async () => {
  await desk.show(`${FORM}<output></output><script>const before = Object.keys(window).length
    document.querySelector('form').addEventListener('input', () => {
      document.querySelector('output').textContent = [Object.keys(window).length - before, typeof deskhand].join() })</script>`)
  await perform([fill(textbox('Name'), 'Ada')])
  expect(await desk.read(css('output'))).toBe('0,undefined')
})

test('reads and fills keep their order', async () => {
  await desk.show(
    '<label>A <input oninput="document.querySelector(`output`).textContent = this.value"></label><output>none</output><label>B <input></label>',
  )
  const text: PageAction = { do: 'read', target: css('output'), what: 'text' }
  expect(await perform([text, fill(textbox('A'), 'x'), text, fill(textbox('B'), 'y'), text])).toEqual([
    'none',
    null,
    'x',
    null,
    'x',
  ])
})

test('a field that appears only after the one before is waited for', async () => {
  await desk.show(`<label>A <input id=a></label><div id=more></div><script>
    a.oninput = () => setTimeout(() => { more.innerHTML = '<label>B <input></label>' }, 80)</script>`)
  await perform([fill(textbox('A'), 'x'), fill(textbox('B'), 'y')])
  expect(await perform([read(textbox('A')), read(textbox('B'))])).toEqual(['x', 'y'])
})

test('fields that are drawn anew at each input get the right texts', async () => {
  await desk.show(`<form></form><script>
    const values = { A: '', B: '', C: '' }
    const draw = () => {
      document.querySelector('form').innerHTML = Object.keys(values).sort(() => Math.random() - 0.5)
        .map((k) => '<label>' + k + ' <input value="' + values[k] + '" data-k=' + k + '></label>').join('')
    }
    document.addEventListener('input', (e) => { values[e.target.dataset.k] = e.target.value; draw() })
    draw()</script>`)
  await perform([fill(textbox('A'), 'first'), fill(textbox('B'), 'second'), fill(textbox('C'), 'third')])
  expect(await perform(['A', 'B', 'C'].map((name) => read(textbox(name))))).toEqual([
    'first',
    'second',
    'third',
  ])
})

test('text never lands in another field when a field goes away or gives the focus on', async () => {
  await desk.show(`<label>A <input id=a></label><label>B <input id=b></label><label>Other <input id=other></label><script>
    a.oninput = () => { b.parentNode.remove(); other.focus() }</script>`)
  const outcome = await problem([fill(textbox('A'), 'x'), fill(textbox('B'), 'SECRET')])
  expect(outcome).toMatchObject({ count: 2, error: { code: 'element-missing', details: { acted: false } } })
  await desk.show(`<label>A <input id=a></label><label>Other <input id=other></label><script>
    a.onfocus = () => other.focus()</script>`)
  await problem([fill(textbox('A'), 'SECRET')])
  expect(await desk.read(textbox('Other'), 'value')).toBe('')
})

test('an editor that takes the focus when it has loaded gets no text that is under way', async () => {
  await desk.show(`<label>A <input id=a value=old></label><div id=editor tabindex=0></div><output id=out>:</output><script>
    const context = editor.editContext = new EditContext()
    context.addEventListener('textupdate', (event) => out.textContent += event.text)
    a.onfocus = () => setTimeout(() => editor.focus())</script>`)
  await perform([fill(textbox('A'), 'new')])
  expect(await desk.read(textbox('A'), 'value')).toBe('new')
  expect(await desk.read(css('#out'))).toBe(':')
})

test('an input that moves the focus on by itself does not mislead the next fill', async () => {
  await desk.show(
    `<label>A <input oninput="other.focus()"></label><label>B <input></label><input id=other aria-label=Other>`,
  )
  await perform([fill(textbox('A'), 'x'), fill(textbox('B'), 'y')])
  expect(await perform(['A', 'B', 'Other'].map((name) => read(textbox(name))))).toEqual(['x', 'y', ''])
})

test("a page that handles its editor's input itself is filled key by key", async () => {
  await desk.show(`<div contenteditable role=textbox aria-label=Text></div><script>
    const box = document.querySelector('div')
    box.addEventListener('beforeinput', (e) => { e.preventDefault(); if (e.data?.length === 1) box.textContent += e.data })
    </script>`)
  await perform([fill(textbox('Text'), 'abc')])
  expect(await desk.read(textbox('Text'))).toBe('abc')
})

test('a field may set text in its own format, but not change what it says', async () => {
  await desk.show(`<label>Phone <input oninput="this.value = this.value.replace(/\\D/g, '').replace(/(...)(...)/, '($1) $2-')"></label>
    <label>Upper <input oninput="this.value = this.value.toUpperCase()"></label>
    <label>Whole <input oninput="this.value = this.value.replace(/[.].*/, '')"></label>`)
  await perform([fill(textbox('Phone'), '0123456789'), fill(textbox('Upper'), 'abc')])
  expect(await perform([read(textbox('Phone')), read(textbox('Upper'))])).toEqual(['(012) 345-6789', 'ABC'])
  const { error } = await problem([fill(textbox('Whole'), '12.50')])
  expect(error).toMatchObject({ code: 'value-refused', details: { expected: '"12.50"' } })
})

test('a decimal comma that a field drops is no format of its own', async () => {
  await desk.show(`<label>Sum <input type=number step=any></label>
    <label>Digits <input oninput="this.value = this.value.replace(/[.,]/g, '')"></label>
    <label>Dots <input oninput="this.value = this.value.replace('.', ',')"></label>`)
  const sum = css('[type=number]')
  for (const text of ['12,50', '1,234'])
    expect((await problem([fill(sum, text)])).error).toMatchObject({ code: 'value-refused' })
  for (const text of ['12,50', '1.234,5'])
    expect((await problem([fill(textbox('Digits'), text)])).error).toMatchObject({ code: 'value-refused' })
  const taken = ['1,234', '31.12.2026', '1.234.567']
  for (const text of taken) await perform([fill(textbox('Digits'), text)])
  await perform([fill(sum, '12.50'), fill(textbox('Dots'), '12.50')])
  expect(await perform([read(sum), read(textbox('Dots'))])).toEqual(['12.50', '12,50'])
})

test('text that is too long for the field is told, not cut off silently', async () => {
  await desk.show('<label>Code <input maxlength=3></label>')
  await perform([fill(textbox('Code'), 'abc')])
  const { error } = await problem([fill(textbox('Code'), 'abcd')])
  expect(error).toMatchObject({ code: 'value-refused', details: { expected: 'at most 3 characters' } })
})

test('values that a picker cannot have are refused at once', async () => {
  await desk.show(
    '<label>Day <input type=date></label><label>Tint <input type=color></label><label>Loud <input type=range max=10></label>',
  )
  const { error } = await problem([fill(css('[type=date]'), '31.01.2027')], 10_000)
  expect(error).toMatchObject({ code: 'value-invalid' })
  await perform([fill(css('[type=color]'), '#336699'), fill(css('[type=range]'), '7')])
  expect(await perform([read(css('[type=color]')), read(css('[type=range]'))])).toEqual(['#336699', '7'])
})

test('an empty text clears the field', async () => {
  await desk.show('<label>A <input value=old></label><label>B <input></label>')
  await perform([fill(textbox('A'), ''), fill(textbox('B'), ''), fill(textbox('B'), 'b')])
  expect(await perform([read(textbox('A')), read(textbox('B'))])).toEqual(['', 'b'])
})

test('fields that cannot be filled say why', async () => {
  await desk.show('<label>A <input readonly></label><label>B <input disabled></label><button>C</button>')
  expect((await problem([fill(textbox('A'), 'x')])).error?.message).toContain('read-only')
  expect((await problem([fill(textbox('B'), 'x')])).error?.message).toContain('disabled')
  expect((await problem([fill(css('button'), 'x')])).error?.message).toContain('no field that takes text')
})

test('a field that a later one clears is left as the page wants it, as one by one', async () => {
  await desk.show(`<label>City <input id=city></label><label>Land <input oninput="city.value = ''"></label>`)
  await perform([fill(textbox('City'), 'Bern'), fill(textbox('Land'), 'CH')])
  expect(await perform([read(textbox('City')), read(textbox('Land'))])).toEqual(['', 'CH'])
})

test('an option is chosen by its label or value, several where the list takes them', async () => {
  const list = css('select')
  const select = (...options: string[]): PageAction => ({ do: 'select', target: list, options })
  await desk.show('<select><option>EUR<option value=gbp>Pound<option disabled>Off</select>')
  await perform([select('gbp')])
  expect(await desk.read(list)).toBe('Pound')
  expect((await problem([select('Yen')])).error).toMatchObject({
    code: 'element-missing',
    details: { found: '"EUR", "Pound", "Off"' },
  })
  expect((await problem([select('Off')])).error).toMatchObject({ code: 'element-missing' })
  expect((await problem([select('EUR', 'Pound')], 5000)).error).toMatchObject({ code: 'value-invalid' })
  await desk.show('<select multiple><option selected>A<option>B<option>C</select>')
  await perform([select('B', 'C')])
  expect(await desk.read(list)).toBe('B, C')
})

test('two options of the same name are told apart by their values, or not at all', async () => {
  const list = css('select')
  const select = (option: string): PageAction => ({ do: 'select', target: list, options: [option] })
  await desk.show(`<select><option>None<optgroup label=A><option value=1>Main<option>Same<option>Same</optgroup>
    <optgroup label=B><option value=2>Main</optgroup>
    <optgroup label=C disabled><option value=3>Gone</optgroup></select>`)
  expect((await problem([select('Main')])).error).toMatchObject({
    code: 'element-ambiguous',
    details: { found: 'the values "1", "2"' },
  })
  expect((await problem([select('Gone')])).error).toMatchObject({ code: 'element-missing' })
  await perform([select('2')])
  expect(await desk.read(list, 'value')).toBe('2')
  await perform([select('Same')])
  expect(await desk.read(list)).toBe('Same')
})

test('boxes are ticked by a click, through their label where that covers them, and only when needed', async () => {
  const box = { ref: 'box', role: 'checkbox', name: 'Agree' }
  const check = (checked: boolean): PageAction => ({ do: 'check', target: box, checked })
  await desk.show(`<style>input { opacity: 0; position: absolute } span { position: relative; background: #eee }</style>
    <label><input type=checkbox onclick="out.textContent += this.checked + ' '"><span>Agree</span></label><p id=out></p>`)
  await perform([check(false), check(true), check(true), check(false)])
  expect(await desk.read(css('#out'))).toBe('true false')
  await desk.show('<label><input type=checkbox onclick="return false">Agree</label>')
  expect((await problem([check(true)])).error?.message).toContain('stays unchecked')
  await desk.show(
    `<div role=checkbox tabindex=0 aria-checked=false aria-label=Agree onclick="this.ariaChecked = 'true'">x</div>`,
  )
  await perform([check(true)])
  expect(await desk.read(box, 'checked')).toBe(true)
})

test('a box is ticked though nobody sees more of it than its label, and though its name says its state', async () => {
  const check = (name: string): PageAction => ({
    do: 'check',
    target: { ref: 'box', role: 'checkbox', name },
    checked: true,
  })
  await desk.show(`<style>input { position: absolute; opacity: 0; width: 0; height: 0 }</style>
    <label><input type=checkbox onclick="out.textContent += this.checked">Agree</label><p id=out></p>`)
  await perform([check('Agree')])
  expect(await desk.read(css('#out'))).toBe('true')
  await desk.show(`<input type=checkbox aria-label="Row (off)" onchange="this.ariaLabel = 'Row (on)'">`)
  await perform([check('Row (off)')])
  expect(await desk.read({ ref: 'box', role: 'checkbox', name: 'Row (on)' }, 'checked')).toBe(true)
})

test('what can be read of an element', async () => {
  await desk.show('<ul><li>a<li>b<li hidden>c</ul><p title=T>Some <b>text</b></p><input value=v>')
  const of = (selector: string, what: 'text' | 'count' | 'visible' | 'html') => desk.read(css(selector), what)
  expect(await of('li', 'count')).toBe(2)
  expect(await of('nav', 'count')).toBe(0)
  expect(await of('nav', 'visible')).toBe(false)
  expect(await of('p', 'visible')).toBe(true)
  expect(await of('p', 'html')).toBe('Some <b>text</b>')
  expect(await of('p', 'text')).toBe('Some text')
  const attribute: PageAction = { do: 'read', target: css('p'), what: 'attribute', attribute: 'title' }
  expect(await perform([attribute])).toEqual(['T'])
})

test('a field that leads to another page by itself is no failure, and what follows is done there', async () => {
  desk.server.set('/next', '<label>B <input></label>')
  await desk.show(
    '<label>A <select onchange="location = `/next`"><option>1<option>2</select></label><label>B <input></label>',
  )
  await perform([
    { do: 'select', target: css('select'), options: ['2'] },
    { do: 'read', target: textbox('B'), what: 'visible' },
  ])
  expect(await desk.driver.address()).toBe(`${desk.server.url}/next`)
})

test('a secret is typed, and no error shows it', async () => {
  await desk.show('<label>Key <input></label><label>No <input oninput="this.value = 1"></label>')
  const secret = new Secret('hunter2!', 'account.password')
  await perform([fill(textbox('Key'), secret)])
  expect(await desk.read(textbox('Key'), 'value')).toBe('hunter2!')
  const { error } = await problem([fill(textbox('No'), secret)])
  expect(error).toMatchObject({ code: 'value-refused' })
  expect(JSON.stringify([error?.message, error])).not.toContain('hunter2!')
})
