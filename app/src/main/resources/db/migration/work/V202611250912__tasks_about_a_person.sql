-- what is open about a person whose record is limited; a person's chronology
create index task_person on work.task (person_id, due_at) where person_id is not null;
