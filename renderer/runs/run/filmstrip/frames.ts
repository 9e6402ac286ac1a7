import type { Happening } from '../../../../main/api/host/contract/run-story.ts'

/** One picture of a run, with what it belongs to. */
export interface Frame {
  readonly file: string
  readonly what: 'before' | 'after' | 'whenFailed' | 'recorded' | 'found'
  readonly of: Happening
  /** The steps that gave a value since the picture before. */
  readonly gave: readonly Extract<Happening, { kind: 'step' }>[]
}

/** All pictures of an item in the order in which they were taken. */
export function framesOf(happenings: readonly Happening[]): Frame[] {
  const frames: Frame[] = []
  let gave: Extract<Happening, { kind: 'step' }>[] = []
  for (const of of happenings) {
    if (of.kind === 'step' && of.value !== '') gave.push(of)
    for (const picture of picturesOf(of)) {
      frames.push({ ...picture, of, gave })
      gave = []
    }
  }
  return frames
}

function picturesOf(happening: Happening): Pick<Frame, 'file' | 'what'>[] {
  switch (happening.kind) {
    case 'commit':
      return [...named(happening.pictures.before, 'before'), ...named(happening.pictures.after, 'after')]
    case 'failure':
      return happening.pictures.flatMap((file) => named(file, 'whenFailed'))
    case 'healed':
      return [...named(happening.recorded, 'recorded'), ...named(happening.found, 'found')]
    default:
      return []
  }
}

function named(file: string | undefined, what: Frame['what']): Pick<Frame, 'file' | 'what'>[] {
  return file === undefined ? [] : [{ file, what }]
}
