-- Those who help beside the ward: doctors and partners at an institution; who decides on aid, and who
-- looks after the insurance fund, at none.
do $$
declare
  placed text;
begin
  select conname into strict placed from pg_constraint
    where conrelid = 'access.post'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%district-officer%' and conname <> 'post_role_check';
  execute format('alter table access.post drop constraint %I', placed);
end $$;
alter table access.post drop constraint post_role_check;
alter table access.post add constraint post_role_check check (role in ('social-worker', 'lead',
  'volunteer', 'doctor', 'partner', 'aid-officer', 'district-officer', 'city-officer',
  'insurance-clerk', 'insurance-reviewer', 'fund-auditor', 'insured', 'system-admin',
  'security-admin', 'audit-admin'));
alter table access.post add constraint post_place_check check (case
  when role in ('social-worker', 'lead', 'volunteer', 'doctor', 'partner') then institution_id is not null
  when role = 'district-officer' then district_code is not null and institution_id is null
  else institution_id is null and district_code is null end);
