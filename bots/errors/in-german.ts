import type { ErrorCode } from './catalogue.ts'

/** What an error is called in a language, and what its reader can do about it; no data stands in them. */
export interface ErrorWords {
  readonly title: string
  /** A sentence. */
  readonly next: string
}

/** The catalogue in German. Messages stay English: they hold what was found, and are looked up by it. */
export const errorsInGerman: Readonly<Record<ErrorCode, ErrorWords>> = {
  // the bot's files
  'file-missing': { title: 'Eine Datei fehlt', next: 'Prüfen Sie den Pfad, oder legen Sie die Datei an.' },
  'file-unreadable': {
    title: 'Eine Datei lässt sich nicht lesen',
    next: 'Prüfen Sie, ob die Datei gelesen werden darf und unbeschädigt ist.',
  },
  'yaml-broken': {
    title: 'Das YAML ist fehlerhaft',
    next: 'Korrigieren Sie das YAML an der genannten Stelle.',
  },
  'format-newer': {
    title: 'Das Format ist neuer als dieses Deskhand',
    next: 'Bringen Sie Deskhand auf einen Stand, der dieses Format kennt.',
  },
  'field-unknown': {
    title: 'Unbekanntes Feld',
    next: 'Korrigieren Sie den Namen, oder entfernen Sie das Feld.',
  },
  'field-missing': { title: 'Ein Feld fehlt', next: 'Fügen Sie das Feld hinzu.' },
  'field-invalid': { title: 'Ein Feld hat einen falschen Wert', next: 'Korrigieren Sie den Wert.' },
  'step-unknown': {
    title: 'Unbekannte Art von Schritt',
    next: 'Korrigieren Sie die Art des Schritts; die Übersicht der Schritte nennt alle.',
  },
  'element-unknown': {
    title: 'Unbekanntes Element',
    next: 'Korrigieren Sie den Namen, oder nehmen Sie das Element in elements.yaml auf.',
  },
  'subflow-unknown': {
    title: 'Unbekannter Unterablauf',
    next: 'Korrigieren Sie den Namen, oder legen Sie den Unterablauf an.',
  },
  'name-unknown': {
    title: 'Unbekannter Name',
    next: 'Korrigieren Sie den Namen, oder merken Sie sich den Wert in einem früheren Schritt.',
  },
  'formula-broken': { title: 'Die Formel ist fehlerhaft', next: 'Korrigieren Sie die Formel.' },
  'formula-empty': {
    title: 'Die Formel ergibt nichts',
    next: 'Korrigieren Sie den Namen, oder schreiben Sie $maybe(...), wo nichts eine gültige Antwort ist.',
  },
  'formula-failed': {
    title: 'Die Formel ließ sich nicht ausrechnen',
    next: 'Korrigieren Sie die Formel oder den Wert, mit dem sie rechnet.',
  },
  'formula-limit': {
    title: 'Die Formel braucht zu viel',
    next: 'Lassen Sie die Formel weniger auf einmal tun.',
  },
  'value-invalid': {
    title: 'Ein Wert passt nicht',
    next: 'Korrigieren Sie den Wert, oder die Formel, die ihn ergab.',
  },
  // what the run is given
  'input-missing': { title: 'Eine Eingabe fehlt', next: 'Geben Sie sie an.' },
  'wrong-use': { title: 'So geht das nicht', next: 'Prüfen Sie, was angegeben wurde.' },
  'input-invalid': { title: 'Eine Eingabe passt nicht', next: 'Korrigieren Sie den Wert der Eingabe.' },
  'asset-missing': { title: 'Ein Wert fehlt', next: 'Legen Sie ihn im Tresor ab.' },
  'vault-locked': {
    title: 'Der Tresor lässt sich nicht öffnen',
    next: 'Prüfen Sie den Schlüssel des Tresors; `deskhand doctor` sagt, wo er gesucht wird.',
  },
  // recordings of other products
  'recording-invalid': {
    title: 'Die Aufnahme ist fehlerhaft',
    next: 'Speichern Sie sie noch einmal in dem Programm, aus dem sie kommt, oder korrigieren Sie die genannte Stelle.',
  },
  // browser and pages
  'browser-missing': {
    title: 'Es ist kein Browser da',
    next: 'Installieren Sie Chromium, Chrome oder Edge; `deskhand doctor` sagt, wie.',
  },
  'browser-failed': {
    title: 'Der Browser versagte',
    next: 'Versuchen Sie es noch einmal; bleibt es so, rufen Sie `deskhand doctor` auf.',
  },
  'browser-gone': {
    title: 'Der Browser ist weg',
    next: 'Er wurde geschlossen oder beendet; der Lauf kann fortgesetzt werden.',
  },
  'page-unreachable': {
    title: 'Die Seite ist nicht erreichbar',
    next: 'Prüfen Sie die Adresse, und ob die Anwendung läuft.',
  },
  'element-missing': {
    title: 'Ein Element ist nicht da',
    next: 'Vergleichen Sie die Seite im Bild mit dem Element in elements.yaml.',
  },
  'element-ambiguous': {
    title: 'Mehrere Elemente passen',
    next: 'Beschreiben Sie das Element genauer, etwa mit `within`.',
  },
  'element-blocked': {
    title: 'Ein Element ist verdeckt oder gesperrt',
    next: 'Sehen Sie im Bild nach, was es verdeckt oder sperrt.',
  },
  'value-refused': {
    title: 'Ein Feld nimmt den Wert nicht an',
    next: 'Sehen Sie im Bild nach, was das Feld annimmt, und geben Sie den Wert in dieser Form.',
  },
  'dialog-unexpected': {
    title: 'Ein unerwarteter Dialog',
    next: 'Erwarten Sie ihn mit einem Schritt browser.dialog, bevor er erscheint.',
  },
  'assertion-failed': {
    title: 'Eine Prüfung ging schief',
    next: 'Vergleichen Sie, was erwartet wurde, mit dem Bild der Seite.',
  },
  'login-refused': {
    title: 'Die Anmeldung wurde abgewiesen',
    next: 'Korrigieren Sie die Zugangsdaten im Tresor; es wird nicht noch einmal versucht, damit kein Konto gesperrt wird.',
  },
  // the desktop
  'accessibility-missing': {
    title: 'Programme sagen nicht, was sie zeigen',
    next: 'Starten Sie es in einer Sitzung mit D-Bus und at-spi2-core, oder beschreiben Sie Elemente durch Bild oder Text.',
  },
  'program-silent': {
    title: 'Ein Programm antwortet nicht',
    next: 'Sehen Sie nach, ob es hängt; schließen und starten Sie es neu.',
  },
  'display-missing': {
    title: 'Es ist kein Bildschirm da',
    next: 'Starten Sie es, wo einer ist, oder geben Sie ihm einen eigenen; `deskhand doctor` sagt, wie.',
  },
  'display-gone': {
    title: 'Der Bildschirm ist weg',
    next: 'Er wurde geschlossen, oder sein Server endete; der Lauf kann fortgesetzt werden, wo einer ist.',
  },
  'hands-lost': {
    title: 'Maus und Tastatur versagten',
    next: 'Versuchen Sie es noch einmal; bleibt es so, rufen Sie `deskhand doctor` auf.',
  },
  'program-missing': {
    title: 'Ein Programm fehlt',
    next: 'Installieren Sie das Programm, oder korrigieren Sie Namen oder Pfad.',
  },
  'program-failed': {
    title: 'Ein Programm versagte',
    next: 'Sehen Sie im Bild nach, was das Programm sagt.',
  },
  'window-missing': {
    title: 'Ein Fenster ist nicht da',
    next: 'Vergleichen Sie Titel und Programm mit den offenen Fenstern.',
  },
  'person-working': {
    title: 'Jemand arbeitet gerade hier',
    next: 'Es ist nichts zu tun: der Schritt wartet, bis niemand Maus und Tastatur benutzt.',
  },
  // files, documents, network
  'disk-full': {
    title: 'Der Platz reicht nicht',
    next: 'Schaffen Sie Platz, und setzen Sie den Lauf dann fort.',
  },
  'folder-read-only': {
    title: 'In den Ordner kann nicht geschrieben werden',
    next: 'Machen Sie den Ordner beschreibbar, oder lassen Sie DESKHAND_HOME auf einen zeigen, der es ist.',
  },
  'file-exists': {
    title: 'Das gibt es schon',
    next: 'Bringen Sie die vorhandene Datei weg, oder wählen Sie einen anderen Namen.',
  },
  'document-unreadable': {
    title: 'Ein Beleg lässt sich nicht lesen',
    next: 'Sehen Sie sich den Beleg an; scannen Sie ihn noch einmal, oder erfassen Sie ihn von Hand.',
  },
  'table-invalid': {
    title: 'Eine Tabelle ist fehlerhaft',
    next: 'Korrigieren Sie die Tabelle an der genannten Stelle.',
  },
  'http-failed': {
    title: 'Ein Dienst antwortet nicht richtig',
    next: 'Prüfen Sie die Adresse, und ob der Dienst läuft.',
  },
  // the run itself
  'step-timeout': {
    title: 'Ein Schritt brauchte zu lange',
    next: 'Sehen Sie im Bild nach, worauf er wartete; geben Sie ihm mehr `timeout`, wenn er nur länger braucht.',
  },
  'business-rule': { title: 'Der Fall ist nicht in Ordnung', next: 'Entscheiden Sie den Fall von Hand.' },
  'answer-invalid': { title: 'Die Antwort passt nicht', next: 'Korrigieren Sie die Antwort.' },
  'in-doubt': {
    title: 'Es ist ungewiss, ob es geschah',
    next: 'Sehen Sie nach, ob es geschah, und sagen Sie es dann beim Vorgang.',
  },
  'loop-limit': {
    title: 'Eine Schleife hört nicht auf',
    next: 'Korrigieren Sie die Bedingung, oder erhöhen Sie `at-most`.',
  },
  'commit-open': {
    title: 'Ein endgültiger Schritt blieb offen',
    next: 'Geben Sie ihm ein `verify`, oder lassen Sie seinen Fehler den Vorgang beenden.',
  },
  'approval-outdated': {
    title: 'Die Freigabe gilt nicht mehr',
    next: 'Machen Sie noch einen Probelauf, und geben Sie frei, was sich dann zeigt.',
  },
  'half-undone': {
    title: 'Nur zum Teil zurückgenommen',
    next: 'Bringen Sie diesen Vorgang von Hand zu Ende: der Bericht sagt, was getan und was zurückgenommen wurde.',
  },
  'item-settled': {
    title: 'Hier ist nichts mehr zu tun',
    next: 'Sehen Sie sich den Vorgang noch einmal an: er kann inzwischen erledigt sein.',
  },
  'item-taken': {
    title: 'Der Vorgang wird gerade anderswo erledigt',
    next: 'Warten Sie, bis das geschehen ist, und starten Sie diesen Lauf dann noch einmal.',
  },
  stopped: { title: 'Angehalten', next: 'Setzen Sie den Lauf fort, wenn Sie so weit sind.' },
  'run-unknown': {
    title: 'Diesen Lauf gibt es nicht',
    next: 'Sehen Sie die Liste der Läufe noch einmal an.',
  },
  'recording-unknown': {
    title: 'Diese Aufnahme gibt es nicht',
    next: 'Sehen Sie die Liste der Aufnahmen noch einmal an.',
  },
  'run-locked': {
    title: 'Der Lauf ist gerade in Arbeit',
    next: 'Warten Sie, bis fertig ist, wer daran arbeitet, oder halten Sie ihn an.',
  },
  'run-elsewhere': {
    title: 'Der Lauf wurde anderswo gestartet',
    next: 'Halten Sie ihn dort an, wo er gestartet wurde: mit Strg-C auf der Kommandozeile, oder bei seinem Runner.',
  },
  'run-finished': { title: 'Der Lauf ist schon zu Ende', next: 'Starten Sie einen neuen Lauf.' },
  'commit-passed-over': {
    title: 'Ein endgültiger Schritt wurde ausgelassen',
    next: 'Lassen Sie ihn ausführen, machen Sie stattdessen einen Probelauf, oder schalten Sie den Schritt im Bot aus.',
  },
  'bot-unknown': {
    title: 'Diesen Bot gibt es nicht',
    next: 'Sehen Sie die Liste der Bots noch einmal an; er kann verschoben worden sein.',
  },
  'bot-changed': {
    title: 'Der Bot ist nicht mehr derselbe',
    next: 'Setzen Sie mit dem Bot fort, wie er war, oder entscheiden Sie den Vorgang von Hand.',
  },
  'journal-newer': {
    title: 'Das Journal ist neuer als dieses Deskhand',
    next: 'Aktualisieren Sie Deskhand; eine neuere Version hat dieses Journal geschrieben.',
  },
  'journal-broken': {
    title: 'Das Journal ist beschädigt',
    next: 'Heben Sie die Datei für die Hilfe auf, und stellen Sie sie wieder her, oder beginnen Sie mit einem neuen DESKHAND_HOME.',
  },
  // triggers
  'trigger-unknown': {
    title: 'Diesen Auslöser gibt es nicht',
    next: 'Sehen Sie die Liste der Auslöser noch einmal an.',
  },
  'trigger-unavailable': {
    title: 'Darauf kann dieser PC gerade nicht achten',
    next: 'Wählen Sie eine andere Art von Auslöser, oder starten Sie das Programm Deskhand.',
  },
  'trigger-held': {
    title: 'Der Auslöser darf gerade nicht starten',
    next: 'Starten Sie noch einmal, wenn ihn nichts mehr aufhält.',
  },
  'missed-decided': {
    title: 'Darüber ist schon entschieden',
    next: 'Es ist nichts zu tun: sehen Sie die Liste der Auslöser noch einmal an.',
  },
  'shortcut-refused': {
    title: 'Diese Tasten sind nicht zu haben',
    next: 'Wählen Sie andere: ein anderes Programm kann diese haben.',
  },
  // models and routes
  'route-unknown': { title: 'Unbekannte Route', next: 'Korrigieren Sie den Namen der Route.' },
  'model-refused': {
    title: 'Das Modell kann nicht verwendet werden',
    next: 'Stellen Sie den Ordner des Modells wieder her, oder trainieren Sie es mit `deskhand models train` neu.',
  },
  'examples-invalid': {
    title: 'Die Beispiele sind fehlerhaft',
    next: 'Korrigieren Sie die Beispiele an der genannten Stelle.',
  },
  // central and its runners
  'central-unreachable': {
    title: 'Die Zentrale ist nicht erreichbar',
    next: 'Prüfen Sie die Adresse, und ob die Zentrale läuft.',
  },
  'central-refused': {
    title: 'Die Zentrale weist diesen Runner ab',
    next: 'Melden Sie diesen Runner mit einem neuen Code noch einmal an.',
  },
  'central-declined': {
    title: 'Die Zentrale hat das abgelehnt',
    next: 'Lesen Sie, was sie dazu sagt, und versuchen Sie es dann noch einmal.',
  },
  'central-unknown': {
    title: 'Die Zentrale hat das nicht mehr',
    next: 'Es wurde inzwischen entfernt: Sehen Sie noch einmal in die Liste.',
  },
  'lease-lost': {
    title: 'Der Vorgang wurde weitergegeben',
    next: 'Es ist nichts zu tun: die Zentrale gibt ihn wieder einem Runner.',
  },
  'runners-lost': {
    title: 'Mehrere Runner gingen an diesem Vorgang verloren',
    next: 'Sehen Sie in den Berichten dieser Runner nach, was geschah; beheben Sie es, und versuchen Sie den Vorgang dann noch einmal.',
  },
  'store-locked': {
    title: 'Der Ordner ist schon in Gebrauch',
    next: 'Halten Sie die Zentrale an, die ihn hat, oder nennen Sie einen anderen Ordner.',
  },
  'store-newer': {
    title: 'Die Daten sind neuer als dieses Deskhand',
    next: 'Aktualisieren Sie Deskhand; eine neuere Version hat sie geschrieben.',
  },
  'store-unreachable': {
    title: 'Die Datenbank ist nicht erreichbar',
    next: 'Prüfen Sie DATABASE_URL, und ob PostgreSQL läuft.',
  },
  'port-taken': {
    title: 'Der Port ist vergeben',
    next: 'Beenden Sie das Programm, das ihn hat, oder nennen Sie mit --port einen anderen.',
  },
  'secret-leak': {
    title: 'Ein Geheimnis wäre sichtbar geworden',
    next: 'Verwenden Sie es nur, wo es getippt oder gesendet wird; gespeichert oder gezeigt werden kann es nicht.',
  },
  unexpected: {
    title: 'Etwas Unerwartetes geschah',
    next: 'Das sollte nicht vorkommen; bitte melden Sie es mit dem Bericht des Laufs.',
  },
}
