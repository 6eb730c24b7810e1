-- a worklist is counted and ordered in the index alone; only the tasks that it shows are read
create index task_list on work.task (area, (urgency <> 'IMMEDIATE'), due_at, id) include (team, owner_id, needs, urgency, person_id) where state = 'OPEN';
drop index work.task_order;
