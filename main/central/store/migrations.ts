/** Everything stands in a schema of its own; pg-boss keeps its jobs in `deskhand_jobs`. */
const tables = `
CREATE TABLE deskhand.store (id uuid NOT NULL, made_at timestamptz NOT NULL DEFAULT now(), only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one));
INSERT INTO deskhand.store (id) VALUES (gen_random_uuid());

CREATE TABLE deskhand.people (
  name text PRIMARY KEY, password text NOT NULL, roles text[] NOT NULL, disabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE deskhand.sessions (
  token text PRIMARY KEY, person text NOT NULL REFERENCES deskhand.people (name) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_person ON deskhand.sessions (person);
-- How often signing in under a name was tried of late, whether anyone has that name or not.
CREATE TABLE deskhand.sign_ins (
  name text PRIMARY KEY, tries integer NOT NULL DEFAULT 1, since timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE deskhand.invitations (
  code text PRIMARY KEY, runner text NOT NULL, queues text[], expires_at timestamptz NOT NULL, used_at timestamptz
);
CREATE TABLE deskhand.runners (
  name text PRIMARY KEY, token text NOT NULL UNIQUE, pc uuid NOT NULL, queues text[],
  enrolled_at timestamptz NOT NULL DEFAULT now(), seen_at timestamptz, revoked boolean NOT NULL DEFAULT false
);

-- How far each PC has told what it did. \`hello_at\`: when it said so since central started; none where it has not yet.
-- \`standing\`: \`awaited\` where nothing is handed out before it has told; \`excused\` where somebody said to go on without it.
CREATE TABLE deskhand.pcs (
  id uuid PRIMARY KEY, held bigint NOT NULL DEFAULT 0, hello_at timestamptz, owes bigint NOT NULL DEFAULT 0,
  standing text NOT NULL DEFAULT 'free'
);
CREATE TABLE deskhand.reports (
  pc uuid NOT NULL REFERENCES deskhand.pcs (id), number bigint NOT NULL, kind text NOT NULL, body jsonb NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(), sequence bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (pc, number)
);
CREATE UNIQUE INDEX reports_by_sequence ON deskhand.reports (sequence DESC);
CREATE INDEX reports_by_kind ON deskhand.reports (kind, sequence DESC);

CREATE TABLE deskhand.queues (
  name text PRIMARY KEY, title text NOT NULL, bot text NOT NULL, inputs jsonb NOT NULL, retries integer NOT NULL,
  paused boolean NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
);
-- Whose turn it is and who has it, pg-boss says, by a job of the same id: \`job_try\` is the try of it that was handed
-- out last, \`runner\` who got it. The fence outlives jobs and only ever grows. Ids grow with time.
CREATE TABLE deskhand.items (
  id uuid PRIMARY KEY, queue text NOT NULL REFERENCES deskhand.queues (name), reference text NOT NULL,
  content jsonb NOT NULL, priority integer NOT NULL, defer_until timestamptz, due_at timestamptz,
  state text NOT NULL, attempts integer NOT NULL DEFAULT 0, fence bigint NOT NULL DEFAULT 0,
  job_try integer, runner text, error jsonb,
  created_at timestamptz NOT NULL DEFAULT now(), started_at timestamptz, ended_at timestamptz,
  UNIQUE (queue, reference)
);
CREATE INDEX items_by_state ON deskhand.items (queue, state, id DESC);
CREATE INDEX items_running ON deskhand.items (runner) WHERE state = 'running';

-- \`outcomes\` is how the steps up to this commit had ended, so that another runner can go on behind it.
CREATE TABLE deskhand.commits (
  item uuid NOT NULL REFERENCES deskhand.items (id), token text NOT NULL, fence bigint NOT NULL, step text NOT NULL,
  state text NOT NULL, value jsonb, outcomes jsonb, intended_at double precision NOT NULL,
  settled_at double precision, settled_by text, PRIMARY KEY (item, token)
);

CREATE TABLE deskhand.tasks (
  id text PRIMARY KEY, item uuid REFERENCES deskhand.items (id), title text NOT NULL, fields jsonb NOT NULL,
  document jsonb, state text NOT NULL DEFAULT 'open', due_at timestamptz, escalated_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(), answer jsonb, sent_back text, answered_by text, answered_at timestamptz
);
CREATE INDEX tasks_by_state ON deskhand.tasks (state, due_at, created_at);
CREATE INDEX tasks_by_item ON deskhand.tasks (item);

CREATE TABLE deskhand.routes (
  name text PRIMARY KEY, champion text, thresholds jsonb NOT NULL, valid_for integer NOT NULL, "on" boolean NOT NULL,
  reason text, version bigint NOT NULL, changed_at timestamptz NOT NULL, changed_by text NOT NULL
);
CREATE TABLE deskhand.artifacts (
  digest text PRIMARY KEY, media_type text NOT NULL, size integer NOT NULL, content bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE deskhand.audit (
  number bigint PRIMARY KEY, at timestamptz NOT NULL, actor text NOT NULL, action text NOT NULL, subject text NOT NULL,
  details text NOT NULL, previous text NOT NULL, digest text NOT NULL
);
-- The answer to a request that named an \`Idempotency-Key\`, for whoever repeats it.
CREATE TABLE deskhand.answers (
  caller text NOT NULL, key text NOT NULL, request text NOT NULL, status integer, body text,
  created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (caller, key)
);
CREATE INDEX answers_by_age ON deskhand.answers (created_at);
-- Why nothing is handed out, while that is so; without \`until\` as long as PCs are awaited.
CREATE TABLE deskhand.recovery (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), reason text NOT NULL,
  since timestamptz NOT NULL DEFAULT now(), until timestamptz
);
`

/** SQL that brings a store from the version of its index to the next; a new store starts at 0. */
export const migrations: readonly string[] = [tables]
