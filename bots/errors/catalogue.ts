/**
 * What went wrong decides what happens next:
 * - `business`: the case itself is not in order; no retry would help
 * - `system`: an application, network or machine did not play along; worth another try from a fresh state
 * - `author`: the bot is wrong; somebody has to change it
 * - `setup`: this machine or its settings lack something; the run ends
 * - `stopped`: a person or a limit ended it
 */
export type ErrorKind = 'business' | 'system' | 'author' | 'setup' | 'stopped'

interface ErrorEntry {
  readonly kind: ErrorKind
  /** What the reader can do about it; a sentence. */
  readonly next: string
}

/** Every error code of Deskhand, once. The reference page and the tests are derived from it. */
export const errorCatalogue = {
  // the bot's files
  'file-missing': { kind: 'author', next: 'Check the path, or create the file.' },
  'file-unreadable': { kind: 'setup', next: 'Check that the file may be read and is not damaged.' },
  'yaml-broken': { kind: 'author', next: 'Correct the YAML at the place named.' },
  'format-newer': { kind: 'setup', next: 'Update Deskhand to a version that knows this format.' },
  'field-unknown': { kind: 'author', next: 'Correct the name, or remove the field.' },
  'field-missing': { kind: 'author', next: 'Add the field.' },
  'field-invalid': { kind: 'author', next: 'Correct the value.' },
  'step-unknown': { kind: 'author', next: 'Correct the kind of step; the step reference lists them all.' },
  'element-unknown': { kind: 'author', next: 'Correct the name, or add the element to elements.yaml.' },
  'subflow-unknown': { kind: 'author', next: 'Correct the name, or add the subflow.' },
  'name-unknown': { kind: 'author', next: 'Correct the name, or save it in an earlier step.' },
  'formula-broken': { kind: 'author', next: 'Correct the formula.' },
  'formula-empty': {
    kind: 'author',
    next: 'Correct the name, or write $maybe(...) where nothing is a fair answer.',
  },
  'formula-failed': { kind: 'author', next: 'Correct the formula or the value that it works on.' },
  'formula-limit': { kind: 'author', next: 'Make the formula do less work at a time.' },
  'value-invalid': { kind: 'author', next: 'Correct the value, or the formula that gave it.' },
  // what the run is given
  'input-missing': { kind: 'setup', next: 'Give it with --input name=value.' },
  'wrong-use': { kind: 'setup', next: '`deskhand run --help` shows what can be given.' },
  'input-invalid': { kind: 'setup', next: 'Correct the value of the input.' },
  'asset-missing': {
    kind: 'setup',
    next: 'Store it with `deskhand vault set`, or give it with --asset name=value.',
  },
  'vault-locked': {
    kind: 'setup',
    next: 'Check the key of the vault; `deskhand doctor` says where it is looked for.',
  },
  // recordings of other products
  'recording-invalid': {
    kind: 'author',
    next: 'Save the recording again in the program that made it, or correct it at the place named.',
  },
  // browser and pages
  'browser-missing': { kind: 'setup', next: 'Install Chromium, Chrome or Edge; `deskhand doctor` says how.' },
  'browser-failed': { kind: 'system', next: 'Try again; if it stays, run `deskhand doctor`.' },
  'browser-gone': { kind: 'system', next: 'The browser was closed or killed; the run can be resumed.' },
  'page-unreachable': { kind: 'system', next: 'Check the address and that the application is up.' },
  'element-missing': {
    kind: 'system',
    next: 'Compare the page in the image with the element in elements.yaml.',
  },
  'element-ambiguous': {
    kind: 'system',
    next: 'Describe the element more closely, for example with `within`.',
  },
  'element-blocked': { kind: 'system', next: 'See in the image what covers or disables the element.' },
  'value-refused': {
    kind: 'system',
    next: 'See in the image what the field accepts, and give the value in that form.',
  },
  'dialog-unexpected': {
    kind: 'system',
    next: 'Expect the dialog with a browser.dialog step before it appears.',
  },
  'assertion-failed': { kind: 'system', next: 'Compare what was expected with the image of the page.' },
  'login-refused': {
    kind: 'setup',
    next: 'Correct the credential in the vault; it is not tried again, so that no account gets locked.',
  },
  // the desktop
  'accessibility-missing': {
    kind: 'setup',
    next: 'Start it in a session with D-Bus and at-spi2-core, or describe the elements by image or text on the screen.',
  },
  'program-silent': { kind: 'system', next: 'See whether the program hangs; close it and start it again.' },
  'display-missing': {
    kind: 'setup',
    next: 'Start it where there is a display, or give it one of its own; `deskhand doctor` says how.',
  },
  'display-gone': {
    kind: 'system',
    next: 'The display was closed or its server ended; the run can be resumed where there is one.',
  },
  'hands-lost': { kind: 'system', next: 'Try again; if it stays, run `deskhand doctor`.' },
  'program-missing': { kind: 'setup', next: 'Install the program, or correct its name or path.' },
  'program-failed': { kind: 'system', next: 'See in the image what the program says.' },
  'window-missing': {
    kind: 'system',
    next: 'Compare the title and the program with the windows that are open.',
  },
  'person-working': {
    kind: 'system',
    next: 'Nothing has to be done: the step waits until nobody uses mouse and keyboard.',
  },
  // files, documents, network
  'disk-full': { kind: 'setup', next: 'Free some space, then resume the run.' },
  'folder-read-only': {
    kind: 'setup',
    next: 'Make the folder writable, or set DESKHAND_HOME to one that is.',
  },
  'file-exists': { kind: 'business', next: 'Move the file that is there away, or choose another name.' },
  'document-unreadable': {
    kind: 'business',
    next: 'Look at the document; scan it again or enter it by hand.',
  },
  'table-invalid': { kind: 'business', next: 'Correct the table at the place named.' },
  'http-failed': { kind: 'system', next: 'Check the address and that the service is up.' },
  // the run itself
  'step-timeout': {
    kind: 'system',
    next: 'See in the image what the step was waiting for; raise its `timeout` if it just needs longer.',
  },
  'business-rule': { kind: 'business', next: 'Decide the case by hand.' },
  'answer-invalid': { kind: 'setup', next: 'Correct the answer.' },
  'in-doubt': { kind: 'stopped', next: 'Look whether it happened, then say so with `deskhand settle`.' },
  'loop-limit': { kind: 'author', next: 'Correct the condition, or raise `at-most`.' },
  'commit-open': { kind: 'system', next: 'Give the commit a `verify`, or let its error end the item.' },
  'approval-outdated': {
    kind: 'business',
    next: 'Rehearse again, and approve what it shows then.',
  },
  'half-undone': {
    kind: 'business',
    next: 'Finish this item by hand: the report says what was done for it and what was undone.',
  },
  'item-settled': { kind: 'setup', next: 'Look at the item again: it may have been done meanwhile.' },
  'item-taken': { kind: 'author', next: 'Let the other run end, then start this one again.' },
  stopped: { kind: 'stopped', next: 'Resume the run when you are ready.' },
  'run-unknown': { kind: 'setup', next: 'Check the run id; `deskhand runs` lists them.' },
  'recording-unknown': { kind: 'setup', next: 'Look at the list of recordings again.' },
  'run-locked': { kind: 'setup', next: 'Wait for the process that carries this run, or stop it.' },
  'run-elsewhere': {
    kind: 'setup',
    next: 'Stop it where it was started: with Ctrl-C on the command line, or at its runner.',
  },
  'run-finished': { kind: 'setup', next: 'Start a new run.' },
  'commit-passed-over': {
    kind: 'stopped',
    next: 'Let it be done, rehearse instead, or switch the step off in the bot.',
  },
  'bot-unknown': { kind: 'setup', next: 'Look at the list of bots again; it may have been moved.' },
  'bot-changed': {
    kind: 'author',
    next: 'Resume with the bot as it was, or settle the transaction by hand.',
  },
  'journal-newer': { kind: 'setup', next: 'Update Deskhand; this journal was written by a newer version.' },
  'journal-broken': {
    kind: 'setup',
    next: 'Keep the file for support, and restore it or start with a new DESKHAND_HOME.',
  },
  // triggers
  'trigger-unknown': { kind: 'setup', next: 'Look at the list of triggers again.' },
  'trigger-unavailable': {
    kind: 'setup',
    next: 'Choose another kind of trigger, or start the Deskhand program.',
  },
  'trigger-held': { kind: 'setup', next: 'Start it again when nothing holds it any more.' },
  'missed-decided': { kind: 'setup', next: 'Nothing has to be done: look at the list of triggers again.' },
  'shortcut-refused': { kind: 'setup', next: 'Choose other keys: another program may have these.' },
  // models and routes
  'route-unknown': {
    kind: 'setup',
    next: 'Correct the name of the route; `deskhand models list` shows them all.',
  },
  'model-refused': {
    kind: 'setup',
    next: 'Restore the folder of the model, or train it again with `deskhand models train`.',
  },
  'examples-invalid': { kind: 'setup', next: 'Correct the examples at the place named.' },
  // central and its runners
  'central-unreachable': { kind: 'system', next: 'Check the address, and that central is up.' },
  'central-refused': { kind: 'setup', next: 'Enrol this runner again with a new code.' },
  'central-declined': { kind: 'setup', next: 'Correct what was given, and try again.' },
  'central-unknown': { kind: 'setup', next: 'It was removed meanwhile; look at the list again.' },
  'lease-lost': {
    kind: 'stopped',
    next: 'Nothing has to be done: central gives the item to a runner again.',
  },
  'runners-lost': {
    kind: 'stopped',
    next: 'See in the reports of these runners what happened to them; mend that, then retry the item.',
  },
  'store-locked': { kind: 'setup', next: 'Stop the central that has this folder, or name another folder.' },
  'store-newer': { kind: 'setup', next: 'Update Deskhand; this store was written by a newer version.' },
  'store-unreachable': { kind: 'setup', next: 'Check DATABASE_URL, and that PostgreSQL is up.' },
  'port-taken': { kind: 'setup', next: 'Stop the program that has the port, or name another with --port.' },
  'secret-leak': {
    kind: 'author',
    next: 'Use the secret only where it is typed or sent; it cannot be stored or shown.',
  },
  unexpected: { kind: 'system', next: 'This should not happen; please report it with the run report.' },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errorCatalogue
