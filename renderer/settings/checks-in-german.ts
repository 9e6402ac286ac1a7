import type { ErrorWords } from '../../bots/errors/in-german.ts'

/** What the doctor looks at, by the name of the check: what it is called, and what to do where it is not in order. */
export const checksInGerman: Readonly<Record<string, ErrorWords>> = {
  Node: { title: 'Node', next: 'Installieren Sie die verlangte Version von Node.' },
  packages: {
    title: 'Pakete',
    next: 'Rufen Sie ein Skript von package.json auf: es installiert die Pakete.',
  },
  browser: { title: 'Browser', next: 'Installieren Sie Chromium, Chrome oder Edge.' },
  'browser starts': { title: 'Browser startet', next: 'Installieren Sie, was dem Browser fehlt.' },
  display: {
    title: 'Bildschirm',
    next: 'Starten Sie Deskhand in einer Desktop-Sitzung, oder geben Sie ihm einen eigenen Bildschirm.',
  },
  windows: { title: 'Fenster', next: 'Installieren und starten Sie einen Fenstermanager.' },
  'mouse, keyboard': {
    title: 'Maus, Tastatur',
    next: 'Starten Sie Deskhand, wo Maus und Tastatur erreichbar sind.',
  },
  accessibility: {
    title: 'Bedienungshilfen',
    next: 'Installieren Sie at-spi2-core, und starten Sie Deskhand in einer Sitzung mit D-Bus.',
  },
  'text recognition': {
    title: 'Texterkennung',
    next: 'Installieren Sie Deskhand neu: die Daten der Texterkennung fehlen.',
  },
  'home folder': {
    title: 'Ordner von Deskhand',
    next: 'Machen Sie den Ordner beschreibbar, oder lassen Sie DESKHAND_HOME auf einen zeigen, der es ist.',
  },
  'disk space': { title: 'Freier Platz', next: 'Schaffen Sie Platz.' },
  vault: { title: 'Tresor', next: 'Prüfen Sie den Schlüssel des Tresors.' },
  journal: {
    title: 'Journal',
    next: 'Heben Sie die Datei für die Hilfe auf, und stellen Sie sie wieder her.',
  },
}
