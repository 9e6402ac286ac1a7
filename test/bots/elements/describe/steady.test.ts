import { expect, test } from 'vitest'
import { isGenerated, isState, isVolatile } from '../../../../bots/elements/describe/steady.ts'

test.each([
  ':r1:',
  '«r1»',
  '_r_1_',
  'ember123',
  'css-1q2w3e',
  'sc-bdVaJa',
  '_3xK2p',
  'mui-4711',
  'jss12',
  'ng-c123',
  'data-v-7ba5bd90',
  'input-17',
  'row_4711',
  '550e8400-e29b-41d4-a716-446655440000',
  'f3a9c1b2d8e',
  'k3j9x2m',
  'Button_root__x7Gh2',
  'radix-:r5:',
])('%s was made by a machine', (token) => {
  expect(isGenerated(token)).toBe(true)
})

test.each([
  'save',
  'main-content',
  'btn-primary',
  'loginForm',
  'user_name',
  'customer.email',
  'red-ui-flow-port',
  'isOpenId',
  'MuiButton-root',
  'checkout__submit',
])('%s was written by a person', (token) => {
  expect(isGenerated(token)).toBe(false)
})

test.each(['active', 'is-open', 'node-selected', 'has-error', 'nav--expanded', 'ng-dirty', 'in'])(
  '%s is a state',
  (token) => {
    expect(isState(token)).toBe(true)
  },
)

test.each(['sign-in', 'port', 'drop-down', 'active-users'])('%s is no state', (token) => {
  expect(isState(token)).toBe(false)
})

test.each([
  'Inbox (3)',
  '12:30',
  '2024-05-01',
  '1.5.24',
  'May 3',
  '3. März',
  '3 items',
  '5 minutes ago',
  '€ 12',
  '12.50',
  '1,200.00',
  '12 %',
  '1-10 of 57',
  '7',
])('%s will be another text', (text) => {
  expect(isVolatile(text)).toBe(true)
})

test.each([
  'Amount in CHF',
  'Save',
  'Page 2',
  'Invoice 1001',
  '1001',
  'INV-0017',
  'Step 3',
  'Mayer',
  'May I?',
  '2 Factor',
])('%s stays', (text) => {
  expect(isVolatile(text)).toBe(false)
})
