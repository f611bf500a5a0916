create schema standards;
grant usage on schema standards to renqiao_app;

-- One edition of a norm: a draft of the city, or published and never changed again.
create table standards.edition (
  id uuid primary key,
  code text not null check (code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
  edition integer not null check (edition between 1 and 999),
  title text not null check (length(title) between 1 and 80),
  source text not null check (length(source) between 1 and 500),
  -- Whether it is this product's own proposal, or was taken over from somebody who issued it.
  proposal boolean not null,
  valid_from date not null,
  valid_until date,
  clauses jsonb not null,
  state text not null check (state in ('draft', 'published')),
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  unique (code, edition),
  check (valid_until > valid_from),
  check ((state = 'published') = (published_at is not null))
);

-- 自评: an institution looks at itself against one edition.
create table standards.audit (
  institution_id uuid not null references places.institution,
  id uuid not null,
  edition_id uuid not null references standards.edition,
  state text not null check (state in ('open', 'finished')),
  summary text not null default '' check (length(summary) <= 2000),
  opened_by uuid not null,
  opened_at timestamptz not null,
  finished_by uuid,
  finished_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id),
  check ((state = 'finished') = (finished_at is not null))
);
create unique index audit_one_open on standards.audit (institution_id, edition_id)
  where state = 'open';
create index audit_finished on standards.audit (finished_at desc) where state = 'finished';

create table standards.answer (
  institution_id uuid not null,
  audit_id uuid not null,
  clause text not null check (length(clause) between 1 and 20),
  verdict text not null check (verdict in ('met', 'partly', 'not-met', 'not-applicable')),
  note text not null check (length(note) <= 1000),
  by_account uuid not null,
  at timestamptz not null,
  primary key (institution_id, audit_id, clause),
  foreign key (institution_id, audit_id) references standards.audit
);

-- 改进任务: what is to be done about a clause, by when, and what came of it.
create table standards.task (
  institution_id uuid not null,
  audit_id uuid not null,
  id uuid not null,
  clause text not null check (length(clause) between 1 and 20),
  what text not null check (length(what) between 1 and 500),
  due date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  result text not null default '' check (length(result) <= 500),
  settled_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, audit_id, id),
  foreign key (institution_id, audit_id) references standards.audit,
  check ((state = 'open') = (result = '')),
  check ((state = 'open') = (settled_at is null))
);

do $$
declare
  name text;
begin
  foreach name in array array['edition', 'audit', 'answer', 'task']
  loop
    execute format('alter table standards.%I enable row level security', name);
    execute format('alter table standards.%I force row level security', name);
    execute format('create policy keeper on standards.%I for select to current_user using (true)', name);
    execute format('grant select, insert on standards.%I to renqiao_app', name);
  end loop;
end $$;

-- Published norms are for everybody with an account; drafts are the city's.
create policy readers on standards.edition for select using (
  (state = 'published' and platform.actor_role() is not null)
  or platform.actor_role() in ('city-officer', 'system')
);
create policy drafts on standards.edition for insert
  with check (platform.actor_role() = 'city-officer' and state = 'draft'
    or platform.actor_role() = 'system');
create policy amends on standards.edition for update
  using (platform.actor_role() = 'city-officer' and state = 'draft') with check (true);
create policy drops on standards.edition for delete
  using (platform.actor_role() = 'city-officer' and state = 'draft');
grant update, delete on standards.edition to renqiao_app;

-- Offices read what is finished; the house reads and writes its own. Asked once for a query.
create policy readers on standards.audit for select using (
  (select platform.actor_role()) = 'system'
  or ((select platform.actor_role()) = 'lead'
    and institution_id = (select platform.actor_institution()))
  or (state = 'finished' and (select platform.actor_role()) = 'city-officer')
  or (state = 'finished' and (select platform.actor_role()) = 'district-officer' and institution_id
    in (select id from places.institution where district_code = platform.actor_district()))
);
create policy opens on standards.audit for insert with check (
  platform.actor_role() = 'system'
  or (platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
    and state = 'open')
);
create policy finishes on standards.audit for update
  using (platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
    and state = 'open')
  with check (institution_id = platform.actor_institution());
grant update (state, summary, finished_by, finished_at, version) on standards.audit to renqiao_app;

do $$
declare
  name text;
begin
  foreach name in array array['answer', 'task']
  loop
    execute format('create policy readers on standards.%I for select using ((institution_id, audit_id)
      in (select a.institution_id, a.id from standards.audit a))', name);
    execute format($policy$create policy enters on standards.%I for insert with check (
      platform.actor_role() = 'system'
      or (platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
        and (institution_id, audit_id) in
          (select a.institution_id, a.id from standards.audit a where a.state = 'open'))
    )$policy$, name);
  end loop;
end $$;

create policy amends on standards.answer for update
  using (platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
    and (institution_id, audit_id) in
      (select a.institution_id, a.id from standards.audit a where a.state = 'open'));
grant update (verdict, note, by_account, at) on standards.answer to renqiao_app;
-- Tasks outlive the audit: what came of them is written later.
create policy settles on standards.task for update
  using (platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
    and state = 'open')
  with check (institution_id = platform.actor_institution());
grant update (state, result, settled_at, version) on standards.task to renqiao_app;
create policy drops on standards.task for delete
  using (platform.actor_role() = 'lead' and institution_id = platform.actor_institution()
    and (institution_id, audit_id) in
      (select a.institution_id, a.id from standards.audit a where a.state = 'open'));
grant delete on standards.task to renqiao_app;
