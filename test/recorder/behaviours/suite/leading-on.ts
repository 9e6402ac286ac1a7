import { join } from 'node:path'
import type { Dialog, Page } from 'playwright'
import type { Family } from '../behaviour.ts'

/** Answers dialogs in turn. */
function answerAll(page: Page, answers: readonly ((dialog: Dialog) => Promise<void>)[]): void {
  let at = 0
  const onDialog = (dialog: Dialog) => {
    void answers[at++]?.(dialog)
    if (at === answers.length) page.off('dialog', onDialog)
  }
  page.on('dialog', onDialog)
}

/** Questions, files, codes and pages that one thing leads on to. */
export const leadingOn: Family = [
  {
    name: 'answers two questions of one click',
    pages: {
      '/': `<button onclick="did(confirm('Delete?') + ' ' + confirm('The copies too?'))">Delete</button>`,
    },
    act: async (page) => {
      answerAll(page, [(one) => one.accept(), (other) => other.dismiss()])
      await page.click('button')
    },
    steps: ['browser.dialog', 'browser.dialog', 'browser.click'],
  },
  {
    name: 'answers a question and reads what then is said',
    pages: {
      '/': `<button onclick="const name = prompt('Your name?'); alert('Hello ' + name); did(name)">Greet</button>`,
    },
    act: async (page) => {
      answerAll(page, [(one) => one.accept('Ann'), (other) => other.accept()])
      await page.click('button')
    },
    steps: ['browser.dialog', 'browser.dialog', 'browser.click'],
  },
  {
    name: 'gives no answer to a question for a text',
    pages: { '/': `<button onclick="did(prompt('Your name?'))">Ask</button>` },
    act: async (page) => {
      answerAll(page, [(one) => one.dismiss()])
      await page.click('button')
    },
    steps: ['browser.dialog', 'browser.click'],
  },
  {
    name: 'leaves a page that asks whether to leave',
    pages: {
      '/': `<label>Note <input></label><a href="/next">On</a><script>onbeforeunload = (e) => { e.preventDefault(); return 'x' }</script>`,
      '/next': `<button onclick="did('next')">Next</button>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('x')
      answerAll(page, [(one) => one.accept()])
      await page.click('a')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.dialog', 'browser.click', 'browser.click'],
  },
  {
    name: 'uploads through a place to drop files on that can be clicked',
    pages: {
      '/': `<div id=zone style="width:300px;height:120px;border:2px dashed">Drop files here or click<input id=f type=file style="display:none"></div><script>zone.onclick = (e) => { if (e.target !== f) f.click() }; f.onchange = () => did(f.files[0].name)</script>`,
    },
    act: async (page, { files }) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#zone')])
      await chooser.setFiles(join(files, 'photo.png'))
    },
    steps: ['browser.upload'],
  },
  {
    name: 'looks at a password before sending it',
    pages: {
      '/': `<form onsubmit="did(p.type + ' ' + p.value.length); return false"><label>Password <input id=p type=password></label><button type=button aria-label="Show password" onclick="p.type = p.type === 'text' ? 'password' : 'text'">👁</button><button>Log in</button></form>`,
    },
    act: async (page) => {
      await page.click('#p')
      await page.keyboard.type('s3cret-horse')
      await page.click('[aria-label="Show password"]')
      await page.click('text=Log in')
    },
    steps: ['browser.fill', 'browser.click', 'browser.click'],
    assets: { account: ':s3cret-horse' },
  },
  {
    name: 'types a one-time code into six fields',
    pages: {
      '/': `<fieldset><legend>Code</legend>${Array.from({ length: 6 }, (_, i) => `<input aria-label="Digit ${i + 1} of the one-time code" autocomplete=one-time-code maxlength=1 size=1>`).join('')}</fieldset><script>
        const all = [...document.querySelectorAll('input')]
        all.forEach((field, i) => { field.oninput = () => { if (field.value) all[i + 1]?.focus(); if (all.every((f) => f.value)) did('code ' + all.map((f) => f.value).join('')) } })</script>`,
    },
    act: async (page) => {
      await page.click('input >> nth=0')
      await page.keyboard.type('493817', { delay: 30 })
    },
    steps: ['browser.type'],
    assets: { accountCode: ':493817' },
  },
  {
    name: 'searches by a form that only asks',
    pages: {
      '/': `<form action="/found"><label>Search <input name=q></label><button>Go</button></form>`,
      '/found': `<button onclick="did('found ' + new URLSearchParams(location.search).get('q'))">First</button>`,
    },
    act: async (page) => {
      await page.click('input')
      await page.keyboard.type('desk lamp')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/found*')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.press', 'browser.click'],
  },
  {
    name: 'follows a link into a frame of the page',
    pages: {
      '/': `<a href="/part" target=area>Part</a><iframe name=area title=Area src="/empty" width=400 height=150></iframe>`,
      '/empty': '<p>Nothing yet</p>',
      '/part': `<button onclick="did('part')">Press</button>`,
    },
    act: async (page) => {
      await page.click('a')
      await page.frameLocator('iframe').locator('button').click()
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'works in a frame that is put in place of another one',
    pages: {
      '/': `<button id=b>Next part</button><div id=area><iframe title=Part src="/one" width=400 height=150></iframe></div><script>b.onclick = () => { area.innerHTML = '<iframe title=Part src="/two" width=400 height=150></iframe>' }</script>`,
      '/one': `<button onclick="did('one')">One</button>`,
      '/two': `<label>Name <input onchange="did('two ' + this.value)"></label><button>Two</button>`,
    },
    act: async (page) => {
      await page.frameLocator('iframe').locator('button').click()
      await page.click('#b')
      await page.frameLocator('iframe').locator('input').click()
      await page.keyboard.type('Ann')
      await page.frameLocator('iframe').locator('button').click()
    },
    steps: ['browser.click', 'browser.click', 'browser.fill', 'browser.click'],
  },
  {
    name: 'copies from one page and pastes in another',
    pages: {
      '/': `<label>Number <input id=n value="R-1001"></label><a href="/form" target=_blank>Form</a>`,
      '/form': `<label>Reference <input id=r></label><button onclick="did(r.value)">OK</button>`,
    },
    act: async (page) => {
      await page.click('#n')
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Control+c')
      const [form] = await Promise.all([page.waitForEvent('popup'), page.click('a')])
      await form.waitForLoadState()
      await form.click('#r')
      await form.keyboard.press('Control+v')
      await form.click('button')
    },
    steps: ['browser.read', 'browser.click', 'browser.fill', 'browser.click'],
  },
  {
    name: 'saves in a window over the page and goes on when it says so',
    pages: {
      '/': `<button onclick="d.showModal()">New</button><p id=state role=status></p><button onclick="did('list ' + state.textContent)">List</button><dialog id=d aria-label="New order"><label>Item <input id=i></label><button id=ok>Save</button></dialog><script>ok.onclick = () => fetch('/post/order', { method: 'POST', body: i.value }).then(() => setTimeout(() => { d.close(); state.innerHTML = '<b>Saved</b>' }, 400))</script>`,
    },
    act: async (page) => {
      await page.click('text=New')
      await page.click('#i')
      await page.keyboard.type('desk')
      await page.click('#ok')
      await page.waitForSelector('text=Saved')
      await page.click('text=List')
    },
    commits: 1,
  },
  {
    name: 'goes on in a window that a script opens and sends a form to',
    pages: {
      '/': `<form id=f method=post action=/post/report target=report><input type=hidden name=year value=2027></form><button id=b>Report</button><button onclick="did('on')">Go on</button><script>
        b.onclick = () => { open('', 'report'); f.submit() }</script>`,
      '/second': '<h1>Second</h1>',
    },
    act: async (page) => {
      const opened = page.waitForEvent('popup')
      await page.click('#b')
      const report = await opened
      await report.waitForURL(/report/)
      // A person looks at it: a window that is gone at once has told nobody who closed it.
      await report.waitForTimeout(1000)
      await report.close()
      await page.click('text=Go on')
      await page.goto(new URL('/second', page.url()).href)
    },
    steps: ['browser.click', 'browser.close-tab', 'browser.click', 'browser.open'],
    commits: 1,
  },
  {
    name: 'opens a window by a link that is a script and takes what is chosen there',
    pages: {
      '/': `<label>No. <input id=no readonly></label> <a href="javascript:look()">Look up</a><script>
        function look() { open('/pick', 'p', 'width=400,height=300') }
        function take(v) { no.value = v; did('took ' + v) }</script>`,
      '/pick': `<a href="#" onclick="opener.take('100'); close()">100</a> <a href="#" onclick="opener.take('200'); close()">200</a>`,
    },
    act: async (page) => {
      const [list] = await Promise.all([page.waitForEvent('popup'), page.click('a')])
      await list.click('text=200').catch(() => undefined)
      await page.waitForFunction(() => localStorage.did)
    },
    steps: ['browser.click', 'browser.click'],
  },
  {
    name: 'chooses what sends the page by a timer, and goes on in the next one',
    pages: {
      '/': form('17', '/two', list),
      '/two': form('27', '/three', list),
      '/three': '<p>Done</p>',
    },
    act: async (page) => {
      await page.selectOption('select', 'France')
      await page.waitForURL('**/two*')
      await page.click('input')
      await page.keyboard.type('53111')
      await page.click('text=Save')
      await page.waitForURL('**/three*')
    },
    steps: ['browser.select', 'browser.fill', 'browser.click'],
  },
  {
    name: 'leaves a field that sends the page by a timer, and goes on in the next one',
    pages: {
      '/': form('17', '/two', text),
      '/two': form('27', '/three', text),
      '/three': '<p>Done</p>',
    },
    act: leaving((page) => page.keyboard.press('Tab')),
    steps: ['browser.fill', 'browser.press', 'browser.fill', 'browser.click'],
  },
  {
    name: 'leaves a field whose page hears of it and sends itself by a timer, and goes on in the next one',
    pages: {
      '/': heard('/two'),
      '/two': heard('/three'),
      '/three': '<p>Done</p>',
    },
    act: leaving((page) => page.keyboard.press('Tab')),
    steps: ['browser.fill', 'browser.press', 'browser.fill', 'browser.click'],
  },
  {
    name: 'leaves such a field by a click into the next one, which it has to click again on the page that comes',
    pages: {
      '/': heard('/two'),
      '/two': heard('/three'),
      '/three': '<p>Done</p>',
    },
    act: leaving((page) => page.click('input >> nth=1')),
    steps: ['browser.fill', 'browser.click', 'browser.fill', 'browser.click'],
  },
]

/** Fills the first field, leaves it so, which leads to the next page, and fills the second one there. */
function leaving(leave: (page: Page) => Promise<void>) {
  return async (page: Page) => {
    await page.click('input >> nth=0')
    await page.keyboard.type('4711')
    await leave(page)
    await page.waitForURL('**/two*')
    await page.click('input >> nth=1')
    await page.keyboard.type('53111')
    await page.click('text=Save')
    await page.waitForURL('**/three*')
  }
}

function list(attributes: string): string {
  return `<select ${attributes}><option>Germany<option>France</select>`
}

function text(attributes: string): string {
  return `<input ${attributes}>`
}

/** A form as old servers write it: its names are others on each page, and changing the first of its fields sends it. */
function form(number: string, next: string, first: (attributes: string) => string): string {
  const field = first(`name=f${number}a onchange="setTimeout('send()', 0)"`)
  return `<form action=${next}><table><tr><td>First<td>${field}<tr><td>Code<td><input name=f${number}b onchange="did(this.value)"></table><a href="javascript:send()">Save</a></form><script>
    const send = () => { did('sent'); document.forms[0].submit() }</script>`
}

/** The same with its script apart. */
function heard(next: string): string {
  return `<form action=${next}><label>Number <input name=number></label><label>Code <input name=code></label><button>Save</button></form><script>
    const [form] = document.forms
    form.number.addEventListener('change', () => setTimeout(() => { did('sent'); form.submit() }, 0))
    form.code.addEventListener('change', () => did(form.code.value))</script>`
}
