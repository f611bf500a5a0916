-- By which keys the sealed fields of this database open. It is made from the keys and tells nothing
-- of them: a start with other keys is refused, before anything is sealed that nobody can open later.
create table platform.key_print (
  only_one boolean primary key default true check (only_one),
  print bytea not null
);
alter table platform.key_print enable row level security;
alter table platform.key_print force row level security;
create policy keeper on platform.key_print using (platform.actor_role() = 'system');
grant select, insert on platform.key_print to renqiao_app;
