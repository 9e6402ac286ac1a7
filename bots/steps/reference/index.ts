import type { z } from 'zod'
import { type Effect, isContainer, type StepKind } from '../define.ts'
import { catalogue } from '../index.ts'
import { sentence } from '../sentence.ts'
import { yamlName } from '../yaml-name.ts'
import { defaultOf, gives, takes } from './words.ts'
import { exampleYaml } from './yaml.ts'

const HEAD = `# The steps

Made from the catalogue by \`node main/generate.ts\`; change the kind of step, not this page.

Every step may also carry \`id\`, \`name\`, \`note\`, \`off\`, \`when\`, \`save\`, \`retry\`, \`timeout\`, \`on-error\`, \`effect\`, \`verify\` and \`compensate\`; one that holds other steps takes no \`retry\`, \`effect\`, \`verify\` and \`compensate\`.
The parameter in **bold** stands behind the kind. Where a formula may stand, a text that begins with \`=\` is worked out when the step runs.
`

const EFFECTS: Readonly<Record<Effect, string>> = {
  pure: 'changes nothing; after a crash its result is taken from the journal',
  idempotent: 'may be done again; after a crash it is',
  commit: 'changes the world; it is never done twice, unless the bot says `effect: idempotent`',
}

/** The reference page of all kinds of steps, in Markdown. */
export function reference(): string {
  const families = Map.groupBy(catalogue, (kind) => kind.kind.split('.')[0] ?? kind.kind)
  const contents = [...families].map(
    ([family, kinds]) => `- **${family}**: ${kinds.map((kind) => link(kind.kind)).join(', ')}`,
  )
  return `${HEAD}\n${contents.join('\n')}\n\n${catalogue.map(section).join('\n')}`
}

function link(kind: string): string {
  return `[${kind}](#${kind.replaceAll('.', '')})`
}

function section(kind: StepKind): string {
  return [
    `## ${kind.kind}\n`,
    `${kind.summary}\n`,
    `> ${sentence({ kind: kind.kind, params: kind.examples[0] }, 'en')}\n`,
    paramsTable(kind),
    `Gives: ${gives(kind.result)}.  `,
    `Effect: ${effect(kind)}.\n`,
    ...kind.examples.map((params) => `\`\`\`yaml\n${exampleYaml(kind, params)}\`\`\`\n`),
  ].join('\n')
}

function paramsTable(kind: StepKind): string {
  const rows = Object.entries(kind.params.shape).map(([name, param]) =>
    paramRow(kind, name, param as z.ZodType),
  )
  if (rows.length === 0) return ''
  return ['| parameter | takes | if not given | |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}

function paramRow(kind: StepKind, name: string, param: z.ZodType): string {
  const title = name === kind.main ? `**${yamlName(name)}**` : yamlName(name)
  const cells = [title, takes(param), absence(param), param.description ?? '']
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function absence(param: z.ZodType): string {
  const value = defaultOf(param)
  if (value !== undefined) return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
  return param.safeParse(undefined).success ? '' : 'an error'
}

function effect(kind: StepKind): string {
  if (isContainer(kind)) return 'that of the steps in it'
  const decided = kind.effectOf ? '; with other parameters it may be less' : ''
  return `${kind.effect}: ${EFFECTS[kind.effect]}${decided}`
}
