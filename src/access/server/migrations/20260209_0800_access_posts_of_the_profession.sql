-- Who supervises, funds, or works for another bureau is at no institution and in no district.
alter table access.post drop constraint post_role_check;
alter table access.post add constraint post_role_check check (role in ('social-worker', 'lead',
  'volunteer', 'doctor', 'partner', 'aid-officer', 'supervisor', 'foundation', 'bureau-officer',
  'district-officer', 'city-officer', 'insurance-clerk', 'insurance-reviewer', 'fund-auditor',
  'insured', 'system-admin', 'security-admin', 'audit-admin'));
