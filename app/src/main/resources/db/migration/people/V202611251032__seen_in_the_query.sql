-- The same rows as before: asked in the query itself, where the planner plans it once, not in a function for each row.
alter policy by_person on people.name
  using (exists (select from people.person p where p.id = name.person_id)) with check (exists (select from people.person p where p.id = name.person_id));
alter policy by_person on people.address
  using (exists (select from people.person p where p.id = address.person_id)) with check (exists (select from people.person p where p.id = address.person_id));
alter policy by_person on people.identifier
  using (exists (select from people.person p where p.id = identifier.person_id)) with check (exists (select from people.person p where p.id = identifier.person_id));
