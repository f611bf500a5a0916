-- What proves who somebody is. Only the sign-in reads it.
create table access.credential (
  id uuid primary key,
  account_id uuid not null references access.account,
  -- `credential`: a password. Otherwise the provider to which the person is known.
  provider_id text not null,
  subject text not null,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, subject)
);
create index on access.credential (account_id);

create table access.two_factor (
  id uuid primary key,
  account_id uuid not null unique references access.account,
  -- Both are sealed with a key outside of the database.
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count int not null default 0,
  locked_until timestamptz
);

-- Challenges between the first step and the second.
create table access.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.verification (identifier);
create index on access.verification (expires_at);

-- The token is of no use to who reads it here: the cookie also carries a signature made with a key
-- outside of the database.
create table access.session (
  id uuid primary key,
  token text not null unique,
  account_id uuid not null references access.account,
  post_id uuid not null references access.post,
  -- Twelve hours after the beginning, whatever happens.
  expires_at timestamptz not null,
  -- An hour without a request ends it as well.
  last_seen_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.session (account_id);

-- Tries to sign in under a name, whether or not an account has it: an answer that depended on that
-- would tell who works here. The name itself is not kept.
create table access.attempt (
  name_key bytea primary key,
  failures int not null,
  locked_until timestamptz,
  last_at timestamptz not null
);
create index on access.attempt (last_at);

-- Counts a try before its password is looked at, so that a hundred at once are a hundred.
-- Returns the moment until which the name is locked, if it is.
create function access.begin_attempt(key bytea) returns timestamptz
language plpgsql volatile as $$
declare
  tried access.attempt;
begin
  delete from access.attempt where name_key in (
    select old.name_key from access.attempt old where old.last_at < now() - interval '1 day'
    order by old.last_at limit 20 for update skip locked);
  insert into access.attempt as a (name_key, failures, last_at) values (key, 1, now())
  on conflict (name_key) do update set last_at = now(),
    failures = case when a.last_at < now() - interval '15 minutes' then 1 else a.failures + 1 end
  where a.locked_until is null or a.locked_until <= now()
  returning * into tried;
  if not found then
    return (select a.locked_until from access.attempt a where a.name_key = key);
  end if;
  -- The sixth try still counts: if it is right, the row is taken away.
  update access.attempt a set
    locked_until = case when tried.failures >= 6 then now() + interval '15 minutes' end,
    failures = case when tried.failures >= 6 then 0 else tried.failures end
  where a.name_key = key;
  return null;
end $$;

-- In which post a session begins: the one of last time, else the oldest in force.
-- RQ001: the account is disabled. RQ002: it holds no post.
create function access.choose_post() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who access.account;
begin
  select * into who from access.account a where a.id = new.account_id for no key update;
  if who.disabled_at is not null then
    raise exception 'account-disabled' using errcode = 'RQ001';
  end if;
  select p.id into new.post_id from access.post p
    where p.account_id = new.account_id and p."from" <= now()
      and (p.until is null or p.until > now())
    order by p.id is distinct from who.last_post_id, p."from", p.id limit 1;
  if not found then raise exception 'no-post' using errcode = 'RQ002'; end if;
  return new;
end $$;
create trigger choose_post before insert on access.session
  for each row execute function access.choose_post();

-- Who signed in, in which post, is on record in the transaction that lets them in. What is over of
-- the same account's sessions is swept away.
create function access.let_in() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  post access.post;
begin
  update access.account a set last_post_id = new.post_id,
    activated_at = coalesce(a.activated_at, now()) where a.id = new.account_id;
  if tg_op = 'INSERT' then
    select * into post from access.post p where p.id = new.post_id;
    delete from access.session s where s.account_id = new.account_id
      and (s.expires_at <= now() or s.last_seen_at <= now() - interval '60 minutes');
    perform audit.append(new.account_id, post.role, post.institution_id, 'access.sign-in',
      'account', new.account_id::text);
  end if;
  return null;
end $$;
create trigger let_in after insert or update of post_id on access.session
  for each row execute function access.let_in();

-- An account whose owner has not set a password yet has one that nobody can know: the sign-in takes
-- as long as with any other account, and so does not tell which names exist.
create function access.lock_up() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  salt bytea := substring(sha256(uuid_send(gen_random_uuid())) for 16);
  nothing bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
begin
  insert into access.credential (id, account_id, provider_id, subject, password)
  values (gen_random_uuid(), new.id, 'credential', new.id::text,
    format('$argon2id$v=19$m=19456,t=2,p=1$%s$%s',
      rtrim(encode(salt, 'base64'), '='), rtrim(encode(nothing, 'base64'), '=')));
  return null;
end $$;
create trigger lock_up after insert on access.account
  for each row when (not new.demo) execute function access.lock_up();

-- What happens before anybody has signed in is on record too.
create function access.note(deed text, subject text) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform audit.append('00000000-0000-4000-8000-000000000000', 'nobody', null, deed,
    'account', subject);
end $$;

-- A refused try, whether or not the name is known.
create function access.refuse(given text) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  known uuid;
begin
  select a.id into known from access.account a where a.username = given or a.email = given;
  perform access.note('access.sign-in-refused', coalesce(known::text, 'unknown'));
end $$;

revoke execute on function access.begin_attempt, access.note, access.refuse from public;
grant execute on function access.begin_attempt, access.note, access.refuse to renqiao_auth;

do $$
declare
  name text;
begin
  foreach name in array array['credential', 'two_factor', 'verification', 'session', 'attempt'] loop
    execute format('alter table access.%I enable row level security', name);
    execute format('alter table access.%I force row level security', name);
    execute format('create policy keeper on access.%I to %I using (true) with check (true)',
      name, current_user);
    execute format('grant select, insert, update, delete on access.%I to renqiao_auth', name);
  end loop;
end $$;
create policy sign_in on access.credential to renqiao_auth using (true);
create policy sign_in on access.two_factor to renqiao_auth using (true);
create policy sign_in on access.verification to renqiao_auth using (true);
create policy sign_in on access.attempt to renqiao_auth using (true);

-- A session that is over does not exist, nor does one of a disabled account.
create policy sign_in on access.session to renqiao_auth using (
  expires_at > now() and last_seen_at > now() - interval '60 minutes'
  and exists (select from access.account a where a.id = account_id and a.disabled_at is null)
);
create policy sign_in on access.account for select to renqiao_auth using (true);
create policy second_factor on access.account for update to renqiao_auth using (true);
create policy sign_in on access.post for select to renqiao_auth using (true);
grant select, update (two_factor_enabled, email_verified, updated_at)
  on access.account to renqiao_auth;
grant select on access.post to renqiao_auth;

-- The product ends sessions and changes the post in which one acts. It never sees a token.
create policy own on access.session to renqiao_app using (
  account_id = platform.actor_account()
  or platform.actor_role() in ('system-admin', 'security-admin')
);
grant select (id, account_id, post_id), update (post_id), delete on access.session to renqiao_app;
create policy reset on access.two_factor to renqiao_app using (
  platform.actor_role() = 'security-admin' and account_id <> platform.actor_account()
);
grant select (account_id), delete on access.two_factor to renqiao_app;
