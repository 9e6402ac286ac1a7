import { type BotDocument, type Edit, openDocument } from '../../../../renderer/editor/document/index.ts'

/** A bot whose head has comments, uses of all sorts, and a subflow with an input of the same name. */
export const TEXTS = {
  'bot.yaml': `bot: sorts # for the team
format: 1
title: Sorts the post

inputs: # what it works with
  # where the scans are
  folder: { type: folder, title: Scans } # asked for
  most:
    type: number
    default: 10 # enough
assets:
  site: { type: url }
transactions:
  each: =$files(inputs.folder, "folder")
  as: scan
  reference: =scan.sha256
  steps:
    - browser.open: =assets.site & "/in" # the start
    - call: sort
      with: { folder: '=inputs.folder & "it''s"' }
    - data.set: >-
        =inputs.folder &
        folder.x
      save: sum
`,
  'subflows/sort.yaml': `subflow: sort
inputs:
  folder: { type: folder }
steps:
  - browser.open: =assets.site & inputs.folder
`,
  'elements.yaml': 'field: { textbox: =assets.site }\n',
}

/** What an edit makes of the texts: the whole of the files that it changes. */
export function changedBy(edit: Edit, texts: Readonly<Record<string, string>> = TEXTS) {
  const before: BotDocument = openDocument(new Map(Object.entries(texts)))
  const { document } = edit(before)
  return Object.fromEntries([...document.texts].filter(([file, text]) => before.texts.get(file) !== text))
}
