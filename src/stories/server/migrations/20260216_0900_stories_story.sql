create schema stories;
grant usage on schema stories to renqiao_app;

-- How far a story has come. Nothing of its words, and nobody whom it tells about, stands here.
create table stories.story (
  institution_id uuid not null references places.institution,
  id uuid not null unique,
  author_id uuid not null,
  line text not null check (line in ('psychosocial-support', 'resource-linking',
    'doctor-patient-relations', 'volunteer-management', 'community-health', 'other')),
  about text not null check (about in ('client', 'kin', 'volunteer', 'staff', 'other')),
  state text not null check (state in
    ('idea', 'consented', 'deidentified', 'read1', 'read2', 'published', 'withdrawn')),
  -- A story that a reader gave back is made nameless and read again: the next round.
  round integer not null default 1 check (round between 1 and 20),
  -- Of the nameless text, in characters; 0 before there is one.
  length integer not null default 0,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_why text check (withdrawn_why in ('consent', 'person', 'house', 'unfinished')),
  version integer not null default 1,
  primary key (institution_id, id),
  check (state <> 'published' or published_at is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_why is not null))
);
create index story_touched on stories.story (institution_id, touched_at desc);
create index story_published on stories.story (published_at desc) where state = 'published';

-- Where it was written from, and under which consent: for the house alone.
create table stories.source (
  institution_id uuid not null,
  story_id uuid not null,
  case_id uuid,
  person_id uuid,
  consent_id uuid,
  primary key (institution_id, story_id),
  foreign key (institution_id, story_id) references stories.story,
  foreign key (institution_id, case_id) references casework."case",
  foreign key (institution_id, person_id) references people.person (institution_id, id)
);

-- The consent of somebody who is no client. Whose it is stands on the paper, not here.
create table stories.paper_consent (
  institution_id uuid not null,
  story_id uuid not null,
  signed_on date not null,
  kept_at text not null check (length(kept_at) between 1 and 80),
  witness text not null check (length(witness) between 1 and 40),
  by_guardian boolean not null,
  until date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (institution_id, story_id),
  foreign key (institution_id, story_id) references stories.story
);

-- As it was written, names and all. Gone as soon as there is a nameless text.
create table stories.manuscript (
  institution_id uuid not null,
  story_id uuid not null,
  title text not null check (length(title) between 1 and 60),
  body text not null check (length(body) between 1 and 8000),
  primary key (institution_id, story_id),
  foreign key (institution_id, story_id) references stories.story
);

-- The nameless text of a round, and how it became so: kinds and counts, never what was found.
create table stories.telling (
  institution_id uuid not null,
  story_id uuid not null,
  round integer not null,
  title text not null check (length(title) between 1 and 80),
  body text not null check (length(body) between 1 and 9000),
  report jsonb not null,
  made_at timestamptz not null,
  primary key (institution_id, story_id, round),
  foreign key (institution_id, story_id) references stories.story
);

-- Two in each round: asked of a house, of the supervisors or of the city, and done by one person.
create table stories.reading (
  institution_id uuid not null,
  story_id uuid not null,
  round integer not null,
  seat integer not null check (seat in (1, 2)),
  id uuid not null unique,
  asked_of text not null check (asked_of in ('house', 'supervisors', 'city')),
  asked_institution_id uuid references places.institution,
  reader_id uuid,
  reader_institution_id uuid,
  verdict text check (verdict in ('passed', 'returned')),
  checks text[] not null default '{}',
  reason text not null default '' check (length(reason) <= 1000),
  decided_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, story_id, round, seat),
  foreign key (institution_id, story_id) references stories.story,
  check ((asked_of = 'house') = (asked_institution_id is not null)),
  check ((verdict is null) = (decided_at is null)),
  check (verdict is null or reader_id is not null),
  check (verdict is distinct from 'returned' or reason <> '')
);
create index reading_asked on stories.reading (asked_institution_id) where verdict is null;

-- How often it was opened on the public page: a number a day, and nothing about who.
create table stories.opened (
  story_id uuid not null references stories.story (id),
  day date not null,
  n integer not null check (n > 0),
  primary key (story_id, day)
);
