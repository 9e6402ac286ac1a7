import { z } from 'zod'

const command = z.object({
  id: z.string().optional(),
  comment: z.string().optional(),
  command: z.string(),
  target: z.string().default(''),
  targets: z.array(z.array(z.string()).max(4)).max(100).default([]),
  value: z.string().default(''),
  opensWindow: z.boolean().optional(),
  windowHandleName: z.string().optional(),
})

const test = z.object({ id: z.string(), name: z.string(), commands: z.array(command).max(20_000) })

const suite = z.object({
  name: z.string(),
  persistSession: z.boolean().optional(),
  parallel: z.boolean().optional(),
  tests: z.array(z.string()).default([]),
})

/** A project as Selenium IDE saves it to a `.side` file. */
export const sideProject = z.object({
  name: z.string(),
  url: z.string().default(''),
  tests: z.array(test).min(1).max(1000),
  suites: z.array(suite).max(1000).default([]),
  plugins: z.array(z.unknown()).default([]),
})

export type SideProject = z.output<typeof sideProject>
export type SideTest = z.output<typeof test>
export type SideCommand = z.output<typeof command>
