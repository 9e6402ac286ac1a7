import { expect, test } from 'vitest'
import { runStep } from '../fake-ports.ts'

const text = { path: '/scans/a.png', sha256: 'd1', text: 'Invoice 7', confidence: 0.9, pages: [] }
const reading = {
  fields: { number: '7', total: 12.5, order: null },
  evidence: {},
  doubts: [],
  recognised: true,
  document: { path: '/scans/a.png', sha256: 'd1' },
}

test('document.read reads the file of the bot', async () => {
  const ran = await runStep('document.read', { file: 'a.png' }, { 'documents.read': text })
  expect(ran.result).toEqual(text)
  expect(ran.calls).toEqual([['documents.read', '/bots/sample/a.png', {}]])
})

test('document.extract hands over what was read', async () => {
  const ran = await runStep('document.extract', { document: text }, { 'documents.extractInvoice': reading })
  expect(ran.result).toEqual(reading)
  expect(ran.calls).toEqual([['documents.extractInvoice', text, {}]])
})

test.each([{ document: 'a.png' }, { document: text, as: 'letter' }])(
  'document.extract refuses %j',
  async (params) => {
    await expect(runStep('document.extract', params)).rejects.toThrow()
  },
)
