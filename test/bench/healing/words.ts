import type { Random } from './random.ts'

const SURNAMES = [
  'Miller',
  'Smith',
  'Garcia',
  'Keller',
  'Novak',
  'Rossi',
  'Dubois',
  'Tanaka',
  'Olsen',
  'Weber',
  'Kaya',
  'Brandt',
  'Horvat',
  'Silva',
  'Meier',
]
const GIVEN = [
  'Anna',
  'Ben',
  'Clara',
  'David',
  'Eva',
  'Felix',
  'Greta',
  'Hugo',
  'Ida',
  'Jonas',
  'Karin',
  'Luis',
]
const GOODS = [
  'Desk lamp',
  'Office chair',
  'Monitor arm',
  'Keyboard',
  'Paper A4',
  'Label printer',
  'Whiteboard',
  'Headset',
  'Coffee beans',
  'Standing desk',
  'Web camera',
  'Toner black',
  'Shelf',
  'Cable set',
]
const CITIES = ['Bern', 'Lyon', 'Graz', 'Porto', 'Turin', 'Ghent', 'Malmö', 'Gdansk', 'Bonn', 'Basel']
const STATES = ['open', 'paid', 'overdue', 'draft', 'sent']

/** Data of a page: what the user's own people, goods and numbers look like. */
export const data = {
  people: (random: Random, count: number) =>
    random.some(SURNAMES, count).map((surname) => `${random.pick(GIVEN)} ${surname}`),
  goods: (random: Random, count: number) => random.some(GOODS, count),
  city: (random: Random) => random.pick(CITIES),
  state: (random: Random) => random.pick(STATES),
  number: (random: Random) => `RE-${random.int(10_000, 99_999)}`,
  amount: (random: Random) => `${random.int(10, 9_000)}.${random.int(10, 99)}`,
  date: (random: Random) => `2026-${random.int(10, 12)}-${random.int(10, 28)}`,
}

/** Other ways to say what stands on pages, the nearest first. */
const SAID_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  Save: ['Save changes', 'Save now', 'Store'],
  Cancel: ['Cancel editing', 'Discard', 'Never mind'],
  Delete: ['Delete entry', 'Delete …', 'Remove'],
  Edit: ['Edit entry', 'Edit …', 'Change'],
  Search: ['Search now', 'Search …', 'Find'],
  'Sign in': ['Sign in now', 'Log in'],
  Password: ['Your password', 'Passphrase'],
  'User name': ['User', 'Your user name', 'Login'],
  City: ['City / town', 'Town'],
  Country: ['Country / region', 'State'],
  Street: ['Street and number', 'Address line'],
  'First name': ['First name(s)', 'Given name'],
  'Last name': ['Last name(s)', 'Surname'],
  'Add to cart': ['Add to basket', 'Add', 'Buy'],
  Details: ['More details', 'Show details', 'View'],
  Settings: ['All settings', 'Preferences'],
  Post: ['Post invoice', 'Post now', 'Book'],
}

/** The text as a later version of the page might say it. */
export function reworded(text: string, random: Random): string {
  const known = SAID_OTHERWISE[text]
  if (known) return random.pick(known)
  const way = random.int(0, 9)
  if (way < 3) return `${text} *`
  if (way < 5) return `${text} …`
  if (way < 7) return text.toUpperCase()
  if (way < 9) return `${random.pick(['Your', 'The', 'New', 'My'])} ${text.toLowerCase()}`
  return random.pick(['Continue', 'Proceed', 'Entry', 'Value', 'Option', 'Item'])
}
