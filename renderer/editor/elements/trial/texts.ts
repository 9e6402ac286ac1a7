import { defineTexts } from '../../../language/index.ts'

export const trialTexts = defineTexts(
  {
    begin: 'Try it now',
    title: (element: string) => `Try ${element}`,
    address: 'Address of the page',
    addressHint:
      'A fresh browser without a window opens it and looks for the element; nothing is clicked or typed. Where one has to sign in first, debug the bot as far as the page and try it there.',
    onDesktop: 'It is looked for in the windows that are open now; its window comes to the front.',
    inRun: 'It is looked for where the debugged run stands; nothing is clicked or typed.',
    go: 'Try it',
    again: 'Try it again',
    looking: 'Looking for it',
    result: 'What was found',
    noPlace: 'What it stands in is not there',
    verdict: (count: number) =>
      count === 0 ? 'It is not found' : count === 1 ? 'It is found' : `It is found ${count} times`,
    meaning: (count: number): string =>
      count === 0
        ? 'A step would fail here. Look whether it is the right page, or change how it is found.'
        : count === 1
          ? 'A step would use what is marked.'
          : 'A step would fail, because it is not clear which one is meant. Say more about it, such as what it stands in.',
    finds: (count: number) => (count === 0 ? 'finds nothing' : `finds ${count}`),
    unlike: (count: number) => `${count} that ${count === 1 ? 'looks' : 'look'} too different`,
    decides: 'this one decides',
    picture: (count: number) =>
      count === 1
        ? 'What was looked at, with one place marked'
        : `What was looked at, with ${count} places marked`,
    noPicture: 'There is no picture: it could not be taken, or a secret was typed.',
  },
  {
    begin: 'Jetzt ausprobieren',
    title: (element: string) => `${element} ausprobieren`,
    address: 'Adresse der Seite',
    addressHint:
      'Ein frischer Browser ohne Fenster öffnet sie und sucht das Element; nichts wird geklickt oder getippt. Wo man sich erst anmelden muss, gehen Sie den Bot schrittweise bis zu der Seite durch und probieren es dort aus.',
    onDesktop: 'Es wird in den Fenstern gesucht, die jetzt offen sind; sein Fenster kommt nach vorn.',
    inRun: 'Es wird dort gesucht, wo der schrittweise Lauf hält; nichts wird geklickt oder getippt.',
    go: 'Ausprobieren',
    again: 'Noch einmal ausprobieren',
    looking: 'Es wird gesucht',
    result: 'Was gefunden wurde',
    noPlace: 'Das, worin es steht, ist nicht da',
    verdict: (count: number) =>
      count === 0
        ? 'Es wird nicht gefunden'
        : count === 1
          ? 'Es wird gefunden'
          : `Es wird ${count}-mal gefunden`,
    meaning: (count: number) =>
      count === 0
        ? 'Ein Schritt würde hier scheitern. Prüfen Sie, ob es die richtige Seite ist, oder ändern Sie, wie es gefunden wird.'
        : count === 1
          ? 'Ein Schritt würde nehmen, was markiert ist.'
          : 'Ein Schritt würde scheitern, weil nicht klar ist, welches gemeint ist. Sagen Sie mehr darüber, etwa worin es steht.',
    finds: (count: number) => (count === 0 ? 'findet nichts' : `findet ${count}`),
    unlike: (count: number) => `${count} weitere zu verschieden`,
    decides: 'dieser entscheidet',
    picture: (count: number) =>
      count === 1
        ? 'Was angesehen wurde, mit einer markierten Stelle'
        : `Was angesehen wurde, mit ${count} markierten Stellen`,
    noPicture: 'Es gibt kein Bild: Es kam keins zustande, oder ein Geheimnis wurde getippt.',
  },
)
