import { type Browser, chromium } from 'playwright'
import { requireBrowser } from '../../../bots/drivers/browser/find-browser.ts'
import { browserFlags } from '../../../bots/drivers/browser/launched.ts'
import { median, type Row, row } from '../row.ts'
import { workInLargePage } from './at-work.ts'
import { scriptTime } from './script.ts'
import type { Piece } from './trace.ts'

/** Events at which an element is described, and those of which there are many. */
const DESCRIBING = ['pointerdown']
const FREQUENT = [
  'pointerover',
  'pointermove',
  'keydown',
  'keypress',
  'beforeinput',
  'input',
  'keyup',
  'scroll',
  'wheel',
]
/** What is promised, in milliseconds of the main thread. */
const PROMISED = { describing: 4, frequent: 0.2, task: 50 }
const ROUNDS = 5

/** What recording costs a page and a script that plays the person. */
export async function recordingBench(): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags() })
  try {
    const pieces = await workInLargePage(browser)
    printEvents(pieces)
    const { on, off } = await scriptTimes(browser)
    return [
      row(
        'ms of a page of 10,000 for a fact that describes an element, p95',
        of(pieces, DESCRIBING, PROMISED.describing),
        { atMost: 1 },
      ),
      row('ms of a page of 10,000 for any other fact, p95', of(pieces, FREQUENT, PROMISED.frequent), {
        atMost: 1,
      }),
      row(
        'ms of the longest task of the recorder in a page of 10,000',
        { ours: longestTask(pieces), yardstick: PROMISED.task },
        { atMost: 1 },
      ),
      row(
        'ms of a script of 100 actions, recorded against not',
        { ours: on, yardstick: off },
        { atMost: 1.05 },
      ),
    ]
  } finally {
    await browser.close()
  }
}

/** Medians of rounds in turn. */
async function scriptTimes(browser: Browser): Promise<{ on: number; off: number }> {
  const on: number[] = []
  const off: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const isRecorded of round % 2 === 0 ? [true, false] : [false, true])
      (isRecorded ? on : off).push(await scriptTime(browser, isRecorded))
  console.error(`recorded ${on.map(Math.round).join(' ')}, not ${off.map(Math.round).join(' ')}`)
  return { on: median(on), off: median(off) }
}

/** The 95th of 100 of the kind of event that is dearest. */
function of(pieces: readonly Piece[], kinds: readonly string[], yardstick: number) {
  return { ours: Math.max(...kinds.map((kind) => part(timesOf(pieces, kind), 0.95))), yardstick }
}

function longestTask(pieces: readonly Piece[]): number {
  const tasks = new Map<number, number>()
  for (const { task, ms } of pieces) tasks.set(task, (tasks.get(task) ?? 0) + ms)
  return Math.max(...tasks.values())
}

function timesOf(pieces: readonly Piece[], kind: string | undefined): number[] {
  const times = pieces.filter(({ event }) => event === kind).map(({ ms }) => ms)
  return times.sort((one, other) => one - other)
}

/** 0 where there are none. */
function part(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function printEvents(pieces: readonly Piece[]): void {
  for (const kind of new Set(pieces.map(({ event }) => event))) {
    const times = timesOf(pieces, kind)
    const [half = 0, most = 0, worst = 0] = [0.5, 0.95, 1].map((share) => part(times, share))
    console.error(
      `${kind ?? 'later'} x ${times.length}: p50 ${half.toFixed(2)} ms, p95 ${most.toFixed(2)} ms, max ${worst.toFixed(2)} ms`,
    )
  }
}
