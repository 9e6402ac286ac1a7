import { defineTexts } from '../../language/index.ts'

export const inputTexts = defineTexts(
  {
    problems: {
      missing: 'This is needed',
      number: 'A number is expected, such as 12.5',
      list: 'A list in JSON is expected, or one entry a line',
      map: 'A map in JSON is expected, such as {"name": "value"}',
      credential: 'A secret cannot be typed here: the bot has to declare it under assets',
    },
    path: {
      relative: 'The whole path is expected, from the top of the disk on',
      missing: 'There is nothing at this path on this PC',
      other: { file: 'This is a folder, not a file', folder: 'This is a file, not a folder' },
    },
    hints: {
      file: 'The path of a file on this PC',
      folder: 'The path of a folder on this PC',
      list: 'One entry a line, or a list in JSON',
      map: 'In JSON, such as {"name": "value"}',
    },
    found: 'found',
  },
  {
    problems: {
      missing: 'Das wird gebraucht',
      number: 'Erwartet wird eine Zahl, zum Beispiel 12,5',
      list: 'Erwartet wird eine Liste in JSON oder ein Eintrag je Zeile',
      map: 'Erwartet wird eine Zuordnung in JSON, zum Beispiel {"name": "wert"}',
      credential: 'Ein Geheimnis kann hier nicht eingegeben werden: der Bot muss es unter assets nennen',
    },
    path: {
      relative: 'Erwartet wird der ganze Pfad, vom Anfang des Laufwerks an',
      missing: 'Unter diesem Pfad gibt es auf diesem PC nichts',
      other: { file: 'Das ist ein Ordner, keine Datei', folder: 'Das ist eine Datei, kein Ordner' },
    },
    hints: {
      file: 'Der Pfad einer Datei auf diesem PC',
      folder: 'Der Pfad eines Ordners auf diesem PC',
      list: 'Ein Eintrag je Zeile oder eine Liste in JSON',
      map: 'In JSON, zum Beispiel {"name": "wert"}',
    },
    found: 'gefunden',
  },
)
