-- Absences are read of one person at a time, so their policy asks the function, which remembers whom a transaction has met (docs/decisions/two-locks.md).
alter policy by_person on register.absence using (people.may_see(person_id)) with check (people.may_see(person_id));
alter policy by_person on register.absence_end using (people.may_see(person_id)) with check (people.may_see(person_id));
