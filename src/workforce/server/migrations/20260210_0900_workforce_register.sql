create schema workforce;
grant usage on schema workforce to renqiao_app;

-- Somebody who does medical social work in the house, whoever pays for it.
create table workforce.worker (
  institution_id uuid not null references places.institution,
  id uuid not null,
  account_id uuid,
  name text not null check (length(name) between 1 and 60),
  employment text not null check (employment in
    ('recruited', 'transferred', 'purchased', 'stationed')),
  -- Whoever employs, where that is not the house.
  employer text not null default '' check (length(employer) <= 80),
  full_time boolean not null,
  fte numeric(3, 2) not null check (fte > 0 and fte <= 1),
  fields text[] not null default '{}',
  "from" date not null,
  until date check (until >= "from"),
  version integer not null default 1,
  primary key (institution_id, id),
  unique (institution_id, account_id),
  check (employment not in ('purchased', 'stationed') or employer <> ''),
  check (not full_time or fte = 1)
);

-- A position set by need (按需设岗); without grade where the house has not graded it.
create table workforce.position (
  institution_id uuid not null references places.institution,
  id uuid not null,
  title text not null check (length(title) between 1 and 60),
  department text not null default '' check (length(department) <= 60),
  grade integer check (grade between 5 and 13),
  need text not null check (length(need) between 1 and 500),
  "from" date not null,
  until date check (until >= "from"),
  version integer not null default 1,
  primary key (institution_id, id)
);

create table workforce.qualification (
  institution_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  level text not null check (level in ('assistant', 'intermediate', 'senior', 'senior-exam')),
  number bytea not null,
  number_index bytea not null,
  number_tail text not null check (length(number_tail) <= 4),
  issued_on date not null,
  registered_until date check (registered_until >= issued_on),
  version integer not null default 1,
  primary key (institution_id, id),
  unique (institution_id, number_index),
  foreign key (institution_id, worker_id) references workforce.worker
);
create index qualification_worker on workforce.qualification (institution_id, worker_id);

create table workforce.appointment (
  institution_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  position_id uuid not null,
  -- The certificate on which it leans, and what the rule answered on the day: never yes or no.
  qualification_id uuid,
  answer text not null check (answer in ('covered', 'not-covered')),
  reason text not null default '' check (length(reason) <= 300),
  "from" date not null,
  until date check (until >= "from"),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, worker_id) references workforce.worker,
  foreign key (institution_id, position_id) references workforce.position,
  foreign key (institution_id, qualification_id) references workforce.qualification
);
create index appointment_worker on workforce.appointment (institution_id, worker_id);
-- One holder of a position at a time.
create unique index appointment_open on workforce.appointment (institution_id, position_id)
  where until is null;

-- Hours of learning. The clock is chosen by whoever enters them; the two are never added together.
create table workforce.continuing_education (
  institution_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  clock text not null check (clock in ('technical-year', 'registration-period')),
  "on" date not null,
  hours numeric(5, 1) not null check (hours > 0 and hours <= 200),
  content text not null check (length(content) between 1 and 200),
  evidence text not null check (length(evidence) between 1 and 200),
  struck_why text not null default '' check (length(struck_why) <= 300),
  struck_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, worker_id) references workforce.worker,
  check ((struck_at is null) = (struck_why = ''))
);
create index continuing_education_worker
  on workforce.continuing_education (institution_id, worker_id);

-- Tiers of talent (新入职、资深、领军): a dated fact, the newest holds.
create table workforce.tier (
  institution_id uuid not null,
  worker_id uuid not null,
  since date not null,
  tier text not null check (tier in ('entry', 'senior', 'leading')),
  primary key (institution_id, worker_id, since),
  foreign key (institution_id, worker_id) references workforce.worker
);

-- A student with a mentor of the house (实习带教).
create table workforce.placement (
  institution_id uuid not null,
  id uuid not null,
  mentor_id uuid not null,
  student text not null check (length(student) between 1 and 60),
  school text not null check (length(school) between 1 and 80),
  "from" date not null,
  until date not null check (until >= "from"),
  outcome text not null default '' check (length(outcome) <= 300),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, mentor_id) references workforce.worker
);

-- The teaching alliance (临床实践教学联盟): houses of the register, and departments of universities.
create table workforce.alliance_member (
  id uuid primary key,
  institution_id uuid unique references places.institution,
  name text not null unique check (length(name) between 1 and 80),
  kind text not null check (kind in ('institution', 'university')),
  since date not null,
  until date check (until >= since),
  version integer not null default 1,
  check ((kind = 'institution') = (institution_id is not null))
);
