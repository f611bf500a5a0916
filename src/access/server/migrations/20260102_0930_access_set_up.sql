-- How a new account gets its first password, or a forgetful person a new one. The code that is handed
-- over follows from the id by a key outside of the database: it is stored nowhere.
create table access.invitation (
  id uuid primary key,
  account_id uuid not null references access.account,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create unique index one_open_invitation on access.invitation (account_id) where used_at is null;

-- The first start of an empty installation: one row, and once it is closed it stays closed.
create table access.set_up (
  single boolean primary key default true check (single),
  code_hash bytea not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  installation text check (length(installation) between 1 and 60)
);

create function access.stay_closed() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then raise exception 'the set-up is closed for ever'; end if;
  return new;
end $$;
create trigger stay_closed before update or delete on access.set_up
  for each row execute function access.stay_closed();

alter table access.invitation enable row level security;
alter table access.invitation force row level security;
alter table access.set_up enable row level security;
alter table access.set_up force row level security;
create policy keeper on access.invitation to current_user using (true) with check (true);
create policy keeper on access.set_up to current_user using (true) with check (true);

create policy hand_over on access.invitation to renqiao_app
  using (platform.actor_role() = 'system-admin' and account_id <> platform.actor_account())
  with check (platform.actor_role() = 'system-admin' and account_id <> platform.actor_account()
    and created_by = platform.actor_account());
grant select, insert, delete on access.invitation to renqiao_app;
create policy shown on access.invitation for select to renqiao_auth using (true);
create policy used on access.invitation for update to renqiao_auth using (used_at is null)
  with check (used_at is not null);
grant select, update (used_at) on access.invitation to renqiao_auth;

-- Whoever comes to the sign-in page may know the installation's name, and whether it is set up.
create policy shown on access.set_up for select using (true);
create policy closing on access.set_up for update to renqiao_auth using (closed_at is null)
  with check (closed_at is not null);
grant select (single, closed_at, installation) on access.set_up to renqiao_app;
grant select, update (closed_at, installation) on access.set_up to renqiao_auth;

-- The first two administrators are nobody's appointees. Possible only while the set-up is open.
create policy set_up on access.account for insert to renqiao_auth with check (
  created_by is null and not demo
  and exists (select from access.set_up s where s.closed_at is null)
);
create policy set_up on access.post for insert to renqiao_auth with check (
  appointed_by is null and role in ('system-admin', 'security-admin')
  and exists (select from access.set_up s where s.closed_at is null)
);
grant insert on access.account, access.post to renqiao_auth;
