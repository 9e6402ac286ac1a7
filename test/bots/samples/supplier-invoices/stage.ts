import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openJournal, runBot } from '../../../../bots/engine/index.ts'
import { type Bot, readBot } from '../../../../bots/index.ts'
import { ledgerAccount } from '../../../../bots/samples/ledger/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import type { DocumentsPort } from '../../../../bots/steps/ports/index.ts'
import { homePaths } from '../../../../main/host/home.ts'
import { wirePorts } from '../../../../main/host/ports.ts'
import { decidedAs } from '../../decided.ts'

const sample = readBot(fileURLToPath(new URL('../../../../bots/samples/supplier-invoices', import.meta.url)))

/** Documents are decided about by the test itself, see `readAs`. */
function noDecisions(): never {
  throw new Error('No model is asked here')
}

/** An invoice as it would be read; `undefined` stands for a document that is none. */
export interface Reading {
  readonly number: string
  readonly vendor?: string
  readonly total?: number
}

/** A real browser for the bot; documents read as the test says, since it is not about reading. */
export function openStage(bot: Bot = sample) {
  const folder = mkdtempSync(join(tmpdir(), 'supplier-invoices-'))
  const nobody = { ask: async () => undefined }
  const deciding = { home: homePaths({ DESKHAND_HOME: folder }), decisions: noDecisions }
  const wired = wirePorts({ bot, people: nobody, headless: true, downloads: folder, deciding })
  return {
    /** Runs the bot over the scans, by file name; gives what became of each. */
    async run(site: string, readings: Readonly<Record<string, Reading | undefined>>, password?: string) {
      const scans = mkdtempSync(join(folder, 'scans-'))
      for (const name of Object.keys(readings)) writeFileSync(join(scans, name), `${name} of ${scans}`)
      const journal = openJournal(join(scans, 'journal.sqlite'))
      const account = {
        user: ledgerAccount.user,
        password: new Secret(password ?? ledgerAccount.password, 'account.password'),
      }
      try {
        const outcome = await runBot(bot, {
          ports: { ...wired.ports, documents: readAs(readings) },
          journal,
          inputs: { folder: scans },
          asset: (name) => (name === 'site' ? site : account),
        })
        return { outcome, items: journal.history(outcome.run).transactions }
      } finally {
        journal.close()
      }
    },
    async close() {
      await wired.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function readAs(readings: Readonly<Record<string, Reading | undefined>>): DocumentsPort {
  return {
    read: async (path) => ({ path, sha256: path, text: '', confidence: 1, pages: [] }),
    extractInvoice: async ({ path, sha256 }) => {
      const reading = readings[basename(path)]
      const { number = '', vendor = 'Talberg Werkzeuge AG', total = 119 } = reading ?? {}
      const sums = { net: total - 19, tax: 19, total, currency: 'EUR' }
      return {
        fields: { number, vendor, date: '2026-03-07', order: null, ...sums },
        evidence: {},
        doubts: [],
        recognised: reading !== undefined,
        document: { path, sha256 },
      }
    },
    ...decidedAs(({ path }) => (readings[basename(path)] === undefined ? 'letter' : 'invoice')),
  }
}
