alter policy by_person on convictions.conviction using (people.may_see(person_id)) with check (people.may_see(person_id));
alter policy by_person on convictions.opinion using (people.may_see(person_id)) with check (people.may_see(person_id));
alter policy by_person on convictions.struck using (people.may_see(person_id)) with check (people.may_see(person_id));
