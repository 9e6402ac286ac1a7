import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { BotError, suggestion } from '../../bots/errors/index.ts'
import { lint } from '../../bots/format/index.ts'
import { readBot, writeBot } from '../../bots/index.ts'
import { applied } from '../healing/apply.ts'
import { proposalsPage } from '../healing/page.ts'
import { type Proposal, Proposals } from '../healing/proposals.ts'
import { percent, selectorWords } from '../healing/words.ts'
import { home } from '../host/home.ts'
import { writeWhole } from '../host/write-whole.ts'
import { exitStatus } from './exit-status.ts'
import { findingLines } from './lint.ts'

interface HealFlags {
  readonly list?: true
  readonly apply?: string[]
  readonly all?: true
  readonly discard?: string[]
}

/** `deskhand heal <bot dir>`: shows what was healed in runs, and changes the bot where a person says so. */
export function healCommand(program: Command): void {
  program
    .command('heal')
    .description('see what was healed in runs, and make the changes that you choose')
    .argument('<bot dir>', 'the folder of the bot')
    .option('--list', 'show the proposals; so it does when nothing else is asked for')
    .option('--apply <elements...>', 'change these elements as proposed')
    .option('--all', 'change all elements as proposed')
    .option('--discard <elements...>', 'forget the proposals for these elements')
    .action((folder: string, flags: HealFlags) => heal(folder, flags))
}

function heal(folder: string, { list, apply = [], all, discard = [] }: HealFlags): void {
  const bot = readBot(folder)
  const store = new Proposals(home().proposals, bot.name)
  const proposals = store.list()
  const unwanted = named(proposals, discard)
  const wanted = (all ? proposals : named(proposals, apply)).filter((one) => !unwanted.includes(one))
  for (const { element } of unwanted) {
    store.discard(element)
    say(`${element}: discarded`)
  }
  if (wanted.length > 0) {
    writeBot(applied(bot, wanted), folder)
    for (const { element } of wanted) {
      store.discard(element)
      say(`${element}: changed`)
    }
    check(folder)
  }
  if (list || wanted.length + unwanted.length === 0) show(bot.name, folder, store)
}

/** The proposals of these names; throws `element-unknown` where there is none. */
function named(proposals: readonly Proposal[], names: readonly string[]): Proposal[] {
  return names.map((name) => {
    const found = proposals.find(({ element }) => element === name)
    if (found) return found
    const known = proposals.map(({ element }) => element)
    throw new BotError('element-unknown', `There is no proposal for "${name}"${suggestion(name, known)}`, {
      found: known.length > 0 ? `proposals for ${known.join(', ')}` : 'no proposals',
      next: '`deskhand heal <bot dir>` lists them.',
    })
  })
}

function check(folder: string): void {
  const findings = lint(readBot(folder))
  say(findingLines(findings))
  if (findings.length > 0) process.exitCode = exitStatus.failed
}

function show(bot: string, folder: string, store: Proposals): void {
  const proposals = store.list()
  if (proposals.length === 0) {
    say('Nothing was healed that is not decided yet.')
    return
  }
  for (const proposal of proposals) say(lines(proposal))
  mkdirSync(store.folder, { recursive: true, mode: 0o700 })
  const page = join(store.folder, 'proposals.html')
  writeWhole(page, proposalsPage(bot, folder, store))
  say(`With pictures: ${page}`)
}

function lines({ element, was, further, score, lead, step }: Proposal): string {
  const [best] = further
  return [
    element,
    `  was      ${was}`,
    `  becomes  ${best ? selectorWords(best) : 'nothing finds it by itself: describe it by hand'}`,
    `  sure     ${percent(score)}, ahead by ${percent(lead)}, in ${step}`,
  ].join('\n')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
