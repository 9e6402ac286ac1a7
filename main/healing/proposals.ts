import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PropertyScore } from '../../bots/elements/heal/index.ts'
import type { Fingerprint, Selector } from '../../bots/elements/types.ts'
import { BotError } from '../../bots/errors/index.ts'
import { fingerprint, selector } from '../../bots/format/read/lock.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'
import { writeWhole } from '../host/write-whole.ts'

const proposal = z.strictObject({
  /** The element's name in elements.yaml. */
  element: z.string(),
  /** How it stood there, in words. */
  was: z.string(),
  /** Selectors that found it, best first, and what it looked like. */
  further: z.array(selector),
  fingerprint,
  score: z.number(),
  lead: z.number(),
  properties: z.array(z.strictObject({ property: z.string(), alike: z.number(), weight: z.number() })),
  /** The run and the step that it was healed in last. */
  run: z.string(),
  step: z.string(),
  at: z.iso.datetime(),
})

/** A change to an element that was healed; a person decides whether it is made. */
export interface Proposal extends Omit<z.output<typeof proposal>, 'further' | 'fingerprint' | 'properties'> {
  readonly further: readonly Selector[]
  readonly fingerprint: Fingerprint
  readonly properties: readonly PropertyScore[]
}

export type Picture = 'recorded' | 'found'

/** Proposals for one bot, in a folder of their own: one for an element, a newer one takes its place. */
export class Proposals {
  readonly folder: string

  /** `all` is the folder with a folder for each bot; see `Home`. */
  constructor(all: string, bot: string) {
    this.folder = join(all, bot)
  }

  /** By the name of the element. Throws `file-unreadable` where one is damaged. */
  list(): Proposal[] {
    if (!existsSync(this.folder)) return []
    const files = readdirSync(this.folder).filter((file) => file.endsWith('.json'))
    return files.sort().map((file) => readProposal(join(this.folder, file)))
  }

  /** Keeps a proposal with its pictures. Throws `disk-full` or `folder-read-only`. */
  keep(made: Proposal, pictures: Readonly<Partial<Record<Picture, Uint8Array>>>): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    for (const which of ['recorded', 'found'] as const) {
      const path = this.picture(made.element, which)
      const image = pictures[which]
      if (image) writeFileSync(path, image, { mode: 0o600 })
      else rmSync(path, { force: true })
    }
    writeWhole(join(this.folder, `${made.element}.json`), maskSecrets(`${JSON.stringify(made, null, 2)}\n`))
  }

  /** Where a picture of it stands, if there is one. */
  picture(element: string, which: Picture): string {
    return join(this.folder, `${element}.${which}.png`)
  }

  /** Forgets a proposal and its pictures. */
  discard(element: string): void {
    rmSync(join(this.folder, `${element}.json`), { force: true })
    for (const which of ['recorded', 'found'] as const) rmSync(this.picture(element, which), { force: true })
  }
}

function readProposal(file: string): Proposal {
  try {
    return proposal.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new BotError('file-unreadable', `The proposal in ${file} is broken`, {
      expected: 'a proposal as a run writes it',
      found: cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause),
      next: 'Remove the file; the next run makes it again where it is still needed.',
      cause,
    })
  }
}
