-- A volunteer of the house asks for somebody else, and never sees what becomes of it.
create policy from_a_volunteer on casework.help_request for insert with check (
  platform.actor_role() = 'volunteer' and institution_id = platform.actor_institution()
  and source = 'volunteer' and channel = 'ward' and state = 'received' and owner_id is null
);
