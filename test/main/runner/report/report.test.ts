import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RunHistory } from '../../../../bots/engine/journal/records.ts'
import { BotError } from '../../../../bots/errors/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import { writeReport } from '../../../../main/runner/report/index.ts'
import { sampleHistory } from '../sample-history.ts'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
let history: RunHistory
let text: string

beforeAll(async () => {
  history = await sampleHistory(folder, 8)
  text = await written(history)
})

async function written(of: RunHistory): Promise<string> {
  return readFileSync(await writeReport(of, folder), 'utf8')
}

function section(number: number): string {
  return text.split('<details class="item"')[number] ?? ''
}

describe('the report', () => {
  it('says in its head what was done', () => {
    expect(text).toContain('<h1>Post supplier invoices</h1>')
    expect(text).toContain(
      '3 of 8 items done, 1 done before, 1 rejected, 1 waiting for a person, 1 failed, 1 in doubt.',
    )
    expect(text).toMatch(/in total done, EUR<\/dt><dd>362\.50/)
  })

  it('needs nothing but itself', () => {
    expect(text).not.toMatch(/(src|href)="(?!data:|#|evidence\/)/)
    expect(text).not.toMatch(/<link|@import|url\(/)
    expect(text).toContain('default-src &#39;none&#39;')
  })

  it('shows an item with its readings, its commit and the pictures around it', () => {
    const second = section(2)
    expect(second).toContain('<strong>121.50</strong>')
    expect(second).toContain('read as <s>120.00</s>')
    expect(second).toContain('net 100.00 and tax 19.00 do not make 120.00')
    expect(second).toContain('A person corrected it')
    expect(second).toContain('tok1e5b1c9d2')
    expect(second).toContain('by looking whether it stands there')
    expect(second.match(/class="crop"/g)).toHaveLength(4)
    expect(second.match(/<figure>/g)).toHaveLength(2)
  })

  it('says what kind of document it is, how sure that is, and by which words', () => {
    expect(section(1)).toContain('<strong>invoice</strong>')
    expect(section(1)).toContain('97.3 % sure, by the words INVOICE, Invoice date, VAT')
    expect(section(1)).toContain('<code>5f3a9c</code>')
  })

  it('says of a failure what was expected, found, and what comes next; escaped', () => {
    const fifth = section(5)
    expect(fifth).toContain(' open ')
    expect(fifth).toContain('HTTP status 500 &lt;Internal Server Error&gt;')
    expect(fifth).toContain('Check the address and that the application is up.')
    expect(fifth).toContain('bot.yaml:14')
  })

  it('says why items wait, are refused or in doubt', () => {
    expect(section(6)).toContain('total: net 100.00')
    expect(section(7)).toContain('Done before, by run 20261121-170211-a1b2')
    expect(section(8)).toContain('in doubt: a person has to look')
  })

  it('can be written where documents and pictures are gone or changed', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'report-'))
    const gone = await sampleHistory(elsewhere, 3)
    rmSync(join(elsewhere, 'evidence'), { recursive: true })
    writeFileSync(join(elsewhere, 'scans', 'scan-01.png'), 'changed')
    const bare = readFileSync(await writeReport(gone, elsewhere), 'utf8')
    expect(bare.split('<details class="item"')[1]).not.toContain('class="crop"')
    expect(bare).toContain('The picture is in its own file')
  })

  it('holds no secret', async () => {
    const secret = new Secret('pass-phrase-z', 'account.password')
    const leaky = await written({
      ...history,
      run: { ...history.run, inputs: { note: `is ${secret.reveal()}` } },
    })
    expect(leaky).not.toContain(secret.reveal())
  })

  it('stays small however many items there were, shows first who may have to act, and says so', async () => {
    const [done, , rejected] = history.transactions
    if (!done || !rejected) throw new Error('no items')
    const many = Array.from({ length: 10_000 }, (_, position) => ({
      ...(position === 9_999 ? rejected : done),
      position,
    }))
    const [result] = history.results
    if (!result) throw new Error('no result')
    const results = many.flatMap(({ position }) => [
      { ...result, position },
      { ...result, position, step: 'data.set', kind: 'data.set', value: 'x'.repeat(5_000) },
    ])
    const page = await written({ ...history, transactions: many, results, commits: [], evidence: [] })
    expect(page.length).toBeLessThan(3_000_000)
    expect(page).toContain('9000 further items are not listed here')
    expect(page).toContain('id="item-10000"')
  })

  it('has the table of a rehearsal', async () => {
    const file = await writeReport({ ...history, transactions: [] }, folder, {
      rehearsal: [
        { position: 0, reference: 'r1', state: 'would-commit', commit: 'post', values: { total: 12 } },
        {
          position: 1,
          reference: 'r2',
          state: 'rejected',
          values: {},
          error: new BotError('business-rule', 'No <invoice>'),
        },
      ],
    })
    const page = readFileSync(file, 'utf8')
    expect(page).toContain('would do: post')
    expect(page).toContain('<dt>total</dt><dd>12</dd>')
    expect(page).toContain('No &lt;invoice&gt;')
  })
})
