import { join } from 'node:path'
import type { Dialog, Page } from 'playwright'
import type { Family } from '../behaviour.ts'

/** Answers the next dialog. */
function answer(page: Page, how: (dialog: Dialog) => Promise<void>): void {
  page.once('dialog', (dialog) => void how(dialog))
}

/** Dialogs, files, passwords: what passes between a page and the world around it. */
export const exchanges: Family = [
  {
    name: 'reads an alert',
    pages: { '/': `<button onclick="alert('Saved'); did('after')">Save</button>` },
    act: async (page) => {
      answer(page, (dialog) => dialog.accept())
      await page.click('button')
    },
    steps: ['browser.dialog', 'browser.click'],
  },
  {
    name: 'says yes to a question, then no',
    pages: { '/': `<button onclick="did(confirm('Sure?'))">Ask</button>` },
    act: async (page) => {
      answer(page, (dialog) => dialog.accept())
      await page.click('button')
      answer(page, (dialog) => dialog.dismiss())
      await page.click('button')
    },
    steps: ['browser.dialog', 'browser.click', 'browser.dialog', 'browser.click'],
  },
  {
    name: 'answers a question with a text',
    pages: { '/': `<button onclick="did(prompt('Your name?'))">Ask</button>` },
    act: async (page) => {
      answer(page, (dialog) => dialog.accept('Ann'))
      await page.click('button')
    },
    steps: ['browser.dialog', 'browser.click'],
  },
  {
    name: 'uploads a file',
    pages: {
      '/': `<label>Scan <input type=file onchange="this.files[0].text().then((t) => did(this.files[0].name + ': ' + t))"></label>`,
    },
    act: async (page, { files }) => {
      await page.setInputFiles('input', join(files, 'note.txt'))
      await page.waitForFunction(() => localStorage.did)
    },
    steps: ['browser.upload'],
  },
  {
    name: 'uploads several files through a button',
    pages: {
      '/': `<input id=f type=file multiple hidden onchange="did([...this.files].map((f) => f.name))"><button onclick="f.click()">Choose files</button>`,
    },
    act: async (page, { files }) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('button')])
      await chooser.setFiles([join(files, 'note.txt'), join(files, 'second.txt')])
    },
    steps: ['browser.upload'],
  },
  {
    name: 'downloads a file',
    pages: {
      '/': `<a href="data:text/plain,hello" download="hello.txt" onclick="did('asked')">Get it</a><button onclick="did('end')">End</button>`,
    },
    act: async (page) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('a')])
      await download.path()
      await page.click('button')
    },
    steps: ['browser.download', 'browser.click'],
  },
  {
    name: 'logs in with a password',
    pages: {
      '/': `<form onsubmit="did(u.value + '/' + p.value.length); return false"><label>User <input id=u autocomplete=username></label><label>Password <input id=p type=password></label><button>Log in</button></form>`,
    },
    act: async (page) => {
      await page.click('#u')
      await page.keyboard.type('ann')
      await page.click('#p')
      await page.keyboard.type('s3cret-horse')
      await page.click('button')
    },
    steps: ['browser.fill', 'browser.fill', 'browser.click'],
    assets: { account: 'ann:s3cret-horse' },
  },
  {
    name: 'logs in and posts the password',
    pages: {
      '/': `<form method=post action="/post/login"><label>User <input name=u></label><label>Password <input name=p type=password></label><button>Log in</button></form>`,
    },
    act: async (page) => {
      await page.click('[name=u]')
      await page.keyboard.type('ann')
      await page.click('[name=p]')
      await page.keyboard.type('s3cret-horse')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/post/login')
    },
    assets: { account: 'ann:s3cret-horse' },
    commits: 0,
  },
  {
    name: 'asserts and extracts while recording',
    pages: { '/': `<h1>Order 4711</h1><p id=total>Total 12.50</p><button onclick="did('end')">End</button>` },
    act: async (page, { recording }) => {
      if (recording) {
        const picked = recording.pick('assert')
        await page.click('h1')
        await picked
        const read = recording.pick('extract')
        await page.click('#total')
        await read
      }
      await page.click('button')
    },
    steps: ['browser.assert', 'browser.read', 'browser.click'],
  },
  {
    name: 'pauses the recording for something of one’s own',
    pages: {
      '/': `<button id=a onclick="did('a')">A</button><button id=b onclick="document.title = 'b'">B</button>`,
    },
    act: async (page, { recording }) => {
      await page.click('#a')
      recording?.pause()
      await page.click('#b')
      recording?.resume()
      await page.click('#a')
    },
    steps: ['browser.click', 'browser.click'],
  },
]
