import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { BotError } from '../../bots/errors/index.ts'
import { loadModel, ModelRefused, saveModel } from '../../models/registry/index.ts'
import {
  BadExamples,
  type Contradiction,
  type Example,
  evaluate,
  type Fitted,
  parseExamples,
  train,
} from '../../models/training/index.ts'
import { interruptions } from './interruptions.ts'
import { measuresText } from './models-measures.ts'

/** `deskhand models train | evaluate`: makes a model out of examples, and says how good one is. */
export function modelsTrainCommand(models: Command): void {
  models
    .command('train <examples>')
    .description('Train a model on examples: a file with one {"label", "text"} as JSON a line.')
    .requiredOption('--out <folder>', 'where the model goes; one that stands there is replaced')
    .option('--name <name>', 'of the model (default: the name of the folder)')
    .option('--number <version>', 'of the model', '1')
    .option('--not-for <text...>', 'what it should not be used for; people read it on its card')
    .option('--seed <number>', 'the same examples and seed give the same model', wholeNumber, 1)
    .action(trainModel)
  models
    .command('evaluate <folder> <examples>')
    .description('Measure a model on examples that it did not learn; other classes should be unknown to it.')
    .option('--json', 'print one JSON object')
    .action(evaluateModel)
}

interface TrainFlags {
  readonly out: string
  readonly name?: string
  readonly number: string
  readonly notFor?: string[]
  readonly seed: number
}

async function trainModel(file: string, flags: TrainFlags): Promise<void> {
  const { out, name, number, notFor, seed } = flags
  await withExamples(file, async (examples) => {
    const fitted = await trainUnlessCalledOff(examples, file, seed)
    tellContradictions(fitted.contradictions)
    const naming = { name: name ?? basename(resolve(out)), version: number, limits: notFor }
    const { digest } = await saveModel(out, fitted, naming)
    process.stdout.write(`${measuresText(fitted.measures)}\nWritten to ${out}: ${digest}\n`)
  })
}

async function trainUnlessCalledOff(
  examples: readonly Example[],
  file: string,
  seed: number,
): Promise<Fitted> {
  const called = interruptions(() => undefined)
  const signal = AbortSignal.any([called.stop, called.kill])
  process.stderr.write(`Learning from ${examples.length} examples; Ctrl-C calls it off.\n`)
  try {
    return await train(examples, { file, seed, progress: showProgress, signal })
  } catch (error) {
    if (!signal.aborted) throw error
    throw new BotError('stopped', 'The training was called off, and nothing was written', {
      next: 'Start it again when you are ready.',
    })
  } finally {
    called.end()
  }
}

async function evaluateModel(folder: string, file: string, { json }: { json?: boolean }): Promise<void> {
  await withExamples(file, async (examples) => {
    const model = await loadModel(folder)
    try {
      const measures = await evaluate(model, examples)
      process.stdout.write(`${json ? JSON.stringify(measures) : measuresText(measures)}\n`)
    } finally {
      await model.close()
    }
  })
}

/** Reads examples and works with them; what goes wrong in models is told with a code of the catalogue. */
async function withExamples(
  file: string,
  work: (examples: readonly Example[]) => Promise<void>,
): Promise<void> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    const found = cause instanceof Error ? cause.message : String(cause)
    throw new BotError('file-unreadable', `The examples in ${file} cannot be read`, { found, cause })
  })
  try {
    await work(parseExamples(content, file))
  } catch (error) {
    if (!(error instanceof BadExamples) && !(error instanceof ModelRefused)) throw error
    const { message, expected, found } = error
    const code = error instanceof BadExamples ? 'examples-invalid' : 'model-refused'
    throw new BotError(code, message, { expected, found, cause: error })
  }
}

function showProgress(share: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${Math.floor(share * 100)} %${share === 1 ? '\n' : ''}`)
}

function tellContradictions(contradictions: readonly Contradiction[]): void {
  for (const { labels, examples } of contradictions)
    process.stderr.write(`The same text is said to be ${labels.join(' and ')}: ${examples.join(', ')}\n`)
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError('It has to be a whole number.')
  return value
}
