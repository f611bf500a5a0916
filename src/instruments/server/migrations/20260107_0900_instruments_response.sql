create schema instruments;
grant usage on schema instruments to renqiao_app;

-- The wording that an institution typed in under a licence of its own. A new text is a new row, so
-- that a sheet shows for ever what was asked.
create table instruments.loaded_text (
  institution_id uuid not null references places.institution,
  id uuid not null,
  instrument text not null,
  variant text not null,
  items jsonb not null,
  reference text not null check (length(reference) between 1 and 200),
  until date,
  loaded_at timestamptz not null,
  loaded_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (institution_id, id)
);
create index loaded_text_instrument on instruments.loaded_text (institution_id, instrument);

-- What came out. Written once: a correction is another row that names the one it takes the place of.
create table instruments.response (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  draft_id uuid not null,
  -- Under which its alarm was raised: a correction of a yes that was raised is not another alarm.
  sign_id uuid not null,
  instrument text not null,
  instrument_version text not null,
  variant text not null,
  licence jsonb not null,
  text_id uuid,
  mode text not null check (mode in ('interview', 'self', 'telephone', 'paper', 'declined')),
  informant text not null check (informant in ('self', 'proxy')),
  informant_who text not null check (length(informant_who) <= 60),
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_account uuid not null,
  score numeric,
  subscales jsonb not null,
  band text,
  missing text[] not null,
  flags text[] not null,
  supersedes uuid,
  reason text not null check (length(reason) <= 300),
  primary key (institution_id, id),
  unique (institution_id, case_id, draft_id),
  unique (institution_id, supersedes),
  check (informant = 'self' or informant_who <> ''),
  check ((supersedes is null) = (reason = '')),
  foreign key (institution_id, case_id) references casework."case",
  foreign key (institution_id, supersedes) references instruments.response,
  foreign key (institution_id, text_id) references instruments.loaded_text
);
create index response_case on instruments.response (institution_id, case_id, at);

-- What was answered lies apart: the head learns what came out, the team what was said.
create table instruments.answers (
  institution_id uuid not null,
  response_id uuid not null,
  case_id uuid not null,
  by_account uuid not null,
  answers jsonb not null,
  primary key (institution_id, response_id),
  foreign key (institution_id, response_id) references instruments.response
);
create index answers_case on instruments.answers (institution_id, case_id);
