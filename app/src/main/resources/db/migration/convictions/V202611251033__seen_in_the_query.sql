-- As in people: the same rows, asked in the query itself.
alter policy by_person on convictions.conviction
  using (exists (select from people.person p where p.id = conviction.person_id)) with check (exists (select from people.person p where p.id = conviction.person_id));
alter policy by_person on convictions.opinion
  using (exists (select from people.person p where p.id = opinion.person_id)) with check (exists (select from people.person p where p.id = opinion.person_id));
