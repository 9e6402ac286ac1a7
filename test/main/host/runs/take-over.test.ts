import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Journal, openJournal } from '../../../../bots/engine/journal/index.ts'
import type { RecordingState } from '../../../../main/api/host/contract/recorder.ts'
import type { Home } from '../../../../main/host/home.ts'
import { happenedByHand, madeBotOf } from '../../../../main/host/runs/by-hand.ts'
import { takeOverServices } from '../../../../main/host/runs/take-over.ts'
import { temporaryHome } from '../../temporary-home.ts'
import { putBot } from './bots.ts'

const ON_THE_DESKTOP = `
bot: till
format: 1
steps:
  - desktop.start: xcalc
`

type Options = Parameters<typeof takeOverServices>
type RecordingStart = Parameters<Options[2]['start']>[0]

/** A recorder of one recording, with one step that has a picture and one that has none. */
function recorderOf(home: Home) {
  const over = new AbortController()
  const news = new EventEmitter<{ change: [] }>()
  const picture = join(home.folder, '7.jpg')
  writeFileSync(picture, 'picture')
  const state = {
    phase: 'recording',
    steps: [
      { id: 7, kind: 'browser.fill', sentence: 'Type “12.50” into Amount', hasPicture: true },
      { id: 8, kind: 'browser.click', sentence: 'Click Post', hasPicture: false },
    ],
  } as unknown as { phase: RecordingState['phase']; item: unknown; steps: RecordingState['steps'] }
  const start = vi.fn(async ({ item }: RecordingStart) => {
    state.item = item && { ...item, isDone: false }
    return 'rec'
  })
  const end = vi.fn(async () => undefined)
  const settle = vi.fn(async () => undefined as unknown)
  const followed = { state, news, over: over.signal }
  const recorder = {
    start,
    end,
    settle,
    followed: () => followed,
    pictureFile: () => picture,
  } as unknown as Options[2]
  const breakOff = () => {
    state.phase = 'broken'
    news.emit('change')
  }
  return { recorder, state, start, end, settle, discard: () => over.abort(), breakOff }
}

/** A run that ended with its one item in a state. */
function ranUntil(state: 'failed' | 'in-doubt' | 'done', yaml = ON_THE_DESKTOP) {
  const home = temporaryHome()
  const { folder } = putBot(home, 'till', yaml)
  const journal = openJournal(home.journal)
  onTestFinished(() => journal.close())
  startedRun(journal, folder, 'r')
  journal.endTransaction('r', 0, state, 1)
  journal.endRun('r', state, 1)
  mkdirSync(join(home.recordings, 'rec'), { recursive: true })
  const recorder = recorderOf(home)
  const { takeOver, handBack } = takeOverServices(home, journal, recorder.recorder)
  const item = { run: 'r', position: 0 }
  return {
    ...recorder,
    home,
    folder,
    journal,
    item,
    takeOver: () => takeOver({ ...item, secure: false, language: 'en' }),
    handBack: () => handBack('rec'),
    stateNow: () => journal.transactions('r')[0]?.state,
  }
}

function startedRun(journal: Journal, folder: string, id: string, rehearsal = false): void {
  const about = { bot: 'till', title: 'Till', folder, digest: 'd', inputs: '{}', rehearsal }
  journal.startRun({ id, ...about, pid: 1, started: 0 })
  journal.saveList(id, 'till', [{ reference: 'one', item: '1' }])
}

test('what is handed back is done by the person, and its steps stay when the recording is gone', async () => {
  const { takeOver, handBack, start, end, folder, journal, home, item, stateNow } = ranUntil('failed')
  expect(await takeOver()).toBe('rec')
  expect(start).toHaveBeenCalledWith(expect.objectContaining({ kind: 'desktop', item, pagesOf: folder }))
  expect([journal.isCarried('r'), journal.isItemHeld(item)]).toEqual([true, true])
  expect(await handBack()).toEqual(item)
  expect(stateNow()).toBe('done')
  expect([journal.isCarried('r'), journal.isItemHeld(item)]).toEqual([false, false])
  expect(end).toHaveBeenCalledWith('rec')
  const told = happenedByHand(home, item, 'ada')
  expect(told).toMatchObject({
    who: 'ada',
    recording: 'rec',
    steps: [
      { sentence: 'Type “12.50” into Amount', picture: 'evidence/by-hand-0-7.jpg' },
      { sentence: 'Click Post' },
    ],
  })
  expect(readFileSync(join(home.runs, 'r', 'evidence', 'by-hand-0-7.jpg'), 'utf8')).toBe('picture')
  madeBotOf(home, item, 'b1')
  const later = happenedByHand(home, item, 'ada')
  expect([later?.recording, later?.bot, later?.steps.length]).toEqual([undefined, 'b1', 2])
})

test('what was done a moment before is among the steps that are handed back', async () => {
  const { takeOver, handBack, settle, state, home, item } = ranUntil('failed')
  await takeOver()
  settle.mockImplementation(async () => {
    state.steps = [
      ...state.steps,
      { id: 9, kind: 'browser.click', sentence: 'Click Last', hasPicture: false },
    ]
  })
  await handBack()
  expect(happenedByHand(home, item, 'ada')?.steps.at(-1)?.sentence).toBe('Click Last')
})

test.each([
  ['in-doubt', 'in-doubt'],
  ['done', 'item-settled'],
] as const)('an item that is %s is not taken over', async (state, code) => {
  const { takeOver, start, journal } = ranUntil(state)
  await expect(takeOver()).rejects.toMatchObject({ code })
  expect(start).not.toHaveBeenCalled()
  expect(journal.isCarried('r')).toBe(false)
})

test('an item that another run has done is neither taken over nor handed back', async () => {
  const { takeOver, handBack, journal, folder, home, stateNow } = ranUntil('failed')
  await takeOver()
  startedRun(journal, folder, 'later')
  journal.endTransaction('later', 0, 'done', 2)
  await expect(handBack()).rejects.toMatchObject({ code: 'item-settled' })
  expect(stateNow()).toBe('failed')
  expect(existsSync(join(home.runs, 'r', 'by-hand-0.json'))).toBe(false)
})

test('an item that another run is at is not taken over, unless that one only rehearses', async () => {
  const { takeOver, journal, folder, start } = ranUntil('failed')
  startedRun(journal, folder, 'other')
  journal.beginTransaction('other', 0, 1)
  journal.flush()
  const lock = journal.lock('other')
  await expect(takeOver()).rejects.toMatchObject({ code: 'item-taken' })
  expect(start).not.toHaveBeenCalled()
  lock.release()
  startedRun(journal, folder, 'rehearsal', true)
  journal.beginTransaction('rehearsal', 0, 1)
  const rehearsing = journal.lock('rehearsal')
  await takeOver()
  rehearsing.release()
})

test('of two who take it over one comes first; whoever discards it gives it back', async () => {
  const { takeOver, discard, journal } = ranUntil('failed')
  await takeOver()
  await expect(takeOver()).rejects.toMatchObject({ code: 'run-locked' })
  discard()
  expect(journal.isCarried('r')).toBe(false)
})

test('a recorder that breaks off holds the run no more, and what it recorded can still be handed back', async () => {
  const { takeOver, handBack, breakOff, journal, stateNow } = ranUntil('failed')
  await takeOver()
  breakOff()
  expect(journal.isCarried('r')).toBe(false)
  await handBack()
  expect(stateNow()).toBe('done')
})

test('a bot without pages and programs is finished without a recording', async () => {
  const { takeOver, journal } = ranUntil(
    'failed',
    'bot: till\nformat: 1\nsteps:\n  - data.set: =1\n    save: x\n',
  )
  await expect(takeOver()).rejects.toMatchObject({ code: 'wrong-use' })
  expect(journal.isCarried('r')).toBe(false)
})
