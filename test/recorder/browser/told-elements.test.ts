import { expect, test } from 'vitest'
import { ELEMENTS_KEPT } from '../../../recorder/browser/page/protocol.ts'
import { ToldElements } from '../../../recorder/browser/told-elements.ts'

const save = { told: 1, nature: 'button' }

test('an element that was told is known by its number', () => {
  const elements = new ToldElements()
  expect(elements.complete({ fact: 'press', element: save })).toEqual({ fact: 'press', element: save })
  expect(elements.complete({ fact: 'click', element: { told: 1 } })).toEqual({ fact: 'click', element: save })
})

test('both ends of a drag are completed', () => {
  const elements = new ToldElements()
  elements.complete({ fact: 'press', element: save })
  const shelf = { told: 2, nature: 'other' }
  const drag = elements.complete({ fact: 'drag', from: { told: 1 }, to: shelf })
  expect(drag).toEqual({ fact: 'drag', from: save, to: shelf })
})

test('what names no element that is known stays as it is, so that it is refused', () => {
  const elements = new ToldElements()
  for (let tries = 0; tries < 2; tries++)
    expect(elements.complete({ fact: 'click', element: { told: 7 } }).element).toEqual({ told: 7 })
  expect(elements.complete({ fact: 'click', element: 'none' }).element).toBe('none')
  expect(elements.complete({ fact: 'navigated' })).toEqual({ fact: 'navigated' })
})

test('an element that was told long ago is forgotten, as the page does', () => {
  const elements = new ToldElements()
  for (let told = 1; told <= ELEMENTS_KEPT + 1; told++)
    elements.complete({ element: { told, nature: 'link' } })
  expect(elements.complete({ element: { told: 1 } }).element).toEqual({ told: 1 })
  expect(elements.complete({ element: { told: 2 } }).element).toEqual({ told: 2, nature: 'link' })
})
