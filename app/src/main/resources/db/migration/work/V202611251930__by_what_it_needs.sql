-- what somebody can do is found by the permission that it needs, in order, without reading the area's other tasks
create index task_needs on work.task (area, needs, (urgency <> 'IMMEDIATE'), due_at, id) include (team, owner_id, urgency, person_id) where state = 'OPEN';
create index task_immediate on work.task (area, due_at, id) where state = 'OPEN' and urgency = 'IMMEDIATE';
