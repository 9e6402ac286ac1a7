/**
 * Commits stand in a table of their own because they outlive their run: the token of a commit is the same in
 * every run that works on the same item, and a row there is what keeps it from being done twice.
 */
const tables = `
CREATE TABLE runs (
  id TEXT PRIMARY KEY, bot TEXT NOT NULL, title TEXT, folder TEXT NOT NULL, digest TEXT NOT NULL,
  inputs TEXT NOT NULL, rehearsal INTEGER NOT NULL, state TEXT NOT NULL, pid INTEGER NOT NULL,
  started INTEGER NOT NULL, ended INTEGER, error TEXT
) STRICT;

CREATE TABLE transactions (
  run TEXT NOT NULL REFERENCES runs (id), position INTEGER NOT NULL, bot TEXT NOT NULL, reference TEXT NOT NULL,
  item TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
  started INTEGER, ended INTEGER, error TEXT, done_by TEXT,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX transactions_by_reference ON transactions (bot, reference, state);

CREATE TABLE results (
  sequence INTEGER PRIMARY KEY, run TEXT NOT NULL, position INTEGER NOT NULL, attempt INTEGER NOT NULL,
  step TEXT NOT NULL, kind TEXT NOT NULL, inputs TEXT, value TEXT NOT NULL, at INTEGER NOT NULL, took REAL NOT NULL
) STRICT;
CREATE INDEX results_by_transaction ON results (run, position);

CREATE TABLE commits (
  token TEXT PRIMARY KEY, run TEXT NOT NULL, bot TEXT NOT NULL, reference TEXT NOT NULL, position INTEGER NOT NULL,
  step TEXT NOT NULL, state TEXT NOT NULL, value TEXT, intended_at INTEGER NOT NULL, settled_at INTEGER, settled_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX commits_by_reference ON commits (bot, reference);
CREATE INDEX commits_by_run ON commits (run);

CREATE TABLE failures (
  sequence INTEGER PRIMARY KEY, run TEXT NOT NULL, position INTEGER NOT NULL, attempt INTEGER NOT NULL,
  step TEXT NOT NULL, error TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX failures_by_run ON failures (run);

CREATE TABLE evidence (
  sequence INTEGER PRIMARY KEY, run TEXT NOT NULL, position INTEGER NOT NULL, step TEXT NOT NULL,
  moment TEXT NOT NULL, kind TEXT NOT NULL, file TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_run ON evidence (run);
`

/**
 * What others are told of, and what they told. `acknowledged` is 0 while whoever handed the item out has not answered to
 * the intent: until then it has changed nothing. Numbers of the outbox are never given twice, nor is one left out.
 */
const elsewhere = `
ALTER TABLE transactions ADD COLUMN lease TEXT;
ALTER TABLE commits ADD COLUMN acknowledged INTEGER NOT NULL DEFAULT 1;

CREATE TABLE outbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, run TEXT, position INTEGER, subject TEXT,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE decisions (id TEXT PRIMARY KEY, at INTEGER NOT NULL, record TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  only_one INTEGER PRIMARY KEY DEFAULT 1 CHECK (only_one = 1), pc TEXT NOT NULL,
  acknowledged INTEGER NOT NULL DEFAULT 0, store TEXT
) STRICT;
INSERT INTO meta (pc) VALUES (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' ||
  substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))));
`

/**
 * What the studio shows and asks: runs by page, what each item of a rehearsal came to, which items alone a run is to do and
 * what was approved of them, and who started a run or did an item by hand.
 */
const studio = `
ALTER TABLE runs ADD COLUMN started_by TEXT;
ALTER TABLE transactions ADD COLUMN by_person TEXT;
CREATE INDEX runs_by_start ON runs (started, id);
CREATE INDEX runs_by_folder ON runs (folder, started, id);
CREATE INDEX runs_by_state ON runs (state, started, id);
CREATE INDEX transactions_by_state ON transactions (run, state);

CREATE TABLE rehearsals (
  run TEXT NOT NULL, position INTEGER NOT NULL, state TEXT NOT NULL, step TEXT, digest TEXT, variables TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE choices (
  run TEXT NOT NULL, reference TEXT NOT NULL, approval TEXT, PRIMARY KEY (run, reference)
) STRICT, WITHOUT ROWID;
`

/** Where a run works, so that it goes on there when it is resumed. */
const displays = 'ALTER TABLE runs ADD COLUMN own_display INTEGER NOT NULL DEFAULT 0'

/** Whether it shows its browser there. */
const windows = 'ALTER TABLE runs ADD COLUMN headless INTEGER NOT NULL DEFAULT 0'

/** SQL that brings a file from the version of its index to the next; a new file starts at 0. */
export const upgrades: readonly string[] = [tables, elsewhere, studio, displays, windows]

export const JOURNAL_VERSION = upgrades.length
