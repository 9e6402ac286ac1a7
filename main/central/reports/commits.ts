import type { KnownCommit } from '../../api/central/contract/items.ts'

/** A commit and the fence under which it was announced or told of last. */
export interface FencedCommit extends KnownCommit {
  readonly fence: number
}

/**
 * How the word of a runner stands to what central knows of the item:
 * - `newest`: nobody has had the item since
 * - `late`: somebody else has had it since
 * - `foreign`: of a life of the item that this store never saw; its fences say nothing here
 */
export type Standing = 'newest' | 'late' | 'foreign'

/** Who settled a commit about which words contradict each other; only a person ends that. */
export const CONTRADICTED = 'central'

/**
 * What counts of a commit that central knows and a runner tells of: `keep` what is known, `take` what is told, or
 * `conflict` where it was, or may have been, done twice, or one says that it was done and another that it was not.
 * An act is told from another of the same token by the instant of its intent.
 */
export function weigh(
  known: FencedCommit,
  told: FencedCommit,
  standing: Standing,
): 'keep' | 'take' | 'conflict' {
  if (known.state === 'in-doubt' && known.settledBy === CONTRADICTED) return 'keep'
  if (known.intendedAt === told.intendedAt) return sameAct(known, told, standing)
  if (standing === 'foreign') return otherLife(known, told)
  return isNewer(told, known) ? newerAct(known, told) : olderAct(told)
}

function sameAct(known: FencedCommit, told: FencedCommit, standing: Standing) {
  if (known.state === 'not-done' && (stands(told) || isLateDoubt(told, standing))) return 'conflict'
  if (isDoubtOfAnother(known, told) && told.state === 'not-done') return 'conflict'
  if (stands(known) && told.state === 'not-done') return standing === 'late' ? 'keep' : 'conflict'
  if (standing === 'newest') return told.state === 'intent' ? 'keep' : 'take'
  return isSettled(told) && !isSettled(known) ? 'take' : 'keep'
}

function newerAct(known: FencedCommit, told: FencedCommit) {
  if (!stands(known) && !isDoubtOfAnother(known, told)) return 'take'
  return mayStand(told) ? 'conflict' : 'keep'
}

/** It was begun again since; that was wrong if the earlier one was done after all. */
function olderAct(told: FencedCommit) {
  return stands(told) || told.state === 'in-doubt' ? 'conflict' : 'keep'
}

function otherLife(known: FencedCommit, told: FencedCommit) {
  if (!mayStand(told)) return 'keep'
  return mayStand(known) ? 'conflict' : 'take'
}

/**
 * Within one lease the instants are of one clock, unless what is told is that an earlier runner's act was not done:
 * then this runner may have announced its own since.
 */
function isNewer(told: FencedCommit, known: FencedCommit): boolean {
  if (told.fence !== known.fence) return told.fence > known.fence
  return told.state !== 'not-done' && told.intendedAt > known.intendedAt
}

/** Whoever looked and found nothing may have looked too early for whoever does not know. */
function isDoubtOfAnother(known: FencedCommit, told: FencedCommit): boolean {
  return known.state === 'in-doubt' && told.fence !== known.fence
}

/** The same, told the other way round. */
function isLateDoubt({ state }: FencedCommit, standing: Standing): boolean {
  return state === 'in-doubt' && standing !== 'newest'
}

function isSettled({ state }: FencedCommit): boolean {
  return state !== 'intent' && state !== 'in-doubt'
}

/** True where the world is changed by it, for sure. */
function stands({ state }: FencedCommit): boolean {
  return state === 'done' || state === 'undo-asked'
}

function mayStand({ state }: FencedCommit): boolean {
  return state !== 'not-done' && state !== 'compensated'
}
