import { expect, test } from 'vitest'
import { Settling } from '../../../../main/host/triggers/settling.ts'

const scan = { path: '/in/scan.pdf', size: 10, written: 1 }

test('a file is complete when it stood still for two seconds', () => {
  const settling = new Settling()
  expect(settling.look([scan], 0)).toEqual([])
  expect(settling.look([scan], 1_900)).toEqual([])
  expect(settling.look([scan], 2_000)).toEqual([scan])
})

test.each([
  ['size', { ...scan, size: 20 }],
  ['time', { ...scan, written: 2 }],
])('another %s begins anew', (_what, changed) => {
  const settling = new Settling()
  settling.look([scan], 0)
  expect(settling.look([changed], 2_000)).toEqual([])
  expect(settling.look([changed], 3_900)).toEqual([])
  expect(settling.look([changed], 4_000)).toEqual([changed])
})

test('an empty file is given more time: it is often filled later', () => {
  const settling = new Settling()
  const empty = { ...scan, size: 0 }
  settling.look([empty], 0)
  expect(settling.look([empty], 5_000)).toEqual([])
  expect(settling.look([empty], 10_000)).toEqual([empty])
})

test('a file that went away and came back begins anew', () => {
  const settling = new Settling()
  settling.look([scan], 0)
  settling.look([], 1_000)
  expect(settling.look([scan], 2_000)).toEqual([])
})

test.each(['a.pdf.crdownload', 'a.PART', '~$letter.docx', '.~lock.sheet.ods#'])(
  '%s is what a program calls a file that it has not finished',
  (name) => {
    const settling = new Settling()
    const file = { ...scan, path: `/in/${name}` }
    settling.look([file], 0)
    expect(settling.look([file], 60_000)).toEqual([])
  },
)
