import type { FeedChange, FeedStep } from '../../recorder/index.ts'

/**
 * Writes each step once, when the next one has begun: until then it may still grow. What is told last is written when
 * the recording ends.
 */
export function sentenceWriter(write: (text: string) => void): (change: FeedChange) => void {
  const written = new Set<number>()
  const waiting = new Map<number, FeedStep>()
  const writeAll = () => {
    for (const { id, sentence, effect, sent = [] } of waiting.values()) {
      written.add(id)
      const why = sent.length > 0 ? `: ${sent.join(', ')}` : ''
      write(effect === 'commit' ? `  ${sentence}  (commit${why})` : `  ${sentence}`)
    }
    waiting.clear()
  }
  return (change) => {
    if (change.change === 'removed') waiting.delete(change.id)
    if (change.change === 'added') {
      writeAll()
      if (!written.has(change.step.id)) waiting.set(change.step.id, change.step)
    }
    if (change.change === 'changed' && waiting.has(change.step.id)) waiting.set(change.step.id, change.step)
    if (change.change === 'ended') writeAll()
  }
}
