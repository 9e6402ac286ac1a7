import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { RunEvent } from '../../../bots/engine/events.ts'
import { freshPictures } from '../../../main/runner/fresh-pictures.ts'
import { aStep } from './a-bot.ts'

const at = (kind: string) => ({ position: 0, attempt: 1, key: kind, step: aStep(kind) })
const intent: RunEvent = { type: 'commit', at: at('browser.click'), token: 't', state: 'intent' }
const ended = (kind: string, replayed = false): RunEvent => ({
  type: 'step-ended',
  at: at(kind),
  value: null,
  replayed,
  took: 1,
})
const old = new Uint8Array([1])
const newer = new Uint8Array([2])

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
})

function watched(when: 'before' | 'after') {
  const stage: { frame: Uint8Array | undefined; picture: Uint8Array } = { frame: old, picture: old }
  const pictures = freshPictures(() => stage.frame)
  pictures.watch({ when, image: old, replace: (image) => (stage.picture = image) })
  return { ...pictures, stage }
}

describe('freshPictures', () => {
  it('renews the picture before a commit when its intent is written', () => {
    const { event, stage } = watched('before')
    stage.frame = newer
    event(intent)
    expect(stage.picture).toBe(newer)
  })

  it('renews the picture of a rehearsal, which has no intent, at the end of its item', () => {
    const { event, stage } = watched('before')
    stage.frame = newer
    event({ type: 'transaction-ended', position: 0, reference: 'a', state: 'ready' })
    expect(stage.picture).toBe(newer)
  })

  it('renews the picture after a commit a little later than the next step in the browser', () => {
    const { event, stage } = watched('after')
    event(ended('data.set'))
    event(ended('browser.read', true))
    vi.runAllTimers()
    stage.frame = newer
    expect(stage.picture).toBe(old)
    event(ended('browser.wait'))
    expect(stage.picture).toBe(old)
    vi.runAllTimers()
    expect(stage.picture).toBe(newer)
  })

  it('keeps the picture where there is no newer frame', () => {
    const { event, stage } = watched('before')
    stage.frame = undefined
    event(intent)
    expect(stage.picture).toBe(old)
  })

  it('renews at once what still waits when the next picture is taken', () => {
    const { event, watch, stage } = watched('after')
    event(ended('browser.wait'))
    stage.frame = newer
    watch({ when: 'before', image: newer, replace: () => undefined })
    expect(stage.picture).toBe(newer)
  })

  it('waits no longer than the item lasts', () => {
    const { event, stage } = watched('after')
    event(ended('browser.wait'))
    stage.frame = newer
    event({ type: 'transaction-ended', position: 0, reference: 'r', state: 'done' })
    expect(stage.picture).toBe(newer)
  })

  it('is settled once the last picture is renewed', async () => {
    const { event, settled, stage } = watched('after')
    await settled()
    event({ type: 'transaction-ended', position: 0, reference: 'r', state: 'done' })
    stage.frame = newer
    const waiting = settled()
    vi.runAllTimers()
    await waiting
    expect(stage.picture).toBe(newer)
  })
})
