import { defineTexts } from '../../language/index.ts'

export const startTexts = defineTexts(
  {
    start: (title: string) => `Start ${title}`,
    noInputs: 'It asks for nothing.',
    missing: 'These have no value on this PC yet. It can start once they have one:',
    setValues: 'Set them in the vault',
    browser: 'The browser',
    shown: 'In a window',
    hidden: 'Without a window',
    noDisplay: 'There is no display here, so it runs without a window.',
    run: 'Run',
    rehearse: 'Rehearse',
    rehearseHint: 'Shows what it would do, and does nothing for good',
  },
  {
    start: (title: string) => `${title} starten`,
    noInputs: 'Er fragt nach nichts.',
    missing: 'Diese haben auf diesem PC noch keinen Wert. Er kann starten, sobald sie einen haben:',
    setValues: 'Im Tresor setzen',
    browser: 'Der Browser',
    shown: 'In einem Fenster',
    hidden: 'Ohne Fenster',
    noDisplay: 'Hier gibt es keinen Bildschirm, darum läuft er ohne Fenster.',
    run: 'Ausführen',
    rehearse: 'Proben',
    rehearseHint: 'Zeigt, was er tun würde, und tut nichts Endgültiges',
  },
)
