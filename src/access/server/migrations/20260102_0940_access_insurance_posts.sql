-- Those who insure and those who are insured hold posts too, at no institution and in no district.
alter table access.post drop constraint post_role_check;
alter table access.post add constraint post_role_check check (role in ('social-worker', 'lead',
  'volunteer', 'district-officer', 'city-officer', 'insurance-clerk', 'insurance-reviewer', 'insured',
  'system-admin', 'security-admin', 'audit-admin'));
