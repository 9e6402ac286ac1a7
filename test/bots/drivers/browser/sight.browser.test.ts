import { afterAll, beforeAll, expect, test } from 'vitest'
import { button, type Desk, errorOf, openDesk, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const fingerprint = {
  tag: 'button',
  role: 'button',
  name: 'Save',
  attributes: { id: 'save' },
  text: 'Save',
  neighbours: [],
  path: ['html', 'body', 'button'],
  box: { x: 0, y: 0, width: 10, height: 10 },
}

test('each selector tells what it finds and where', async () => {
  await desk.show(
    '<style>button { position: absolute; left: 40px; top: 60px; width: 120px; height: 30px }</style><button id=save>Keep</button><a id=other>Forever</a>',
  )
  const further = [{ by: { 'test-id': 'gone' } }, { by: { css: '#save' } }, { by: { css: '#other' } }]
  const { tried, size, picture } = await desk.driver.look(
    { ...button('Save'), further, fingerprint: { ...fingerprint, name: 'Keep', text: 'Keep' } },
    within(20_000),
  )
  expect(tried.map(({ found, unlike }) => [found, unlike])).toEqual([
    [0, 0],
    [0, 0],
    [1, 0],
    [0, 1],
  ])
  expect(tried[2]?.boxes).toEqual([{ x: 40, y: 60, width: 120, height: 30 }])
  expect(size.width).toBeGreaterThan(200)
  expect(picture?.length).toBeGreaterThan(100)
})

test('that nothing is found is an answer; what it stands in may be the reason', async () => {
  await desk.show('<button>Post</button>')
  const missing = await desk.driver.look(button('Save'), within(3_000))
  expect(missing.tried).toEqual([{ found: 0, unlike: 0, boxes: [] }])
  const inDialog = { ...button('Post'), within: { ref: 'confirm', role: 'dialog', name: 'Confirm' } }
  expect((await desk.driver.look(inDialog, within(3_000))).tried).toEqual([])
})

test('places in a frame are told as the page shows them', async () => {
  desk.server.set(
    '/inner',
    '<style>body { margin: 0 } button { margin: 10px; width: 80px; height: 20px }</style><button>Pay</button>',
  )
  await desk.show(
    '<style>body { margin: 0 } iframe { margin: 50px; border: 0; padding: 0 }</style><iframe title=Till src=/inner></iframe>',
  )
  const { tried } = await desk.driver.look(
    { ...button('Pay'), frame: { ref: 'till', by: { css: 'iframe' } } },
    within(20_000),
  )
  expect(tried[0]?.boxes).toEqual([{ x: 60, y: 60, width: 80, height: 20 }])
  const nowhere = { ...button('Pay'), frame: { ref: 'gone', by: { css: '#gone' } } }
  expect(await errorOf(desk.driver.look(nowhere, within(3_000)))).toMatchObject({ code: 'element-missing' })
})

test('a selector that is none is told', async () => {
  await desk.show('<button>Post</button>')
  expect(
    await errorOf(desk.driver.look({ ref: 'bad', by: { css: 'button[' } }, within(2_000))),
  ).toMatchObject({ code: 'value-invalid' })
})
