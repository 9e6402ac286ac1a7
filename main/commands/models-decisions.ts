import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { z } from 'zod'
import { openJournal } from '../../bots/engine/journal/index.ts'
import { BotError } from '../../bots/errors/index.ts'
import { type Decision, decision as decisionSchema } from '../../bots/steps/ports/documents.ts'
import { type Difference, repeat } from '../../models/registry/repeat.ts'
import { home } from '../host/home.ts'
import { modelIn } from '../host/models/load.ts'
import { modelFolders } from '../host/models/models.ts'
import { exitStatus } from './exit-status.ts'

/** `deskhand models decision | repeat`: what a model decided, and the proof that it would again. */
export function modelsDecisionsCommand(models: Command): void {
  models
    .command('decision <id>')
    .description('Print the record of a decision of this PC as JSON; the id stands in the report of the run.')
    .action((id: string) => {
      process.stdout.write(`${JSON.stringify(keptHere(id), null, 2)}\n`)
    })
  models
    .command('repeat <record>')
    .description(
      'Work a decision out again, from its id or the file of its record, and compare every number bit for bit.',
    )
    .option('--model <folder>', 'the model, where it is not on this PC')
    .action(repeatDecision)
}

async function repeatDecision(record: string, { model }: { model?: string }): Promise<void> {
  const kept = record.endsWith('.json') ? fromFile(record) : keptHere(record)
  if (kept.model === null) {
    process.stdout.write('No model was asked, so there is nothing to work out again.\n')
    return
  }
  const loaded = await modelIn(model ?? (await folderOf(kept.model)))
  const differences = [...changedText(kept), ...(await repeat(kept, loaded))]
  await loaded.close()
  for (const { what, kept: before, now } of differences) {
    process.stdout.write(`${what}: ${JSON.stringify(before)} in the record, ${JSON.stringify(now)} now\n`)
  }
  if (differences.length > 0) process.exitCode = exitStatus.failed
  else
    process.stdout.write(
      `The same, bit for bit: ${kept.label} (${kept.confidence}), by ${kept.model.digest}.\n`,
    )
}

function keptHere(id: string): Decision {
  const journal = openJournal(home().journal)
  try {
    const decision = journal.decisions.get(id)
    if (decision) return decision
    throw new BotError('run-unknown', `This PC has no decision ${id}`, {
      next: 'Look for the id in the report of the run, or give the file of a record.',
    })
  } finally {
    journal.close()
  }
}

function fromFile(file: string): Decision {
  const parsed = decisionSchema.safeParse(jsonIn(file))
  if (parsed.success) return parsed.data
  throw unreadable(file, z.prettifyError(parsed.error))
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (thrown) {
    throw unreadable(file, thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function unreadable(file: string, found: string): BotError {
  return new BotError('file-unreadable', `${file} is no record of a decision`, {
    expected: 'JSON as `deskhand models decision` prints it',
    found,
  })
}

/** The text that was decided about has to be the one that the record names by its digest. */
function changedText({ input }: Decision): Difference[] {
  const now = createHash('sha256').update(input.text).digest('hex')
  return now === input.sha256 ? [] : [{ what: 'input.sha256', kept: input.sha256, now }]
}

async function folderOf({ digest, name }: NonNullable<Decision['model']>): Promise<string> {
  const found = (await modelFolders(home())).find((folder) => folder.digest === digest)
  if (found) return found.folder
  throw new BotError('model-refused', `The model "${name}" with the digest ${digest} is not on this PC`, {
    next: 'Give its folder with --model.',
  })
}
