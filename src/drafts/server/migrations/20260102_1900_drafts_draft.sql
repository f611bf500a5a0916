create schema drafts;
grant usage on schema drafts to renqiao_app;

create table drafts.draft (
  account_id uuid not null,
  form text not null check (length(form) <= 121),
  -- Sealed: a draft holds whatever somebody was typing.
  content bytea not null check (length(content) <= 300000),
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, form)
);
create index on drafts.draft (saved_at);

alter table drafts.draft enable row level security;
alter table drafts.draft force row level security;
create policy own on drafts.draft using (account_id = platform.actor_account());
create policy tidy on drafts.draft for all using (platform.actor_role() = 'system');
grant select, insert, update, delete on drafts.draft to renqiao_app;
