import { expect, it } from 'vitest'
import { digestOf } from '../../../bots/format/digest.ts'
import { formatBot, lint, parseBot, printBot } from '../../../bots/format/index.ts'
import { complaints, filesOf, withoutPlaces } from './sample.ts'

const settings = `browser:
  viewport: { width: 1024, height: 768 }
  geolocation: { latitude: 52.52, longitude: 13.4, accuracy: 10 }
  permissions:
    - geolocation
    - clipboard-read
  locale: de-DE
  timezone: Europe/Berlin
  color-scheme: dark
  user-agent: Deskhand
  http-credentials: =assets.staff
assets:
  staff: { type: credential }
  site: { type: url }
`
const step = '- browser.open: =assets.site'
const saying = (line: string) =>
  complaints(
    filesOf(step, {
      top: `browser:\n  ${line}\nassets:\n  staff: { type: credential }\n  site: { type: url }\n`,
    }),
  )

it('reads all that a bot can say of its pages', () => {
  const bot = parseBot(filesOf(step, { top: settings }))
  expect(withoutPlaces(bot.browser)).toEqual({
    viewport: { width: 1024, height: 768 },
    geolocation: { latitude: 52.52, longitude: 13.4, accuracy: 10 },
    permissions: ['geolocation', 'clipboard-read'],
    locale: 'de-DE',
    timezone: 'Europe/Berlin',
    colorScheme: 'dark',
    userAgent: 'Deskhand',
    httpCredentials: { asset: 'staff', formula: { formula: '=assets.staff' } },
  })
})

it('prints the same again, before the inputs', () => {
  const bot = parseBot(filesOf(step, { top: settings }))
  const texts = printBot(bot)
  expect(texts.get('bot.yaml')).toContain(settings)
  expect(withoutPlaces(parseBot({ folder: bot.folder, texts }))).toEqual(withoutPlaces(bot))
})

it('has its place when files are put in order', () => {
  expect(formatBot(`steps: []\nbrowser: { locale: de-DE }\nformat: 1\nbot: a\n`)).toBe(
    'bot: a\nformat: 1\nbrowser: { locale: de-DE }\nsteps: []\n',
  )
})

it('counts as use of the asset', () => {
  expect(
    lint(parseBot(filesOf(step, { top: settings }))).filter(({ rule }) => rule === 'unused-name'),
  ).toEqual([])
})

it('is part of what a bot does', () => {
  const digest = (locale: string) =>
    digestOf(parseBot(filesOf('- data.set: 1', { top: `browser: { locale: ${locale} }\n` })))
  expect(digest('de-DE')).not.toBe(digest('en-GB'))
})

it.each([
  [
    'viewprt: { width: 1, height: 1 }',
    'field-unknown bot.yaml:4:3 "browser" has no field "viewprt"; did you mean "viewport"?',
  ],
  ['viewport: { width: 0, height: 1 }', 'field-invalid bot.yaml:4:22 "viewport" does not fit'],
  ['viewport: { width: 10 }', 'field-invalid bot.yaml:4:13 "viewport" does not fit'],
  ['geolocation: { latitude: 91, longitude: 0 }', 'field-invalid bot.yaml:4:28 "geolocation" does not fit'],
  [
    'permissions: [geolocaton]',
    'field-invalid bot.yaml:4:17 "permissions" does not fit; did you mean "geolocation"?',
  ],
  ['locale: de_DE', 'field-invalid bot.yaml:4:11 "locale" does not fit'],
  ['timezone: Europe/Berln', 'field-invalid bot.yaml:4:13 "timezone" does not fit'],
  [
    'color-scheme: drk',
    'field-invalid bot.yaml:4:17 "color-scheme" is none of its choices; did you mean "dark"?',
  ],
  ['user-agent: ""', 'field-invalid bot.yaml:4:15 "user-agent" does not fit'],
  ['http-credentials: me', 'field-invalid bot.yaml:4:21 "http-credentials" is not a formula'],
  [
    'http-credentials: =assets.stff',
    'field-invalid bot.yaml:4:21 "http-credentials" is no asset of type credential; did you mean "staff"?',
  ],
  [
    'http-credentials: =assets.site',
    'field-invalid bot.yaml:4:21 "http-credentials" is no asset of type credential',
  ],
  [
    'http-credentials: =assets.staff.password',
    'field-invalid bot.yaml:4:21 "http-credentials" is no asset of type credential',
  ],
  ['- locale', 'field-invalid bot.yaml:4:3 "browser" is not a map'],
])('refuses %s', (line, complaint) => {
  expect(saying(line)).toEqual([complaint])
})
