import { defineTexts } from '../../language/index.ts'

export const firstStepsTexts = defineTexts(
  {
    title: 'First steps',
    done: (count: number, all: number) => `${count} of ${all} done`,
    dismiss: 'Hide the first steps',
    steps: {
      recorded: ['Record three steps', 'Deskhand writes down what you do as sentences.'],
      bound: ['Let it work through a table', 'A bot does the same for each row, and no row twice.'],
      rehearsed: ['Rehearse', 'See what a bot would do before it does anything for good.'],
      ran: ['Run', 'Let it do the work, and see how it went.'],
      answered: ['Answer a question', 'A bot that is unsure asks you in the inbox.'],
    },
    isDone: 'done',
    isOpen: 'not yet',
    practise: 'Practise on the sample ledger',
    practiseTitle: 'A ledger to practise on',
    practiseHint:
      'A small web application on this PC that comes with Deskhand. Whatever you enter there harms nobody.',
    address: 'Address',
    user: 'User',
    password: 'Password',
    copy: 'Copy',
    copied: 'Copied',
    toRecorder: 'Record there',
    record: 'Record',
    recordHint:
      'Do something once in a browser or program. Deskhand turns it into steps that you can read and change.',
    sample: 'Try the sample',
    sampleHint:
      'A bot that works: it reads scanned invoices and enters them into a ledger, which comes with it.',
    import: 'Import',
    importHint: 'Bring a recording of the Recorder of Chrome, Selenium IDE or Playwright.',
    others: 'Or:',
  },
  {
    title: 'Erste Schritte',
    done: (count: number, all: number) => `${count} von ${all} erledigt`,
    dismiss: 'Die ersten Schritte ausblenden',
    steps: {
      recorded: ['Drei Schritte aufnehmen', 'Deskhand schreibt als Sätze mit, was Sie tun.'],
      bound: ['Eine Tabelle abarbeiten lassen', 'Ein Bot tut dasselbe für jede Zeile, und keine zweimal.'],
      rehearsed: ['Proben', 'Sehen Sie, was ein Bot tun würde, bevor er etwas Endgültiges tut.'],
      ran: ['Ausführen', 'Lassen Sie ihn arbeiten, und sehen Sie, wie es ging.'],
      answered: ['Eine Frage beantworten', 'Ein Bot, der nicht sicher ist, fragt Sie im Eingang.'],
    },
    isDone: 'erledigt',
    isOpen: 'noch nicht',
    practise: 'Am Rechnungsbuch des Beispiels üben',
    practiseTitle: 'Ein Rechnungsbuch zum Üben',
    practiseHint:
      'Eine kleine Webanwendung auf diesem PC, die Deskhand mitbringt. Was Sie dort eingeben, schadet niemandem.',
    address: 'Adresse',
    user: 'Benutzername',
    password: 'Kennwort',
    copy: 'Kopieren',
    copied: 'Kopiert',
    toRecorder: 'Dort aufnehmen',
    record: 'Aufnehmen',
    recordHint:
      'Tun Sie etwas einmal in einem Browser oder Programm. Deskhand macht daraus Schritte, die Sie lesen und ändern können.',
    sample: 'Beispiel ausprobieren',
    sampleHint:
      'Ein Bot, der funktioniert: Er liest gescannte Rechnungen und trägt sie in ein Rechnungsbuch ein, das er mitbringt.',
    import: 'Importieren',
    importHint: 'Bringen Sie eine Aufnahme des Recorders von Chrome, von Selenium IDE oder Playwright mit.',
    others: 'Oder:',
  },
)
