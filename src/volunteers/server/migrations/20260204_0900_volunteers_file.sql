create schema volunteers;
grant usage on schema volunteers to renqiao_app;

-- The page by which somebody applies. Its token opens a form and nothing else.
create table volunteers.recruitment (
  institution_id uuid primary key references places.institution,
  token text not null unique check (length(token) >= 20),
  intro text not null check (length(intro) between 1 and 1000),
  min_age integer not null check (min_age between 8 and 80),
  is_open boolean not null
);

create table volunteers.volunteer (
  institution_id uuid not null references places.institution,
  id uuid not null,
  -- A number of its own in place of the identity number (MZ/T 061).
  number text not null,
  account_id uuid unique,
  state text not null check (state in
    ('applied', 'screened', 'training', 'active', 'paused', 'left', 'dismissed', 'declined')),
  state_why text not null default '' check (length(state_why) <= 300),
  name text not null check (length(name) between 1 and 60),
  birth_date date not null,
  is_foreigner boolean not null default false,
  phone bytea,
  identity_number bytea,
  identity_index bytea,
  guardian text not null default '' check (length(guardian) <= 60),
  guardian_phone bytea,
  guardian_consent_on date,
  asks_written boolean not null default false,
  skills text[] not null default '{}',
  languages text not null default '' check (length(languages) <= 100),
  availability text not null default '' check (length(availability) <= 200),
  health_cleared_on date,
  infection_cleared_on date,
  screen_note text not null default '' check (length(screen_note) <= 500),
  applied_at timestamptz not null,
  active_since date,
  version integer not null default 1,
  primary key (institution_id, id),
  unique (institution_id, number)
);
create unique index volunteer_identity on volunteers.volunteer (institution_id, identity_index);

create table volunteers.course (
  institution_id uuid not null references places.institution,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  kind text not null check (kind in ('general', 'post', 'special')),
  hours numeric(5, 1) not null check (hours > 0),
  ward text not null default '' check (length(ward) <= 60),
  valid_months integer check (valid_months > 0),
  primary key (institution_id, id),
  check (kind <> 'post' or ward <> '')
);

create table volunteers.training (
  institution_id uuid not null,
  id uuid not null,
  volunteer_id uuid not null,
  course_id uuid not null,
  passed_on date not null,
  expires_on date check (expires_on >= passed_on),
  primary key (institution_id, id),
  foreign key (institution_id, volunteer_id) references volunteers.volunteer,
  foreign key (institution_id, course_id) references volunteers.course
);
create index training_volunteer on volunteers.training (institution_id, volunteer_id);

create table volunteers.agreement (
  institution_id uuid not null,
  id uuid not null,
  volunteer_id uuid not null,
  form text not null check (form in ('written', 'electronic')),
  "from" date not null,
  until date check (until >= "from"),
  signed_on date not null,
  scope text not null default '' check (length(scope) <= 200),
  guardian_signed boolean not null,
  primary key (institution_id, id),
  foreign key (institution_id, volunteer_id) references volunteers.volunteer
);
create index agreement_volunteer on volunteers.agreement (institution_id, volunteer_id);

create table volunteers.cover (
  institution_id uuid not null,
  id uuid not null,
  volunteer_id uuid not null,
  kind text not null check (length(kind) between 1 and 60),
  policy_number text not null default '' check (length(policy_number) <= 60),
  "from" date not null,
  until date not null check (until >= "from"),
  covers_danger boolean not null,
  primary key (institution_id, id),
  foreign key (institution_id, volunteer_id) references volunteers.volunteer
);
create index cover_volunteer on volunteers.cover (institution_id, volunteer_id);

create table volunteers.commendation (
  institution_id uuid not null,
  id uuid not null,
  volunteer_id uuid not null,
  "on" date not null,
  text text not null check (length(text) between 1 and 300),
  primary key (institution_id, id),
  foreign key (institution_id, volunteer_id) references volunteers.volunteer
);
create index commendation_volunteer on volunteers.commendation (institution_id, volunteer_id);
