create schema shifts;
grant usage on schema shifts to renqiao_app;

create table shifts.programme (
  institution_id uuid not null references places.institution,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  -- Dated: how minutes are rounded from which day on.
  rounding jsonb not null default '[]',
  primary key (institution_id, id)
);

create table shifts.opportunity (
  institution_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  title text not null check (length(title) between 1 and 60),
  about text not null default '' check (length(about) <= 500),
  ward text not null default '' check (length(ward) <= 60),
  place text not null default '' check (length(place) <= 60),
  risks text not null check (length(risks) between 1 and 300),
  danger boolean not null,
  large_event boolean not null,
  outside_city boolean not null,
  "from" date not null,
  until date check (until >= "from"),
  courses uuid[] not null default '{}',
  min_age integer not null check (min_age between 8 and 80),
  for_minors boolean not null,
  timing text not null check (timing in ('qr', 'shift', 'manual', 'self')),
  rest_minutes integer not null check (rest_minutes between 0 and 1440),
  travel_minutes integer not null check (travel_minutes between 0 and 1440),
  hard boolean not null,
  primary key (institution_id, id),
  foreign key (institution_id, programme_id) references shifts.programme
);

create table shifts.shift (
  institution_id uuid not null,
  id uuid not null,
  opportunity_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  places integer not null check (places between 1 and 2000),
  -- Counted by the database itself: more than there are places cannot be written.
  taken integer not null default 0,
  waiting integer not null default 0 check (waiting >= 0),
  state text not null default 'open' check (state in ('open', 'cancelled', 'closed')),
  reached_registered integer check (reached_registered >= 0),
  reached_estimated integer check (reached_estimated >= 0),
  reach_method text not null default '' check (length(reach_method) <= 200),
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, opportunity_id) references shifts.opportunity,
  constraint not_over_allocated check (taken between 0 and places)
);
create index shift_time on shifts.shift (institution_id, starts_at);

create table shifts.sign_up (
  institution_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  volunteer_id uuid not null,
  state text not null
    check (state in ('wait', 'confirmed', 'checked-in', 'done', 'no-show', 'cancelled')),
  signed_up_at timestamptz not null,
  checked_in_at timestamptz,
  checked_out_at timestamptz,
  seeks_substitute boolean not null default false,
  substitute_for uuid,
  cancelled_why text not null default '' check (length(cancelled_why) <= 200),
  primary key (institution_id, id),
  foreign key (institution_id, shift_id) references shifts.shift,
  foreign key (institution_id, volunteer_id) references volunteers.volunteer
);
-- Nobody holds two places in one shift.
create unique index sign_up_once on shifts.sign_up (institution_id, shift_id, volunteer_id)
  where state <> 'cancelled';
create index sign_up_volunteer on shifts.sign_up (institution_id, volunteer_id);
create index sign_up_waiting on shifts.sign_up (institution_id, shift_id, signed_up_at)
  where state = 'wait';

create table shifts.task (
  institution_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  first_name text not null check (length(first_name) between 1 and 10),
  bed text not null check (length(bed) between 1 and 20),
  does text not null check (length(does) between 1 and 200),
  does_not text not null check (length(does_not) <= 200),
  primary key (institution_id, id),
  foreign key (institution_id, shift_id) references shifts.shift
);
create index task_shift on shifts.task (institution_id, shift_id);

create table shifts.hour_entry (
  institution_id uuid not null,
  id uuid not null,
  volunteer_id uuid not null,
  opportunity_id uuid not null,
  shift_id uuid,
  sign_up_id uuid,
  "from" timestamptz not null,
  until timestamptz not null check (until >= "from"),
  minutes integer not null check (minutes between 0 and 1440),
  method text not null check (method in ('qr', 'shift', 'manual', 'self')),
  state text not null
    check (state in ('claimed', 'verified', 'rejected', 'disputed', 'corrected')),
  why text not null default '' check (length(why) <= 300),
  recorded_at timestamptz not null,
  decided_by uuid,
  corrects uuid,
  primary key (institution_id, id),
  foreign key (institution_id, volunteer_id) references volunteers.volunteer,
  foreign key (institution_id, opportunity_id) references shifts.opportunity
);
create index hour_entry_volunteer on shifts.hour_entry (institution_id, volunteer_id);
-- A service is counted once, and put right by one entry at a time.
create unique index hour_entry_once on shifts.hour_entry (institution_id, sign_up_id)
  where corrects is null;
create unique index hour_entry_corrects on shifts.hour_entry (institution_id, corrects);

create table shifts.certificate (
  institution_id uuid not null references places.institution,
  id uuid not null,
  volunteer_id uuid not null,
  volunteer_number text not null,
  state text not null
    check (state in ('requested', 'drawn', 'notice', 'issued', 'corrected', 'revoked')),
  number text not null default '',
  tail text not null default '',
  tail_hash bytea,
  "from" date not null,
  until date not null check (until >= "from"),
  minutes integer not null default 0 check (minutes >= 0),
  entries uuid[] not null default '{}',
  notice_until timestamptz,
  issued_on date,
  why text not null default '' check (length(why) <= 300),
  replaces uuid,
  requested_at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, id),
  foreign key (institution_id, volunteer_id) references volunteers.volunteer,
  check (state not in ('issued', 'corrected') or (number <> '' and tail_hash is not null))
);
create unique index certificate_number on shifts.certificate (number) where number <> '';
create index certificate_volunteer on shifts.certificate (institution_id, volunteer_id);

create table shifts.certificate_counter (
  institution_id uuid not null references places.institution,
  year integer not null,
  last integer not null,
  primary key (institution_id, year)
);

-- What somebody says after a hard shift. Others see counts.
create table shifts.debrief (
  institution_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  volunteer_id uuid not null,
  weight integer not null check (weight between 1 and 5),
  wants_talk boolean not null,
  note bytea,
  at timestamptz not null,
  primary key (institution_id, id),
  unique (institution_id, shift_id, volunteer_id),
  foreign key (institution_id, shift_id) references shifts.shift
);
