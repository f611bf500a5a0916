-- 案例大赛: held by the city. What is asked of an entry is data of each contest.
create table stories.contest (
  id uuid primary key,
  title text not null check (length(title) between 1 and 60),
  about text not null default '' check (length(about) <= 1000),
  criteria jsonb not null check (jsonb_array_length(criteria) between 1 and 10),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  state text not null check (state in ('draft', 'open', 'scoring', 'published')),
  created_by uuid not null,
  created_at timestamptz not null,
  published_at timestamptz,
  version integer not null default 1,
  check ((state = 'published') = (published_at is not null))
);

-- What its readers see: a number, a title and the nameless text. Whose it is stands beside it.
create table stories.entry (
  contest_id uuid not null references stories.contest,
  id uuid not null unique,
  n integer not null check (n > 0),
  title text not null,
  body text not null,
  entered_at timestamptz not null,
  -- Written when the results are published.
  mean numeric(6, 2),
  spread numeric(6, 2),
  rank integer,
  award text not null default '' check (length(award) <= 20),
  primary key (contest_id, id),
  unique (contest_id, n)
);

create table stories.entry_owner (
  institution_id uuid not null,
  story_id uuid not null,
  contest_id uuid not null,
  entry_id uuid not null,
  entered_by uuid not null,
  primary key (institution_id, story_id, contest_id),
  unique (contest_id, entry_id),
  foreign key (institution_id, story_id) references stories.story,
  foreign key (contest_id, entry_id) references stories.entry
);

-- Whoever offers to read; named by the city.
create table stories.contest_reader (
  contest_id uuid not null references stories.contest,
  account_id uuid not null,
  institution_id uuid,
  role text not null check (role in ('lead', 'supervisor', 'city-officer')),
  offered_at timestamptz not null,
  named_at timestamptz,
  named_by uuid,
  primary key (contest_id, account_id),
  check ((named_at is null) = (named_by is null))
);

create table stories.score (
  contest_id uuid not null,
  entry_id uuid not null,
  reader_id uuid not null,
  -- One number for each criterion, in their order; none from whoever stands aside.
  points numeric(6, 2)[] not null,
  total numeric(6, 2),
  comment text not null default '' check (length(comment) <= 1000),
  at timestamptz not null,
  version integer not null default 1,
  primary key (contest_id, entry_id, reader_id),
  foreign key (contest_id, entry_id) references stories.entry,
  foreign key (contest_id, reader_id) references stories.contest_reader,
  check ((cardinality(points) = 0) = (total is null))
);

-- 宣传日历: of a house, or of the city where there is none.
create table stories.event (
  id uuid primary key,
  institution_id uuid references places.institution,
  kind text not null check (kind in
    ('media-visit', 'short-film', 'show', 'policy-reading', 'contest', 'other')),
  title text not null check (length(title) between 1 and 60),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  place text not null default '' check (length(place) <= 80),
  audience text not null default '' check (length(audience) <= 80),
  channel text not null default '' check (length(channel) <= 80),
  -- In person-times.
  reach_planned integer check (reach_planned >= 0),
  state text not null check (state in ('planned', 'done', 'cancelled')),
  reach integer check (reach >= 0),
  reach_by text check (reach_by in ('counted', 'estimated')),
  reach_method text not null default '' check (length(reach_method) <= 200),
  evidence text not null default '' check (length(evidence) <= 300),
  reason text not null default '' check (length(reason) <= 200),
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'done') = (reach is not null)),
  check ((reach is null) = (reach_by is null)),
  check (reach_by is distinct from 'estimated' or reach_method <> ''),
  check (state <> 'done' or evidence <> ''),
  check (state <> 'cancelled' or reason <> '')
);
create index event_starts on stories.event (starts_on);
