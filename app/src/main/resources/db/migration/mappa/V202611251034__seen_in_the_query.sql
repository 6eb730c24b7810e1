-- As in people: the same rows, asked in the query itself.
alter policy by_person on mappa.management
  using (exists (select from people.person p where p.id = management.person_id))
  with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = management.person_id));
alter policy by_person on mappa.management_history
  using (exists (select from people.person p where p.id = management_history.person_id))
  with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = management_history.person_id));
