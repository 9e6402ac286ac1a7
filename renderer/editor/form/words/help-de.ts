/** What the fields of steps are for, by what the catalogue of steps says in English. */
export const helpDe: Readonly<Record<string, string>> = {
  'The element': 'Das Element',
  'The checkbox, radio button or switch': 'Das Kontrollkästchen, die Option oder der Schalter',
  'What to click': 'Was angeklickt wird',
  'What to double-click': 'Was doppelt angeklickt wird',
  'The field': 'Das Feld',
  'Where the mouse goes': 'Wohin die Maus bewegt wird',
  'Where; else where the focus is': 'Wo; sonst dort, wo der Fokus ist',
  'The table': 'Die Tabelle',
  'The element; else the page as it is seen': 'Das Element; sonst die Seite, wie sie zu sehen ist',
  'The element to bring into view, or over which the wheel is turned':
    'Das Element, das sichtbar werden soll oder über dem das Rad gedreht wird',
  'The list': 'Die Liste',
  'The field, or the button that opens the choice of files':
    'Das Feld oder die Schaltfläche, mit der Dateien ausgewählt werden',
  'What to wait for': 'Worauf gewartet wird',
  'A field, box, list of choices or slider': 'Ein Feld, Kästchen, eine Auswahlliste oder ein Schieberegler',
  'The field; else where the focus is': 'Das Feld; sonst dort, wo der Fokus ist',
  'Its whole text; white space is folded': 'Der ganze Text; Leerraum wird zusammengefasst',
  'What to enter, where the dialog asks for a text':
    'Was eingegeben wird, wenn der Dialog einen Text verlangt',
  'What to type, behind what stands there': 'Was getippt wird, hinter dem, was schon dasteht',
  'The text': 'Der Text',
  'Words that stand there in one line': 'Wörter, die dort in einer Zeile stehen',
  'The text, such as 31/12/2026': 'Der Text, etwa 31/12/2026',
  'The JSON': 'Das JSON',
  'The text, such as 1,234.50 or EUR 1.234,50': 'Der Text, etwa 1,234.50 oder EUR 1.234,50',
  'What to add; a line ends with "\\n"': 'Was angefügt wird; eine Zeile endet mit „\\n“',
  'What it is to hold': 'Was darin stehen soll',
  'A part of its text; white space is folded': 'Ein Teil des Textes; Leerraum wird zusammengefasst',
  'The value of a field': 'Der Wert eines Feldes',
  'What it is to hold; an empty text clears it': 'Was darin stehen soll; ein leerer Text leert es',
  'The text; the choice by its name; true or false for a box; a number for a slider':
    'Der Text; die Auswahl mit ihrem Namen; true oder false für ein Kästchen; eine Zahl für einen Regler',
  'What the cases are compared with': 'Womit die Fälle verglichen werden',
  'The value: a text, number, list or map; formulas in it are worked out':
    'Der Wert: Text, Zahl, Liste oder Zuordnung; Formeln darin werden ausgerechnet',
  'Whether it is on': 'Ob es angekreuzt ist',
  'Whether it is to be on': 'Ob es angekreuzt sein soll',
  'How many there are': 'Wie viele es sind',
  'How often in a row': 'Wie oft hintereinander',
  'Whether it is seen': 'Ob es zu sehen ist',
  'Whether it is to be seen': 'Ob es zu sehen sein soll',
  'The mouse button': 'Die Maustaste',
  'Keys that are held down': 'Tasten, die dabei gehalten werden',
  'Where to click, in pixels from the upper left corner of the element; else its middle':
    'Wohin geklickt wird, in Pixeln ab der linken oberen Ecke des Elements; sonst in seine Mitte',
  'Where the wheel is turned, in pixels from the upper left corner of the element; else its middle':
    'Wo das Rad gedreht wird, in Pixeln ab der linken oberen Ecke des Elements; sonst in seiner Mitte',
  'Where it is gripped, in pixels from its upper left corner; else its middle':
    'Wo es angefasst wird, in Pixeln ab seiner linken oberen Ecke; sonst in der Mitte',
  'Where to click, in pixels from the upper left corner of what is found; else its middle':
    'Wohin geklickt wird, in Pixeln ab der linken oberen Ecke des Fundes; sonst in seine Mitte',
  'What appears when it worked; without it the step is done as soon as page or program was told':
    'Was erscheint, wenn es gelungen ist; ohne Angabe ist der Schritt getan, sobald Seite oder Programm Bescheid wissen',
  'Turns the wheel on, `by` as far each time, until this is there':
    'Dreht das Rad weiter, jedes Mal so weit wie in „Um“, bis das da ist',
  'OK, or Cancel': 'OK oder Abbrechen',
  'The folder that the file goes into': 'Der Ordner, in den die Datei kommt',
  'The folder': 'Der Ordner',
  'What to drag': 'Was gezogen wird',
  'Where to drop it': 'Wo es abgelegt wird',
  'The new file, or a folder with a slash at its end':
    'Die neue Datei oder ein Ordner mit Schrägstrich am Ende',
  'Its new place, or a folder with a slash at its end':
    'Der neue Ort oder ein Ordner mit Schrägstrich am Ende',
  'Where on `to` it is dropped, in pixels from the upper left corner of that; else its middle':
    'Wo am Ziel es abgelegt wird, in Pixeln ab dessen linker oberer Ecke; sonst in der Mitte',
  'How far, in pixels, in place of `to`': 'Wie weit, in Pixeln, anstelle von „Nach“',
  'How far the wheel turns, in pixels': 'Wie weit das Rad gedreht wird, in Pixeln',
  'How far the wheel turns, in notches; to the right and down':
    'Wie weit das Rad gedreht wird, in Rasten; nach rechts und nach unten',
  'The way of the mouse, in pixels from where it began, for drawing; in place of `to`':
    'Der Weg der Maus, in Pixeln ab ihrem Anfang, zum Zeichnen; anstelle von „Nach“',
  'The way, from the bar of menus to the entry': 'Der Weg von der Menüleiste bis zum Eintrag',
  'The address of the page': 'Die Adresse der Seite',
  'A part of its address': 'Ein Teil der Adresse',
  'Whether it opens in a tab of its own': 'Ob sie in einem eigenen Tab geöffnet wird',
  'A key such as Enter, or a chord such as Control+A':
    'Eine Taste wie Enter oder eine Kombination wie Control+A',
  'Its text, the value of a field, whether it is on, how many there are, whether it is seen, or its HTML':
    'Der Text, der Wert eines Feldes, ob es angekreuzt ist, wie viele es sind, ob es zu sehen ist, oder das HTML',
  'The name of an attribute to read, in place of `what`':
    'Der Name eines Attributs, das statt „Was“ gelesen wird',
  'The file, a PNG': 'Die Datei, ein PNG',
  'The file': 'Die Datei',
  'The file or folder': 'Die Datei oder der Ordner',
  'The file, in UTF-8': 'Die Datei, in UTF-8',
  'The file: .csv or .tsv': 'Die Datei: .csv oder .tsv',
  'The file: .csv, .tsv or .xlsx': 'Die Datei: .csv, .tsv oder .xlsx',
  'The document: PNG, JPEG, TIFF or PDF': 'Das Dokument: PNG, JPEG, TIFF oder PDF',
  'What to choose, by the text that is shown: one, or a list where several may be chosen':
    'Was gewählt wird, nach dem angezeigten Text: eines, oder eine Liste, wenn mehrere gewählt werden können',
  'A part of its title': 'Ein Teil des Titels',
  'What the person is told': 'Was dem Menschen gesagt wird',
  'The question': 'Die Frage',
  'Time between two keys': 'Zeit zwischen zwei Tasten',
  'One file, or a list of them': 'Eine Datei oder eine Liste von Dateien',
  'What it is to be': 'Wie es sein soll',
  'The window, or an element in it': 'Das Fenster oder ein Element darin',
  'The window, or an element in it; else the window that is active':
    'Das Fenster oder ein Element darin; sonst das aktive Fenster',
  'The window to wait for; else any that is new': 'Das Fenster, auf das gewartet wird; sonst irgendein neues',
  'A command that the system knows, or the path of the program':
    'Ein Befehl, den das System kennt, oder der Pfad des Programms',
  'What it is started with': 'Womit es gestartet wird',
  'The folder that it works in; else that of the bot': 'Der Ordner, in dem es arbeitet; sonst der des Bots',
  'An image that is shown there, a PNG; in place of `text`':
    'Ein Bild, das dort zu sehen ist, ein PNG; anstelle von „Text“',
  'The image, a PNG': 'Das Bild, ein PNG',
  'Only in this window or element; else on the whole screen':
    'Nur in diesem Fenster oder Element; sonst auf dem ganzen Bildschirm',
  'Which of several, from the top and from the left, from 1':
    'Das wievielte von mehreren, von oben und von links, ab 1',
  'Whether it is waited for; else the places may be none':
    'Ob darauf gewartet wird; sonst kann es auch keine Stelle geben',
  'Whether they are waited for; else the places may be none':
    'Ob darauf gewartet wird; sonst kann es auch keine Stelle geben',
  'In pixels from the upper left corner of the text or image, else of `within`, else of the screen; all of it where not given':
    'In Pixeln ab der linken oberen Ecke des Textes oder Bildes, sonst von „Innerhalb von“, sonst des Bildschirms; ohne Angabe alles',
  'The list; worked out once, before the first round':
    'Die Liste; sie wird einmal vor der ersten Runde ausgerechnet',
  'The name of the item in `steps`': 'Wie der Eintrag in den Schritten heißt',
  'What kind of document it is': 'Was für ein Dokument es ist',
  'A name for the number of the round, from 0': 'Ein Name für die Nummer der Runde, ab 0',
  'What is wrong with the case': 'Was an dem Fall nicht stimmt',
  'What is wrong where it does not': 'Was nicht stimmt, wenn sie nicht gilt',
  'What a person can do about it': 'Was ein Mensch dagegen tun kann',
  'What decides': 'Was entscheidet',
  'Looked at before each round': 'Wird vor jeder Runde geprüft',
  'What must hold': 'Was gelten muss',
  'Why, for the person who resumes it': 'Warum, für den Menschen, der den Lauf fortsetzt',
  'How long: seconds, or a text such as 500ms, 30s, 2m':
    'Wie lange: Sekunden, oder ein Text wie 500ms, 30s, 2m',
  'Rounds after which the loop is taken to be endless': 'Runden, nach denen die Schleife als endlos gilt',
  'The name of the subflow': 'Der Name des Unterablaufs',
  'Its inputs by name': 'Seine Eingaben mit ihren Namen',
  'How it is written, such as DD/MM/YYYY, D MMMM YYYY or MM/DD/YY; a list is tried in order':
    'Wie es geschrieben ist, etwa DD/MM/YYYY, D MMMM YYYY oder MM/DD/YY; eine Liste wird der Reihe nach versucht',
  'The decimal mark': 'Das Dezimalzeichen',
  'Which files, such as *.png': 'Welche Dateien, etwa *.png',
  'The rows, as maps of heading and value': 'Die Zeilen, als Zuordnungen von Überschrift und Wert',
  'The sheet of an Excel file; else its first': 'Das Blatt einer Excel-Datei; sonst das erste',
  'The name of the sheet of an Excel file': 'Der Name des Blattes einer Excel-Datei',
  'The address': 'Die Adresse',
  'What is asked for; all but GET and HEAD are commits':
    'Was verlangt wird; alles außer GET und HEAD ist endgültig',
  'Further headers by name': 'Weitere Kopfzeilen mit ihren Namen',
  'What is sent: text as it is, all else as JSON':
    'Was gesendet wird: Text, wie er ist, alles andere als JSON',
  'Who asks: user and password are sent with it': 'Wer fragt: Benutzer und Kennwort werden mitgesendet',
  'How they are sent; bearer sends the password as a token':
    'Wie sie gesendet werden; als Token wird das Kennwort gesendet',
  'The statuses that are fine; else 200 to 299': 'Welche Status in Ordnung sind; sonst 200 bis 299',
  'What document.read gave': 'Was document.read ergeben hat',
  'The document that it is about': 'Das Dokument, um das es geht',
  'The route that names the model and how sure it has to be':
    'Die Route, die das Modell nennt und wie sicher es sein muss',
  'What is asked, by name: title, type (text, number, date, choice, yes-no), choices, value (proposed), doubt (why it is asked), optional':
    'Was gefragt wird, mit Namen: Titel, Art, Auswahl, Wert (Vorschlag), Zweifel (warum gefragt wird), ob es leer bleiben darf',
  'What document.extract gave': 'Was document.extract ergeben hat',
  'Its text, the value of a field, whether it is on, can be used or is seen, or how many there are':
    'Der Text, der Wert eines Feldes, ob es angekreuzt, bedienbar oder zu sehen ist, oder wie viele es sind',
  'What the step is called, in place of its sentence': 'Wie der Schritt heißt, anstelle seines Satzes',
  'The name of the result, for later formulas': 'Der Name des Ergebnisses für spätere Formeln',
  'The step is left out where this is not true': 'Der Schritt wird ausgelassen, wenn das nicht zutrifft',
  'Its identity, which stays the same through every edit':
    'Seine Kennung, die bei jeder Änderung dieselbe bleibt',
  'How long it may take: seconds, or a text such as 500ms, 30s, 2m':
    'Wie lange er dauern darf: Sekunden, oder ein Text wie 500ms, 30s, 2m',
  'Further tries of this step alone, and how long to wait before each':
    'Weitere Versuche nur dieses Schritts, und wie lange vor jedem gewartet wird',
  'Whether an error ends the case': 'Ob ein Fehler den Fall beendet',
  'What it does to the world: a commit is never done twice, all else may be done again':
    'Was er in der Welt bewirkt: Endgültiges wird nie zweimal getan, alles andere darf wiederholt werden',
  'What people call it': 'Wie man ihn nennt',
  'For those who read the bot': 'Für alle, die den Bot lesen',
  'The size of a page in pixels': 'Die Größe einer Seite in Pixeln',
  'Where the pages are told to be: degrees, and metres of accuracy':
    'Wo die Seiten sein sollen: Grad, und die Genauigkeit in Metern',
  'What the pages may do without asking': 'Was die Seiten ohne Nachfrage dürfen',
  'The language of the pages, such as en-GB or de-DE': 'Die Sprache der Seiten, etwa en-GB oder de-DE',
  'The time zone of the pages, such as Europe/Berlin': 'Die Zeitzone der Seiten, etwa Europe/Berlin',
  'What the pages are told of colours': 'Welche Farben den Seiten gesagt werden',
  'What the browser calls itself': 'Wie der Browser sich nennt',
  'Who signs in where the browser itself asks': 'Wer sich anmeldet, wo der Browser selbst danach fragt',
  'The list of the items; each is worked on by itself':
    'Die Liste der Vorgänge; jeder wird für sich bearbeitet',
  'What formulas call the item': 'Wie Formeln den Vorgang nennen',
  'What identifies an item: the same one is never done twice':
    'Woran man einen Vorgang erkennt: derselbe wird nie zweimal getan',
  'How often an item is tried again after a failure':
    'Wie oft ein Vorgang nach einem Fehler noch einmal versucht wird',
  'What the step gets that calls it': 'Was der Schritt bekommt, der ihn aufruft',
}
