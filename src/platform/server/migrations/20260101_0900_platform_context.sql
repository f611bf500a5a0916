-- The role in which the product works. It owns nothing, and row-level security holds for it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'renqiao_app') then
    create role renqiao_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null; -- another database was faster
end $$;

create schema platform;
grant usage on schema platform to renqiao_app;

-- Who asks, for the length of the transaction.
create function platform.enter(
  account uuid, person uuid, name text, role text, institution uuid, district text, department uuid
) returns table (
  account_id uuid, person_id uuid, actor_name text, actor_role text,
  institution_id uuid, district_code text, department_id uuid
) language plpgsql volatile as $$
begin
  perform set_config('app.account', account::text, true),
    set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.role', role, true),
    set_config('app.institution', coalesce(institution::text, ''), true),
    set_config('app.district', coalesce(district, ''), true),
    set_config('app.department', coalesce(department::text, ''), true);
  return query select account, person, name, role, institution, district, department;
end $$;

create function platform.actor_account() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function platform.actor_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function platform.actor_role() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('app.role', true), '') $$;
create function platform.actor_institution() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.institution', true), '')::uuid $$;
create function platform.actor_district() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('app.district', true), '') $$;
create function platform.actor_department() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.department', true), '')::uuid $$;
