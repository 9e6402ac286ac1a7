import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../../recorder/compose/draft.ts'
import { Feed } from '../../../recorder/feed/feed.ts'
import type { FeedChange } from '../../../recorder/recording.ts'
import { click, the } from '../compose/bot/story.ts'

/** Milliseconds that composing takes. */
const WORK = 5

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('what happened is told a moment later, in one go', () => {
  const { feed, told } = feedOf()
  feed.touch()
  feed.touch()
  expect(told).toEqual([])
  vi.advanceTimersByTime(100)
  expect(told).toMatchObject([{ change: 'added', step: { id: 1 } }])
})

test('after a rest it is told at once again', () => {
  const { feed, told } = feedOf()
  feed.touch()
  vi.advanceTimersByTime(2000)
  feed.touch()
  vi.advanceTimersByTime(100)
  expect(told).toHaveLength(2)
})

test('while much happens it composes seldom, and is never later than a second', () => {
  const { feed, composed } = feedOf()
  for (let at = 0; at < 10_000; at += 10) {
    feed.touch()
    vi.advanceTimersByTime(10)
  }
  expect(composed()).toBeGreaterThanOrEqual(10_000 / (1000 + WORK))
  expect(composed()).toBeLessThanOrEqual(10_000 / (WORK * 100) + 1)
})

test('where nobody is told, steps are composed when they are asked for', () => {
  const { feed, composed } = feedOf(false)
  feed.touch()
  vi.advanceTimersByTime(1000)
  expect(composed()).toBe(0)
  expect(feed.steps).toHaveLength(1)
})

test('a step that is removed takes what it was made of with it, and is told', () => {
  const { feed, told, forgotten } = feedOf()
  feed.now()
  feed.now()
  feed.remove(2)
  expect(forgotten).toEqual([20, 21])
  expect(told).toContainEqual({ change: 'removed', id: 2 })
})

test('undo removes the last step', () => {
  const { feed, forgotten } = feedOf()
  feed.now()
  // Asking for the steps makes one more.
  feed.undo()
  expect(forgotten).toEqual([20, 21])
})

test('what is no step is not removed, and an empty feed has nothing to undo', () => {
  const forget = vi.fn()
  const feed = new Feed({ compose: () => [], forget }, {})
  feed.remove(7)
  feed.undo()
  expect(forget).not.toHaveBeenCalled()
})

/** A feed that has one step more each time it is composed, each made of two facts. */
function feedOf(isTold = true) {
  const told: FeedChange[] = []
  const forgotten: number[] = []
  let rounds = 0
  const compose = () => {
    rounds += 1
    const started = performance.now()
    vi.spyOn(performance, 'now').mockReturnValueOnce(started + WORK)
    const all = Array.from({ length: rounds }, (_, index) => stepOf(index + 1))
    return all.filter(({ facts }) => !facts.some((fact) => forgotten.includes(fact)))
  }
  const forget = (facts: readonly number[]) => void forgotten.push(...facts)
  const options = isTold ? { onChange: (change: FeedChange) => told.push(change) } : {}
  return { feed: new Feed({ compose, forget }, options), told, forgotten, composed: () => rounds }
}

function stepOf(id: number): Draft {
  return { ...click(the('button', 'Save')), id, facts: [id * 10, id * 10 + 1] }
}
