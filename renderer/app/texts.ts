import { defineTexts } from '../language/index.ts'

export const appTexts = defineTexts(
  {
    pages: { bots: 'Bots', runs: 'Runs', inbox: 'Inbox' },
    navigation: 'Pages',
    find: 'Find',
    commands: 'Find a page or a command',
    nothingFound: 'Nothing goes by that name',
    theme: 'Light or dark',
    lost: 'The connection to Deskhand is lost. What you do waits until it is back.',
    connecting: 'Connecting',
    notFound: 'There is no such page',
    notFoundHint: 'It may have been moved, or what it showed was removed.',
    home: 'To the bots',
    crashed: 'This page broke',
  },
  {
    pages: { bots: 'Bots', runs: 'Läufe', inbox: 'Eingang' },
    navigation: 'Seiten',
    find: 'Suchen',
    commands: 'Seite oder Befehl suchen',
    nothingFound: 'Nichts heißt so',
    theme: 'Hell oder dunkel',
    lost: 'Die Verbindung zu Deskhand ist unterbrochen. Was Sie tun, wartet, bis sie wieder da ist.',
    connecting: 'Verbindung wird aufgebaut',
    notFound: 'Diese Seite gibt es nicht',
    notFoundHint: 'Sie wurde vielleicht verschoben, oder was sie zeigte, wurde entfernt.',
    home: 'Zu den Bots',
    crashed: 'Diese Seite ist abgestürzt',
  },
)
