import { asBotError } from '../../../../errors/index.ts'
import { connectDisplay, type Display } from '../../display/index.ts'
import type { Answer, Failure, Job, Jobs, Request } from '../protocol.ts'
import { Guard } from './guard.ts'
import { OwnInput } from './own-input.ts'
import { watchMoves } from './watch-moves.ts'
import { watchPerson } from './watch-person.ts'

// The process of the hands. It looks first whether there is a display: the libraries die of it where there is none.

// A terminal sends this to every process; whoever started this one decides.
process.on('SIGINT', () => {})

/** Milliseconds for the last things to be let go of. */
const LEAVING = 3000

try {
  await serve(await connectDisplay())
} catch (error) {
  tell({ failed: failureOf(error) }, () => process.exit(1))
}

async function serve(display: Display): Promise<void> {
  display.onEnd(() => process.exit(1))
  const { Desk } = await import('./desk.ts')
  const own = new OwnInput()
  const guard = new Guard()
  const desk = new Desk(display, own, guard)
  const notice = () => {
    guard.notice()
    tell({ person: true })
  }
  await watchPerson(display, own, notice)
  watchMoves(display, desk.pointer, guard, notice)
  let turn: Promise<unknown> = Promise.resolve()
  process.on('message', (request: Request) => {
    if ('stop' in request) return guard.stop(request.stop)
    turn = turn.then(() => answer(request.id, () => run(request)))
  })
  process.on('disconnect', () => {
    // Whoever asked has died: nothing may stay held.
    const leave = () => process.exit()
    turn.then(() => desk.jobs.close({})).then(leave, leave)
    guard.stopAll()
    setTimeout(leave, LEAVING)
  })
  tell({ ready: true })

  function run<Name extends Job>(request: {
    id: number
    job: Name
    given: Jobs[Name]['takes']
  }): Promise<unknown> {
    guard.isFor(request.id)
    return desk.jobs[request.job](request.given)
  }
}

async function answer(id: number, work: () => Promise<unknown>): Promise<void> {
  try {
    // What is not known to have begun can be done by other hands: so this has to be on its way first.
    await new Promise<void>((resolve) => tell({ begun: id }, resolve))
    tell({ id, value: await work() })
  } catch (error) {
    tell({ id, error: failureOf(error) })
  }
}

function failureOf(thrown: unknown): Failure {
  const { code, message, details } = asBotError(thrown)
  return { code, message, expected: details.expected, found: details.found, acted: details.acted }
}

function tell(answer: Answer, then: () => void = () => {}): void {
  if (process.connected) process.send?.(answer, undefined, {}, then)
}
