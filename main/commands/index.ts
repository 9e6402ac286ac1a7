import type { Command } from 'commander'

/** A verb of the command line. Its module is loaded only when it is called, so that `run` starts fast. */
interface Verb {
  readonly summary: string
  /** Gives the function that adds the verb to the program. */
  readonly load: () => Promise<(program: Command) => void>
}

/** Every verb, in the order in which the help shows them. */
export const verbs: Readonly<Record<string, Verb>> = {
  studio: {
    summary: 'open the studio',
    load: async () => (await import('./studio.ts')).studioCommand,
  },
  record: {
    summary: 'record what is done in a browser as a bot',
    load: async () => (await import('./record.ts')).recordCommand,
  },
  run: { summary: 'run a bot', load: async () => (await import('./run.ts')).runCommand },
  lint: {
    summary: 'check a bot without running it',
    load: async () => (await import('./lint.ts')).lintCommand,
  },
  fmt: {
    summary: 'put the files of a bot in order',
    load: async () => (await import('./fmt.ts')).fmtCommand,
  },
  heal: {
    summary: 'see what was healed, and change the bot so',
    load: async () => (await import('./heal.ts')).healCommand,
  },
  import: {
    summary: 'make a bot of a recording of another product',
    load: async () => (await import('./import.ts')).importCommand,
  },
  export: {
    summary: 'write a bot for another product',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  diff: { summary: 'compare two bots', load: async () => (await import('./diff.ts')).diffCommand },
  bind: {
    summary: 'let a recorded bot do the same for each row of a table',
    load: async () => (await import('./bind.ts')).bindCommand,
  },
  tasks: { summary: 'list what bots ask', load: async () => (await import('./tasks.ts')).tasksCommand },
  answer: { summary: 'answer a bot', load: async () => (await import('./answer.ts')).answerCommand },
  runs: { summary: 'list the runs', load: async () => (await import('./runs.ts')).runsCommand },
  settle: {
    summary: 'say whether a commit in doubt happened',
    load: async () => (await import('./settle.ts')).settleCommand,
  },
  central: {
    summary: 'serve the central queue',
    load: async () => (await import('./central.ts')).centralCommand,
  },
  runner: {
    summary: 'work for a central queue, unattended',
    load: async () => (await import('./runner.ts')).runnerCommand,
  },
  models: {
    summary: 'see, train and switch what decides about documents',
    load: async () => (await import('./models.ts')).modelsCommand,
  },
  vault: {
    summary: 'keep passwords and other assets, encrypted',
    load: async () => (await import('./vault.ts')).vaultCommand,
  },
  doctor: {
    summary: 'show what works on this machine',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  demo: {
    summary: 'see the main job, end to end',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
  licences: {
    summary: 'list the licences of what is built in',
    load: async () => (await import('./licences.ts')).licencesCommand,
  },
}
