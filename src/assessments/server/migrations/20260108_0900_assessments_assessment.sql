create schema assessments;
grant usage on schema assessments to renqiao_app;

create table assessments.assessment (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  n integer not null check (n > 0),
  at timestamptz not null,
  by_account uuid not null,
  domains jsonb not null check (jsonb_typeof(domains) = 'array' and jsonb_array_length(domains) between 1 and 12),
  risk_level text not null check (risk_level in ('none', 'yellow', 'orange', 'red')),
  formulation text not null check (length(formulation) between 1 and 4000),
  client_view text not null check (length(client_view) <= 2000),
  primary key (institution_id, id),
  unique (institution_id, case_id, n),
  foreign key (institution_id, case_id) references casework."case"
);

create table assessments.amendment (
  institution_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  reason text not null check (length(reason) between 1 and 300),
  text text not null check (length(text) between 1 and 4000),
  primary key (institution_id, id),
  foreign key (institution_id, assessment_id) references assessments.assessment
);
create index amendment_assessment on assessments.amendment (institution_id, assessment_id, at);

-- What is final stays: not even the owner of the tables writes over it.
create function assessments.refuse_change() returns trigger language plpgsql
set search_path = pg_catalog as $$
begin
  raise exception 'a final assessment is not changed; it is amended' using errcode = 'restrict_violation';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['assessment', 'amendment']
  loop
    execute format('alter table assessments.%I enable row level security', name);
    execute format('alter table assessments.%I force row level security', name);
    execute format('create policy keeper on assessments.%I for select to current_user using (true)', name);
    execute format($policy$
      create policy team_and_head on assessments.%I using (
        institution_id = platform.actor_institution()
        and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
      )$policy$, name);
    execute format('grant select, insert on assessments.%I to renqiao_app', name);
    execute format($trigger$
      create trigger stays before update or delete on assessments.%I
      for each row execute function assessments.refuse_change()$trigger$, name);
  end loop;
end $$;
