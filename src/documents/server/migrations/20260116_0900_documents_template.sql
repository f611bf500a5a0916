create schema documents;
grant usage on schema documents to renqiao_app;

-- What the house has made of a template. A version is never changed: what was made with it can be told.
create table documents.template (
  institution_id uuid not null references places.institution,
  kind text not null check (length(kind) <= 40),
  n integer not null check (n > 0),
  file_name text not null check (length(file_name) between 1 and 120),
  content bytea not null check (length(content) <= 2097152),
  digest text not null,
  note text not null default '' check (length(note) <= 200),
  by_account uuid not null,
  at timestamptz not null,
  primary key (institution_id, kind, n)
);

-- Which version is in use; without a row, or without a number, the one that comes along.
create table documents.choice (
  institution_id uuid not null references places.institution,
  kind text not null check (length(kind) <= 40),
  n integer,
  by_account uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (institution_id, kind),
  foreign key (institution_id, kind, n) references documents.template
);

-- That a paper was made; the paper itself is not kept. By its fingerprint it is known again.
create table documents.made (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (length(kind) <= 40),
  format text not null check (format in ('docx', 'pdf')),
  template_n integer,
  digest text not null,
  by_account uuid not null,
  at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, case_id) references casework."case"
);
create index made_case on documents.made (institution_id, case_id, at);

do $$
declare
  name text;
begin
  foreach name in array array['template', 'choice', 'made']
  loop
    execute format('alter table documents.%I enable row level security', name);
    execute format('alter table documents.%I force row level security', name);
    execute format('create policy keeper on documents.%I for select to current_user using (true)', name);
  end loop;
  foreach name in array array['template', 'choice']
  loop
    execute format($policy$
      create policy house on documents.%I for select using (
        institution_id = platform.actor_institution()
        and platform.actor_role() in ('social-worker', 'lead')
      )$policy$, name);
    execute format($policy$
      create policy head on documents.%I using (
        institution_id = platform.actor_institution() and platform.actor_role() = 'lead'
      )$policy$, name);
  end loop;
end $$;

create policy team_and_head on documents.made using (
  institution_id = platform.actor_institution()
  and (case_id in (select casework.my_cases()) or case_id in (select casework.house_cases()))
);

grant select, insert on documents.template, documents.made to renqiao_app;
grant select, insert, update on documents.choice to renqiao_app;
