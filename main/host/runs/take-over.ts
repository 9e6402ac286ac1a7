import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Journal } from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import type { Home } from '../home.ts'
import type { recorderServices } from '../recorder/index.ts'
import { type ItemPlace, keepByHand } from './by-hand.ts'
import { handOverOf } from './hand-over.ts'
import { runItem } from './summary.ts'

interface TakeOver extends ItemPlace {
  /** Keeps no typed value and no image. */
  readonly secure: boolean
  /** Of the sentences. */
  readonly language: 'en' | 'de'
}

type Recorder = Pick<
  ReturnType<typeof recorderServices>,
  'start' | 'followed' | 'settle' | 'end' | 'pictureFile'
>
type Lock = ReturnType<Journal['lock']>

/** A person does the rest of an item by hand while it is recorded. All throw BotError. */
export function takeOverServices(home: Home, journal: Journal, recorder: Recorder) {
  /** Of runs that a person works for: nobody resumes them meanwhile. By recording. */
  const held = new Map<string, Lock>()
  const release = (recording: string) => {
    held.get(recording)?.release()
    held.delete(recording)
  }
  const hold = (recording: string, lock: Lock) => {
    held.set(recording, lock)
    const { news, over } = recorder.followed(recording)
    over.addEventListener('abort', () => release(recording))
    news.on('change', () => {
      if (recorder.followed(recording).state.phase === 'broken') release(recording)
    })
  }
  return {
    /**
     * Begins to record where the bot stood; gives the recording. Throws `run-locked` while the run goes on or is taken over,
     * `item-taken` while another run is at the item, `item-settled` where nothing is left to do, `in-doubt` where nobody
     * knows yet what is, and as the recorder does.
     */
    async takeOver({ run, position, secure, language }: TakeOver): Promise<string> {
      const lock = lockBoth(journal, { run, position })
      try {
        const { title } = openItem(journal, { run, position })
        const { folder } = journal.run(run)
        const { address, records } = handOverOf(
          journal.run(run),
          journal.happenings(run, position),
          join(home.runs, run),
        )
        if (records === undefined) throw nowhere()
        const recording = await recorder.start({
          ...{ kind: records, url: address, name: title.slice(0, 200), secure, language },
          item: { run, position },
          pagesOf: folder,
        })
        hold(recording, lock)
        return recording
      } catch (error) {
        lock.release()
        throw error
      }
    },
    /**
     * The person has done it: the item counts as done by them, with what was recorded; the recorded window closes. Throws as
     * `takeOver`, and then leaves the recording as it is.
     */
    async handBack(recording: string): Promise<ItemPlace> {
      await recorder.settle(recording)
      const { item, steps } = recorder.followed(recording).state
      if (!item)
        throw new BotError('wrong-use', 'This recording belongs to no item of a run', { acted: false })
      if (!held.has(recording)) hold(recording, lockBoth(journal, item))
      openItem(journal, item)
      const takeAway = keepByHand(
        home,
        item,
        recording,
        steps.map(({ id, sentence, hasPicture }) => ({
          id,
          sentence,
          picture: hasPicture ? recorder.pictureFile(recording, id) : undefined,
        })),
      )
      try {
        journal.doneByHand(item.run, item.position, userInfo().username)
      } catch (error) {
        takeAway()
        throw error
      }
      release(recording)
      await recorder.end(recording)
      return { run: item.run, position: item.position }
    },
  }
}

/** Nobody resumes the run, and no other run does the item. */
function lockBoth(journal: Journal, { run, position }: ItemPlace): Lock {
  const locked = [journal.lock(run)]
  const release = () => {
    for (const lock of locked) lock.release()
  }
  try {
    locked.push(journal.holdItem(run, position))
    return { release }
  } catch (error) {
    release()
    throw error
  }
}

/** A rehearsal changes nothing. */
function isAtIt(journal: Journal, other: ReturnType<Journal['openElsewhere']>[number]): boolean {
  if (journal.isItemHeld(other)) return true
  return other.isRunning && journal.isCarried(other.run) && !journal.run(other.run).rehearsal
}

/** The item, where a person can do the rest of it. */
function openItem(journal: Journal, { run, position }: ItemPlace): { title: string } {
  const { bot, state: runState } = journal.run(run)
  if (runState === 'running')
    throw new BotError('run-locked', 'The run is still under way', { found: run, acted: false })
  const item = journal.transactions(run).find((one) => one.position === position)
  if (item?.state === 'in-doubt')
    throw new BotError('in-doubt', 'Nobody knows yet whether the last step of this item happened', {
      next: 'Say first whether it happened; then the rest can be done by hand.',
      acted: false,
    })
  const isSettled = !item || item.state === 'done' || item.state === 'refused'
  if (isSettled || journal.doneBefore(bot, item.reference, run, position) !== undefined)
    throw new BotError('item-settled', 'Nothing is left to be done by hand for this item', {
      found: run,
      acted: false,
    })
  const elsewhere = journal.openElsewhere(bot, item.reference, run).find((one) => isAtIt(journal, one))
  if (elsewhere) throw new BotError('item-taken', `Run ${elsewhere.run} is at this item`, { acted: false })
  return { title: runItem(item, run).title }
}

function nowhere(): BotError {
  return new BotError('wrong-use', 'This bot works neither in a browser nor on the desktop', {
    next: 'Do the rest by hand, and say then that it is done.',
    acted: false,
  })
}
