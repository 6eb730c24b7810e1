-- what somebody owns, in the order of a list and in the index alone
create index task_owned on work.task (owner_id, (urgency <> 'IMMEDIATE'), due_at, id) include (area, team, needs, urgency, person_id) where state = 'OPEN';
