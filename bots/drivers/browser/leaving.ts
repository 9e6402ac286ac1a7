import type { ElementDescription } from '../../elements/types.ts'
import { acting, ignoreLost, type Work } from './work.ts'

/**
 * Leaves the field that was filled before, as a person does on the way to the next one, where that makes its page act:
 * the page may send its form by that, and what is filled next belongs to the page that comes.
 */
export async function leaveFilled(work: Work, next: ElementDescription): Promise<void> {
  const { call, tab } = work
  const filled = tab.toLeave
  tab.toLeave = undefined
  if (!filled || filled.target.ref === next.ref) return
  await acting(work, async () => {
    call.act()
    const { target, frame } = filled.place
    await call.within(ignoreLost(target.call(frame, 'leave')), 'the page to answer')
  })
}
