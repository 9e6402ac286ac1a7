import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { replaceText } from '../../../../renderer/editor/document/index.ts'
import { type BotFolder, Saver } from '../../../../renderer/editor/session/saver.ts'
import { EditorStore } from '../../../../renderer/editor/session/store.ts'

const BOT = 'bot: tried\nformat: 1\nsteps: []\n'

test('an edit reaches the folder', async () => {
  const { store, saver, folder } = opened({ 'bot.yaml': BOT })
  saver.start()
  store.change(replaceText('bot.yaml', `${BOT}# mine\n`))
  expect(store.state.saving).toEqual({ state: 'unsaved' })
  await expect.poll(() => store.state.saving.state, { timeout: 20_000 }).toBe('saved')
  expect(folder.texts.get('bot.yaml')).toBe(`${BOT}# mine\n`)
})

test('what others change is taken in where nothing is unsaved, and can be undone', async () => {
  const { store, saver, folder } = opened({ 'bot.yaml': BOT })
  folder.write('bot.yaml', `${BOT}# theirs\n`)
  saver.changedOnDisk(folder.digest)
  await saver.flush()
  expect(store.state.document.texts.get('bot.yaml')).toBe(`${BOT}# theirs\n`)
  store.undo()
  expect(store.state.document.texts.get('bot.yaml')).toBe(BOT)
})

test('changes of different files come together', async () => {
  const { store, saver, folder } = opened({ 'bot.yaml': BOT, 'elements.yaml': 'a: { button: A }\n' })
  store.change(replaceText('bot.yaml', `${BOT}# mine\n`))
  folder.write('elements.yaml', 'a: { button: B }\n')
  await saver.flush()
  expect(Object.fromEntries(folder.texts)).toEqual({
    'bot.yaml': `${BOT}# mine\n`,
    'elements.yaml': 'a: { button: B }\n',
  })
  expect(store.state.document.texts).toEqual(folder.texts)
})

test('where both changed the same file nothing is written until a person has chosen', async () => {
  for (const [side, text] of [
    ['mine', `${BOT}# mine\n`],
    ['theirs', `${BOT}# theirs\n`],
  ] as const) {
    const { store, saver, folder } = opened({ 'bot.yaml': BOT })
    store.change(replaceText('bot.yaml', `${BOT}# mine\n`))
    folder.write('bot.yaml', `${BOT}# theirs\n`)
    await saver.flush()
    expect(store.state.conflict?.files).toEqual(['bot.yaml'])
    expect(folder.texts.get('bot.yaml')).toBe(`${BOT}# theirs\n`)
    saver.resolve(side)
    await saver.flush()
    expect(store.state.conflict).toBeUndefined()
    expect(folder.texts.get('bot.yaml')).toBe(text)
    expect(store.state.document.texts.get('bot.yaml')).toBe(text)
  }
})

test('what cannot be saved says why, stays, and is saved when it is tried again', async () => {
  const { store, saver, folder } = opened({ 'bot.yaml': BOT })
  folder.failsWith = new Error('The disk is full')
  store.change(replaceText('bot.yaml', `${BOT}# mine\n`))
  await saver.flush()
  expect(store.state.saving).toMatchObject({ state: 'failed', problem: { message: 'The disk is full' } })
  folder.failsWith = undefined
  await saver.flush()
  expect(folder.texts.get('bot.yaml')).toBe(`${BOT}# mine\n`)
})

test('a folder that is gone is told at once, and no longer when it is back', async () => {
  const { store, saver, folder } = opened({ 'bot.yaml': BOT })
  folder.failsWith = new Error('There is no such bot')
  saver.changedOnDisk('')
  await saver.flush()
  expect(store.state.saving).toMatchObject({ state: 'failed' })
  folder.failsWith = undefined
  saver.changedOnDisk(folder.digest)
  await saver.flush()
  expect(store.state.saving).toEqual({ state: 'saved' })
})

function opened(texts: Record<string, string>) {
  const folder = new FolderInMemory(new Map(Object.entries(texts)))
  const store = new EditorStore({ bot: 'b', folder: '/bot', texts: folder.texts })
  return { folder, store, saver: new Saver(store, folder, folder.digest) }
}

/** A folder as the host keeps it: it refuses what was not made from what it holds. */
class FolderInMemory implements BotFolder {
  texts: ReadonlyMap<string, string>
  failsWith: Error | undefined

  constructor(texts: ReadonlyMap<string, string>) {
    this.texts = texts
  }

  get digest(): string {
    return JSON.stringify([...this.texts])
  }

  write(file: string, text: string): void {
    this.texts = new Map([...this.texts, [file, text]])
  }

  async open() {
    if (this.failsWith) throw this.failsWith
    return { texts: this.texts, digest: this.digest }
  }

  async save(texts: ReadonlyMap<string, string>, base: string) {
    if (this.failsWith) throw this.failsWith
    if (base !== this.digest) {
      throw new ORPCError('REFUSED', { defined: true, data: { code: 'bot-changed', next: 'Choose.' } })
    }
    this.texts = texts
    return { digest: this.digest }
  }
}
