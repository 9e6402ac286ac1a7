import type { Messages } from './messages.ts'
import { turnOf } from './turn.ts'

/** What is expected of an element, in a page or in a window. */
const EXPECTED =
  '[: its text is {text}][: it contains {contains}][: its value is {value}][: it is on: {checked}][: there are {count}][: it is seen: {visible}]'

export const en: Messages = {
  quotes: ['“', '”'],
  yesNo: ['yes', 'no'],
  words: {
    what: { checked: 'state', enabled: 'usability', count: 'number', visible: 'visibility', html: 'HTML' },
    as: { invoice: 'an invoice' },
    answer: { accept: 'OK', dismiss: 'Cancel' },
  },
  sentences: {
    'browser.address': 'Read the address of the page',
    'browser.assert': `Check {target}${EXPECTED}`,
    'browser.check': ({ checked }) =>
      `${checked === false ? 'Untick' : 'Tick'} {target}${typeof checked === 'boolean' ? '' : '[: {checked}]'}`,
    'browser.click':
      'Click {target}[ with the {button} button][ holding {modifiers}][ at {position}][ and wait for {until}]',
    'browser.close-tab': 'Close the tab',
    'browser.dialog': 'Answer the next dialog with {answer}[ and the text {text}]',
    'browser.dialog-text': 'Read the text of the last dialog',
    'browser.double-click': 'Double-click {target}[ at {position}]',
    'browser.download': 'Download by {target} into {folder}',
    'browser.drag': 'Drag {from}[ onto {to}][ by {by}][ along {path}]',
    'browser.fill': 'Type {value} into {target}',
    'browser.hover': 'Point at {target}',
    'browser.open': ({ newTab }) => `Open {address}${newTab === true ? ' in a new tab' : ''}`,
    'browser.press': 'Press {keys}[ in {target}][ and wait for {until}]',
    'browser.read': ({ attribute }) =>
      attribute === undefined ? 'Read the {what} of {target}' : 'Read the attribute {attribute} of {target}',
    'browser.read-table': 'Read the rows of {target}',
    'browser.screenshot': 'Save an image[ of {target}] as {file}',
    'browser.scroll': ({ by }) => `${scrolled(by, 'pixel')}[ until {until} is there]`,
    'browser.select': 'Choose {options} in {target}',
    'browser.switch-tab': 'Switch to the tab[ with the title {title}][ with the address {address}]',
    'browser.type': 'Type {text} key by key into {target}',
    'browser.upload': 'Choose the files {files} in {target}',
    'browser.wait': 'Wait until {target} is {state}',
    'data.assert': 'Make sure that {condition}, else: {message}',
    'data.parse-date': 'Make a date of {text}, written as {format}',
    'data.parse-json': 'Make a value of the JSON {text}',
    'data.parse-number': 'Make a number of {text}',
    'data.set': 'Set {value}',
    'desktop.activate': 'Bring {window} to the front',
    'desktop.assert': `Check {target}${EXPECTED}`,
    'desktop.click':
      'Click {target}[ with the {button} button][ holding {modifiers}][ at {position}][ and wait for {until}]',
    'desktop.close': 'Close {window}',
    'desktop.double-click': 'Double-click {target}[ at {position}]',
    'desktop.drag': 'Drag {from}[ onto {to}][ by {by}][ along {path}]',
    'desktop.menu': 'Choose {path} in the menus[ of {window}][ and wait for {until}]',
    'desktop.press': 'Press {keys}[ in {target}][ and wait for {until}]',
    'desktop.read': 'Read the {what} of {target}',
    'desktop.read-clipboard': 'Read the clipboard',
    'desktop.right-click': 'Right-click {target}[ at {position}][ and wait for {until}]',
    'desktop.scroll': ({ by }) => scrolled(by, 'notch', 'notches'),
    'desktop.set-value': 'Enter {value} into {target}',
    'desktop.start': 'Start {program}[ with {args}][ in {in}][ and wait for {window}]',
    'desktop.type': 'Type {text} by the keyboard[ into {target}]',
    'desktop.wait': 'Wait until {target} is {state}',
    'desktop.write-clipboard': 'Put {text} into the clipboard',
    'document.classify': 'Find out what kind of document {document} is, by {route}',
    'document.extract': 'Find the fields of {document} as {as}',
    'document.read': 'Read the document {file}',
    'file.append': 'Add {text} to the file {file}',
    'file.copy': 'Copy {file} to {to}',
    'file.delete': 'Delete {file}',
    'file.exists': 'Look whether {file} is there',
    'file.info': 'Look at the file {file}',
    'file.list': 'List the files[ {pattern}] of {folder}',
    'file.make-folder': 'Make the folder {folder}',
    'file.move': 'Move {file} to {to}',
    'file.read': 'Read the text of {file}',
    'file.write': 'Write {text} to the file {file}',
    'flow.each': 'For each {as} of {items}',
    'flow.fail': 'Reject the case: {message}',
    'flow.if': 'If {condition}',
    'flow.stop': 'Stop the run: {reason}',
    'flow.switch': 'Depending on {value}',
    'flow.try': 'Try',
    'flow.wait': 'Wait for {time}',
    'flow.while': 'As long as {condition}',
    'http.request': 'Send {method} to {url}[ with {body}][ as {account}]',
    'person.ask': 'Ask a person: {title}',
    'person.validate': 'Have a person check what is doubtful in {extraction}',
    'screen.assert': ({ visible }) =>
      `Make sure that[ {text}][ {image}] is ${visible === false ? 'not ' : ''}on the screen[ in {within}]`,
    'screen.click':
      'Click[ the text {text}][ the image {image}][, number {nth},][ in {within}][ at {position}][ with the {button} button][, {count} times][ holding {modifiers}][ and wait for {until}]',
    'screen.find-image': 'Find the image {image}[ in {within}] on the screen',
    'screen.find-text': 'Find the text {text}[ in {within}] on the screen',
    'screen.read':
      'Read the screen[ in {within}][ from {text} on][ from the image {image} on][, the part {region}]',
    'screen.screenshot':
      'Save an image of the screen[ in {within}][ from {text} on][ from the image {image} on][, the part {region},] as {file}',
    'table.append': 'Add the rows {rows} to {file}',
    'table.read': 'Read the rows of {file}[, sheet {sheet}]',
    'table.write': 'Write the rows {rows} to {file}[, sheet {sheet}]',
    call: 'Do {flow}[ with {with}]',
  },
}

function scrolled(by: unknown, unit: string, units = `${unit}s`): string {
  const turn = turnOf(by)
  if (!turn) return 'Scroll[ to {target}][ by {by}]'
  return `Scroll ${turn.way}[ in {target}] by ${turn.far} ${turn.far === 1 ? unit : units}`
}
