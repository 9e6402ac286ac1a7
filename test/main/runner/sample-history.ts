import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type {
  CommitRecord,
  EvidenceRecord,
  FailureRecord,
  KeptError,
  ResultRecord,
  RunHistory,
  RunRecord,
  TransactionRecord,
} from '../../../bots/engine/journal/records.ts'
import type { Classification } from '../../../bots/steps/document/classify.ts'
import type { Extraction } from '../../../bots/steps/ports/index.ts'

const BEGUN = Date.UTC(2026, 10, 22, 8, 30)
const VENDORS = ['Northwind Paper Ltd', 'Hartmann & Söhne GmbH', 'Lumen Office Supply', 'Café Règle SARL']

/** A journal as a run of the sample bot leaves it: `count` items, every fourth with a doubt; pictures and all. */
export async function sampleHistory(folder: string, count: number): Promise<RunHistory> {
  const items = await Promise.all(
    Array.from({ length: count }, (_, position) => sampleItem(folder, position)),
  )
  return {
    run: sampleRun(folder),
    transactions: items.map(({ item }) => item),
    results: items.flatMap(({ results }) => results),
    commits: items.flatMap(({ commits }) => commits),
    failures: items.flatMap(({ failures }) => failures),
    evidence: items.flatMap(({ evidence }) => evidence),
  }
}

export function sampleRun(folder: string): RunRecord {
  return {
    id: '20261122-083000-k3f9',
    bot: 'supplier-invoices',
    title: 'Post supplier invoices',
    folder,
    digest: 'c0ffee0123456789',
    inputs: { folder: join(folder, 'scans') },
    rehearsal: false,
    state: 'waiting',
    pid: 1,
    started: BEGUN,
    ended: BEGUN + 94_000,
    error: undefined,
    startedBy: undefined,
    headless: false,
    ownDisplay: false,
  }
}

type State = TransactionRecord['state']
const STATES: readonly State[] = [
  'done',
  'done',
  'rejected',
  'done',
  'failed',
  'waiting',
  'refused',
  'in-doubt',
]

async function sampleItem(folder: string, position: number) {
  const state = STATES[position % STATES.length] ?? 'done'
  const scan = await sampleScan(join(folder, 'scans'), position)
  const at = BEGUN + position * 4_000
  const posted = state === 'done' || state === 'in-doubt'
  return {
    item: {
      position,
      reference: scan.sha256,
      item: { name: scan.name, path: scan.path, sha256: scan.sha256 },
      state,
      attempts: state === 'failed' ? 3 : 1,
      started: at,
      ended: at + 3_400,
      error: errors[state],
      doneBy: state === 'refused' ? '20261121-170211-a1b2' : undefined,
      lease: undefined,
      byPerson: undefined,
    } satisfies TransactionRecord,
    results: state === 'refused' ? [] : sampleResults(position, at, scan),
    commits: posted ? [sampleCommit(position, at, state)] : [],
    failures: state === 'failed' ? [1, 2, 3].map((attempt) => sampleFailure(position, at, attempt)) : [],
    evidence: await sampleEvidence(folder, position, at, state),
  }
}

const errors: Partial<Record<State, KeptError>> = {
  rejected: {
    code: 'business-rule',
    message: 'Already in the ledger as voucher 1004',
    next: 'Decide the case by hand.',
    step: 'already-posted',
  },
  failed: {
    code: 'page-unreachable',
    message: 'The ledger did not answer at http://127.0.0.1:4180/invoices',
    expected: 'a page',
    found: 'HTTP status 500 <Internal Server Error>',
    next: 'Check the address and that the application is up.',
    step: 'browser.open',
    at: { file: 'bot.yaml', line: 14, column: 5 },
  },
  'in-doubt': {
    code: 'in-doubt',
    message: 'Whether "post" happened is not known',
    next: 'Look whether it happened, then say so with `deskhand settle`.',
  },
}

interface Scan {
  readonly name: string
  readonly path: string
  readonly sha256: string
}

async function sampleScan(folder: string, position: number): Promise<Scan> {
  mkdirSync(folder, { recursive: true })
  const name = `scan-${String(position + 1).padStart(2, '0')}.png`
  const path = join(folder, name)
  const vendor = VENDORS[position % VENDORS.length]?.replaceAll('&', '&amp;')
  const text = (x: number, y: number, size: number, words: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-family="sans-serif">${words}</text>`
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1270"><rect width="900" height="1270" fill="#f4f2ee"/>
    ${text(60, 110, 34, vendor ?? '')}${text(60, 250, 22, `Invoice no. INV-${2000 + position}`)}${text(560, 250, 22, 'Date 2026-11-03')}
    ${text(560, 900, 22, 'Total')}${text(680, 900, 24, `${(119 + position).toFixed(2)}`)}</svg>`
  await sharp(Buffer.from(page)).png().toFile(path)
  return { name, path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') }
}

function sampleResults(position: number, at: number, scan: Scan): ResultRecord[] {
  const read = sampleExtraction(position, scan)
  const doubted = read.doubts.length > 0
  const result = (step: string, value: unknown, sequence: number, took: number): ResultRecord => ({
    sequence: position * 10 + sequence,
    position,
    attempt: 1,
    step,
    kind: step.split(' ')[0] ?? step,
    inputs: undefined,
    value,
    at: at + sequence * 300,
    took,
  })
  const all = [
    result(
      'document.read',
      { path: scan.path, text: 'Invoice …', pages: [{ words: [] }], confidence: 0.91 },
      1,
      1_840,
    ),
    result('document.classify', sampleClassification, 1.5, 4),
    result('document.extract', read, 2, 6),
    result('person.validate', { ...read.fields, ...(doubted && { total: 121.5 }) }, 3, doubted ? 41_000 : 0),
    result('browser.fill ledger.number', null, 4, 14),
    result('browser.fill ledger.total', null, 5, 3),
  ]
  return STATES[position % STATES.length] === 'waiting' ? all.slice(0, 3) : all
}

const sampleClassification: Classification = {
  label: 'invoice',
  confidence: 0.9731,
  by: 'model',
  because: ['INVOICE', 'Invoice date', 'VAT'],
  decision: '5f3a9c',
}

export function sampleExtraction(
  position: number,
  { path, sha256 }: Pick<Scan, 'path' | 'sha256'>,
): Extraction {
  const doubted = position % 4 === 1
  const place = (text: string, x: number, y: number, width: number, reason: string, confidence = 0.96) => ({
    text,
    page: 0,
    box: { x, y: y - 24, width, height: 30 },
    confidence,
    reason,
  })
  const total = 119 + position
  return {
    fields: {
      number: `INV-${2000 + position}`,
      vendor: VENDORS[position % 4] ?? null,
      date: '2026-11-03',
      total,
      order: null,
      currency: 'EUR',
    },
    evidence: {
      number: place(`INV-${2000 + position}`, 185, 250, 110, 'to the right of "Invoice no."'),
      vendor: place(VENDORS[position % 4] ?? '', 60, 110, 380, 'the letterhead'),
      date: place('2026-11-03', 610, 250, 130, 'to the right of "Date"'),
      total: place(total.toFixed(2), 680, 900, 80, 'to the right of "Total"', doubted ? 0.61 : 0.97),
    },
    doubts: doubted ? [{ field: 'total', reason: 'net 100.00 and tax 19.00 do not make 120.00' }] : [],
    recognised: true,
    document: { path, sha256 },
  }
}

function sampleCommit(position: number, at: number, state: State): CommitRecord {
  const open = state === 'in-doubt'
  return {
    token: `tok${position}e5b1c9d2a7f3`,
    run: '20261122-083000-k3f9',
    bot: 'supplier-invoices',
    reference: String(position),
    position,
    step: 'post',
    state: open ? 'in-doubt' : 'done',
    value: null,
    intendedAt: at + 2_400,
    settledAt: open ? undefined : at + 3_100,
    settledBy: open ? undefined : position % 2 === 0 ? 'run' : 'verify',
  }
}

function sampleFailure(position: number, at: number, attempt: number): FailureRecord {
  const error = errors.failed
  if (!error) throw new Error('no error')
  return { position, attempt, step: 'browser.open', error, at: at + attempt * 900 }
}

async function sampleEvidence(
  folder: string,
  position: number,
  at: number,
  state: State,
): Promise<EvidenceRecord[]> {
  mkdirSync(join(folder, 'evidence'), { recursive: true })
  const moments =
    state === 'done' ? (['before', 'after'] as const) : state === 'failed' ? (['failed'] as const) : []
  return Promise.all(
    moments.map(async (moment): Promise<EvidenceRecord> => {
      const file = `evidence/${String(position).padStart(4, '0')}-${moment}.jpg`
      await sampleScreen(join(folder, file), moment)
      return {
        position,
        step: state === 'failed' ? 'browser.open' : 'post',
        moment,
        kind: 'image',
        file,
        at: at + 2_000,
      }
    }),
  )
}

async function sampleScreen(file: string, words: string): Promise<void> {
  const screen = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="720" fill="#e7ecf2"/>
    <rect width="1280" height="54" fill="#274b74"/><rect x="360" y="160" width="560" height="340" rx="6" fill="#fff" stroke="#b8c2cf"/>
    <text x="400" y="220" font-size="26" font-family="sans-serif">Purchase ledger: ${words}</text></svg>`
  await sharp(Buffer.from(screen)).jpeg().toFile(file)
}
