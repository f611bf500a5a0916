-- 分享: a patient lets somebody look at one study: a secret that is only in the link, and a code that is told apart.
create table imaging.share (
  id uuid primary key,
  account_id uuid not null,
  -- SHA-256 of the secret, keyed hash of the code: neither can be told from here.
  secret bytea not null unique,
  code bytea not null,
  person bytea not null,
  node text not null,
  study_uid text not null,
  manifest text not null,
  for_whom text not null check (length(for_whom) between 1 and 60),
  what text not null check (length(what) between 1 and 100),
  at timestamptz not null,
  until timestamptz not null,
  most int not null check (most between 1 and 50),
  used int not null default 0,
  tries int not null default 0,
  revoked_at timestamptz
);
create index on imaging.share (account_id, at);

create table imaging.share_look (
  id uuid primary key,
  share_id uuid not null references imaging.share,
  at timestamptz not null
);
create index on imaging.share_look (share_id, at);

do $$
declare
  name text;
begin
  foreach name in array array['share', 'share_look'] loop
    execute format('alter table imaging.%I enable row level security', name);
    execute format('alter table imaging.%I force row level security', name);
    execute format('create policy keeper on imaging.%I to current_user using (true) with check (true)', name);
    execute format('grant select, insert on imaging.%I to renqiao_app', name);
  end loop;
end $$;
create policy own on imaging.share to renqiao_app
  using (platform.actor_role() = 'insured' and account_id = platform.actor_account())
  with check (platform.actor_role() = 'insured' and account_id = platform.actor_account());
-- Whoever holds the secret, with an account or without.
create policy holder on imaging.share for select to renqiao_app
  using (encode(secret, 'hex') = current_setting('imaging.share_secret', true));
create policy holder_counts on imaging.share for update to renqiao_app
  using (encode(secret, 'hex') = current_setting('imaging.share_secret', true));
create policy looks on imaging.share_look to renqiao_app
  using (share_id in (select id from imaging.share))
  with check (share_id in (select id from imaging.share));
grant update (used, tries, revoked_at) on imaging.share to renqiao_app;
