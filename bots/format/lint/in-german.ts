import type { ErrorWords } from '../../errors/in-german.ts'
import type { RuleName } from './finding.ts'

/** What the lint rules find, in German. Messages stay English: they name what was found. */
export const lintInGerman: Readonly<Record<RuleName, ErrorWords>> = {
  'commit-without-verify': {
    title: 'Nach einem Absturz weiß niemand, ob es geschehen ist',
    next: 'Fügen Sie `verify` hinzu: Schritte, die mit true enden, wenn es geschehen ist; oder `effect: idempotent`, wenn es zweimal zu tun nicht schadet.',
  },
  'commit-without-id': {
    title: 'Nach einer Änderung am Bot gilt der Schritt womöglich als neuer und wird noch einmal getan',
    next: 'Geben Sie ihm eine `id`, und behalten Sie sie, solange der Schritt dasselbe bedeutet.',
  },
  'page-needed-after-commit': {
    title: 'Nach einem Absturz fehlt dem Schritt seine Seite oder sein Fenster',
    next: 'Öffnen Sie Seite oder Fenster hinter dem endgültigen Schritt noch einmal, oder stellen Sie den Schritt davor.',
  },
  'secret-in-plain-text': {
    title: 'Das sieht nach einem Geheimnis im Klartext aus',
    next: 'Legen Sie es in den Tresor, erklären Sie ein Asset der Art credential, und schreiben Sie =assets.<name>.password.',
  },
  'hard-coded-delay': {
    title: 'Eine feste Wartezeit ist an langsamen Tagen zu kurz und sonst zu lang',
    next: 'Warten Sie mit browser.wait auf das, was gemeint ist; Schritte auf einer Seite warten von selbst auf ihr Element.',
  },
  'empty-catch': {
    title: 'Der Schritt verschweigt jeden Fehler',
    next: 'Sagen Sie, was bei einem Fehler geschehen soll, oder entfernen Sie den Schritt darum herum.',
  },
  'unused-element': {
    title: 'Kein Schritt verwendet dieses Element',
    next: 'Entfernen oder verwenden Sie es.',
  },
  'unused-name': { title: 'Das verwendet niemand', next: 'Entfernen oder verwenden Sie es.' },
  'positional-selector': {
    title: 'Das Element wird an seiner Stelle erkannt, die sich mit allem ändert, was um es herum steht',
    next: 'Sagen Sie, was es von den anderen unterscheidet: seinen Namen, die Zeile oder den Dialog darum (`within`), eine Test-ID.',
  },
  'place-only': {
    title: 'Das Element ist nur eine Stelle in seinem Fenster, und was immer dort steht, gilt als es',
    next: 'Sagen Sie, was dort steht: Rolle und Name, seinen Text oder ein Bild davon.',
  },
  'missing-image': {
    title: 'Ein Bild fehlt',
    next: 'Korrigieren Sie den Namen, oder legen Sie das Bild in den Ordner des Bots.',
  },
  'element-elsewhere': {
    title: 'Das Element gehört nicht dorthin, wo der Schritt arbeitet',
    next: 'Nehmen Sie einen Schritt der anderen Familie oder ein anderes Element.',
  },
  'unreachable-step': {
    title: 'Dieser Schritt wird nie erreicht',
    next: 'Geben Sie dem Schritt, der vorher endet, ein `when`, oder entfernen Sie, was dahinter steht.',
  },
  'stale-lock': {
    title: 'elements.lock kennt ein Element, das es nicht mehr gibt',
    next: 'Entfernen Sie es aus elements.lock, oder geben Sie dem Element seinen alten Namen zurück.',
  },
}
