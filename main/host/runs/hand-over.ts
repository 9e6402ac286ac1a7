import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceRecord, ItemHistory, RunRecord } from '../../../bots/engine/journal/index.ts'
import { readBot } from '../../../bots/index.ts'
import type { HandOver } from '../../api/host/contract/run-story.ts'
import { usesFamily } from '../bot-steps.ts'
import { inEachLanguage, sentencesOf } from './sentences.ts'

/** What a person has to know who does the rest of an item by hand; `folder` is the one of the run. */
export function handOverOf(run: RunRecord, happened: ItemHistory, folder: string): HandOver {
  const key = reachedKey(happened)
  const sentences = sentencesOf(run.folder)
  const picture = happened.evidence.findLast(({ kind, moment }) => kind === 'image' && moment !== 'healed')
  const address = addressOf(happened.evidence, folder)
  const records = address !== undefined ? 'browser' : worksOnDesktop(run.folder) ? 'desktop' : undefined
  return {
    ...(key !== undefined && { reached: sentences.of(key) }),
    remaining: remainingBehind(run.folder, key),
    ...(address !== undefined && { address }),
    ...(records && { records }),
    ...(picture && { picture: picture.file }),
  }
}

/** The step that failed or is in doubt, else the last one that ended. */
function reachedKey({ commits, failures, results }: ItemHistory): string | undefined {
  const open = commits.findLast(({ state }) => state === 'in-doubt' || state === 'intent')
  return open?.step ?? failures.at(-1)?.step ?? results.findLast(({ step }) => !step.includes('?'))?.step
}

/** The steps of the item behind the one that was reached; steps within others go with those around them. */
function remainingBehind(folder: string, key: string | undefined): HandOver['remaining'] {
  const { transactions, steps, elements } = readBot(folder)
  const all = (transactions?.steps ?? steps).filter(({ off }) => !off)
  const index = all.findIndex((step) => key === step.key || key?.startsWith(`${step.key}/`))
  return all.slice(index + 1).map((step) => inEachLanguage(step, elements))
}

function worksOnDesktop(folder: string): boolean {
  const bot = readBot(folder)
  return usesFamily(bot, 'desktop') || usesFamily(bot, 'screen')
}

/** Where the page stood: the second line of the page as text, which is taken at each failure. */
function addressOf(evidence: readonly EvidenceRecord[], folder: string): string | undefined {
  const page = evidence.findLast(({ kind }) => kind === 'page')
  if (!page) return undefined
  try {
    const [, address = ''] = readFileSync(join(folder, page.file), 'utf8').split('\n', 2)
    return /^https?:/.test(address) ? address : undefined
  } catch {
    return undefined
  }
}
