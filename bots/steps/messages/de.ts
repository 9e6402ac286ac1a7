import type { Messages } from './messages.ts'
import { type Turn, turnOf } from './turn.ts'

/** What is expected of an element, in a page or in a window. */
const EXPECTED =
  '[: Text ist {text}][: enthält {contains}][: Wert ist {value}][: ist angekreuzt: {checked}][: Anzahl ist {count}][: ist zu sehen: {visible}]'

export const de: Messages = {
  quotes: ['„', '“'],
  yesNo: ['ja', 'nein'],
  words: {
    button: { left: 'linken', right: 'rechten', middle: 'mittleren' },
    state: { visible: 'zu sehen', hidden: 'verschwunden', enabled: 'bedienbar', disabled: 'gesperrt' },
    what: {
      text: 'Text',
      value: 'Wert',
      checked: 'Zustand',
      enabled: 'Bedienbarkeit',
      count: 'Anzahl',
      visible: 'Sichtbarkeit',
      html: 'HTML',
    },
    as: { invoice: 'Rechnung' },
    answer: { accept: 'OK', dismiss: 'Abbrechen' },
  },
  sentences: {
    'browser.address': 'Adresse der Seite lesen',
    'browser.assert': `{target} prüfen${EXPECTED}`,
    'browser.check': ({ checked }) =>
      `Haken bei {target} ${checked === false ? 'entfernen' : 'setzen'}${typeof checked === 'boolean' ? '' : '[: {checked}]'}`,
    'browser.click':
      '{target}[ mit der {button} Taste][ bei gehaltenem {modifiers}][ an der Stelle {position}] anklicken[ und auf {until} warten]',
    'browser.close-tab': 'Tab schließen',
    'browser.dialog': 'Den nächsten Dialog mit {answer}[ und dem Text {text}] beantworten',
    'browser.dialog-text': 'Text des letzten Dialogs lesen',
    'browser.double-click': '{target}[ an der Stelle {position}] doppelt anklicken',
    'browser.download': 'Über {target} in den Ordner {folder} herunterladen',
    'browser.drag': '{from}[ auf {to}][ um {by}][ entlang {path}] ziehen',
    'browser.fill': '{value} in {target} eintragen',
    'browser.hover': 'Auf {target} zeigen',
    'browser.open': ({ newTab }) => `{address}${newTab === true ? ' in einem neuen Tab' : ''} öffnen`,
    'browser.press': '{keys}[ in {target}] drücken[ und auf {until} warten]',
    'browser.read': ({ attribute }) =>
      attribute === undefined ? '{what} von {target} lesen' : 'Attribut {attribute} von {target} lesen',
    'browser.read-table': 'Zeilen von {target} lesen',
    'browser.screenshot': 'Ein Bild[ von {target}] als {file} speichern',
    'browser.scroll': (params) => `${scrolled(params, 'Pixel')}[, bis {until} da ist]`,
    'browser.select': '{options} in {target} auswählen',
    'browser.switch-tab': 'Zum Tab[ mit dem Titel {title}][ mit der Adresse {address}] wechseln',
    'browser.type': '{text} Taste für Taste in {target} tippen',
    'browser.upload': 'Die Dateien {files} in {target} auswählen',
    'browser.wait': 'Warten, bis {target} {state} ist',
    'data.assert': 'Sicherstellen, dass {condition}, sonst: {message}',
    'data.parse-date': 'Aus {text} ein Datum machen, geschrieben als {format}',
    'data.parse-json': 'Aus dem JSON {text} einen Wert machen',
    'data.parse-number': 'Aus {text} eine Zahl machen',
    'data.set': '{value} festlegen',
    'desktop.activate': '{window} nach vorn holen',
    'desktop.assert': `{target} prüfen${EXPECTED}`,
    'desktop.click':
      '{target}[ mit der {button} Taste][ bei gehaltenem {modifiers}][ an der Stelle {position}] anklicken[ und auf {until} warten]',
    'desktop.close': '{window} schließen',
    'desktop.double-click': '{target}[ an der Stelle {position}] doppelt anklicken',
    'desktop.drag': '{from}[ auf {to}][ um {by}][ entlang {path}] ziehen',
    'desktop.menu': '{path} in den Menüs[ von {window}] wählen[ und auf {until} warten]',
    'desktop.press': '{keys}[ in {target}] drücken[ und auf {until} warten]',
    'desktop.read': '{what} von {target} lesen',
    'desktop.read-clipboard': 'Zwischenablage lesen',
    'desktop.right-click':
      '{target}[ an der Stelle {position}] mit der rechten Taste anklicken[ und auf {until} warten]',
    'desktop.scroll': (params) => scrolled(params, 'Raste', 'Rasten'),
    'desktop.set-value': '{value} in {target} eintragen',
    'desktop.start': '{program}[ mit {args}][ in {in}] starten[ und auf {window} warten]',
    'desktop.type': '{text}[ in {target}] über die Tastatur eingeben',
    'desktop.wait': 'Warten, bis {target} {state} ist',
    'desktop.write-clipboard': '{text} in die Zwischenablage legen',
    'document.classify': 'Herausfinden, was für ein Dokument {document} ist, nach {route}',
    'document.extract': 'Felder von {document} als {as} finden',
    'document.read': 'Das Dokument {file} lesen',
    'file.append': '{text} an die Datei {file} anfügen',
    'file.copy': '{file} nach {to} kopieren',
    'file.delete': '{file} löschen',
    'file.exists': 'Nachsehen, ob es {file} gibt',
    'file.info': 'Die Datei {file} ansehen',
    'file.list': 'Die Dateien[ {pattern}] in {folder} auflisten',
    'file.make-folder': 'Den Ordner {folder} anlegen',
    'file.move': '{file} nach {to} verschieben',
    'file.read': 'Den Text von {file} lesen',
    'file.write': '{text} in die Datei {file} schreiben',
    'flow.each': 'Für jeden Eintrag {as} aus {items}',
    'flow.fail': 'Den Fall zurückweisen: {message}',
    'flow.if': 'Wenn {condition}',
    'flow.stop': 'Den Lauf anhalten: {reason}',
    'flow.switch': 'Je nach {value}',
    'flow.try': 'Versuchen',
    'flow.wait': '{time} warten',
    'flow.while': 'Solange {condition}',
    'http.request': '{method} an {url}[ mit {body}][ als {account}] senden',
    'person.ask': 'Einen Menschen fragen: {title}',
    'person.validate': 'Einen Menschen prüfen lassen, was in {extraction} zweifelhaft ist',
    'screen.assert': ({ visible }) =>
      `Prüfen, dass[ {text}][ {image}] auf dem Bildschirm[ in {within}] ${visible === false ? 'nicht ' : ''}zu sehen ist`,
    'screen.click':
      '[Den Text {text}][Das Bild {image}][, Nummer {nth},][ in {within}][ an der Stelle {position}][ mit der {button} Taste][, {count}-mal,][ bei gehaltenem {modifiers}] auf dem Bildschirm anklicken[ und auf {until} warten]',
    'screen.find-image': 'Das Bild {image}[ in {within}] auf dem Bildschirm suchen',
    'screen.find-text': 'Den Text {text}[ in {within}] auf dem Bildschirm suchen',
    'screen.read': 'Bildschirm[ in {within}][ ab {text}][ ab dem Bild {image}][, Ausschnitt {region},] lesen',
    'screen.screenshot':
      'Bild des Bildschirms[ in {within}][ ab {text}][ ab dem Bild {image}][, Ausschnitt {region},] als {file} speichern',
    'table.append': 'Die Zeilen {rows} an {file} anfügen',
    'table.read': 'Die Zeilen von {file}[, Blatt {sheet},] lesen',
    'table.write': 'Die Zeilen {rows} in {file}[, Blatt {sheet},] schreiben',
    call: '{flow}[ mit {with}] ausführen',
  },
}

const WAYS: Readonly<Record<Turn['way'], string>> = {
  up: 'oben',
  down: 'unten',
  left: 'links',
  right: 'rechts',
}

function scrolled({ target, by }: Readonly<Record<string, unknown>>, unit: string, units = unit): string {
  const turn = turnOf(by)
  if (!turn) return 'Blättern[ zu {target}][ um {by}]'
  const start = target === undefined ? 'Um' : 'In {target} um'
  return `${start} ${turn.far} ${turn.far === 1 ? unit : units} nach ${WAYS[turn.way]} blättern`
}
