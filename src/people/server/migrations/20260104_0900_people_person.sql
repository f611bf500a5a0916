create schema people;
grant usage on schema people to renqiao_app;

-- A human being, as one institution knows them. Of identity numbers only the sealed form is kept,
-- and a keyed fingerprint by which an equal one is found.
create table people.person (
  id uuid primary key,
  institution_id uuid not null,
  name text not null check (length(name) between 1 and 50),
  former_name text,
  masked_name text not null,
  pinyin text not null,
  sex text not null check (sex in ('female', 'male', 'unknown')),
  -- Where only the month or the year is known, the last day possible.
  birth_date date,
  birth_precision text not null check (birth_precision in ('day', 'month', 'year')),
  declared_adult boolean not null,
  languages text[] not null,
  access_needs text[] not null,
  deceased_on date,
  identity_sealed bytea,
  identity_index bytea,
  registered_by uuid not null,
  registered_at timestamptz not null default now(),
  version integer not null default 1,
  check (birth_date is not null or declared_adult),
  check ((identity_sealed is null) = (identity_index is null)),
  unique (institution_id, id),
  unique (institution_id, identity_index)
);
create index on people.person (institution_id, birth_date);

-- Under which words a person is found. Searched by prefix; the collation makes that a range.
create table people.name_key (
  institution_id uuid not null,
  key text collate "C" not null,
  person_id uuid not null,
  primary key (institution_id, key, person_id),
  foreign key (institution_id, person_id) references people.person (institution_id, id)
);
create index on people.name_key (person_id);

create table people.contact (
  id uuid primary key,
  institution_id uuid not null,
  person_id uuid not null,
  place smallint not null,
  sealed bytea not null,
  phone_index bytea not null,
  foreign key (institution_id, person_id) references people.person (institution_id, id)
);
create index on people.contact (person_id, place);
create index on people.contact (institution_id, phone_index);

-- Why somebody may see a minor's record: on the care team, approved, or at intake for a day.
create table people.access_grant (
  id uuid primary key,
  institution_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('intake', 'care-team', 'approved')),
  granted_by uuid not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  -- Whoever approves, it is not the one who asked.
  check (kind = 'intake' or granted_by <> account_id),
  check (kind = 'care-team' or ends_at is not null),
  foreign key (institution_id, person_id) references people.person (institution_id, id)
);
create index on people.access_grant (person_id, account_id);

-- The calendar of Beijing decides on which midnight a child comes of age. Who was born on
-- 29 February does so on 1 March of a common year, as in model/age.ts.
create function people.today() returns date language sql stable parallel safe as
  $$ select (now() at time zone 'Asia/Shanghai')::date $$;

create function people.is_minor(birth_date date, day date) returns boolean
language sql immutable parallel safe as
  $$ select coalesce(birth_date > (day - interval '18 years')::date, false) $$;

create function people.is_minor(birth_date date) returns boolean language sql stable parallel safe as
  $$ select coalesce(birth_date > (people.today() - interval '18 years')::date, false) $$;

create function people.is_staff(institution uuid) returns boolean language sql stable parallel safe as
  $$ select institution = platform.actor_institution()
       and platform.actor_role() in ('social-worker', 'lead') $$;

create function people.has_grant(person uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from people.access_grant g
    where g.person_id = person and g.account_id = platform.actor_account()
      and (g.ends_at is null or g.ends_at > now())
  )
$$;
