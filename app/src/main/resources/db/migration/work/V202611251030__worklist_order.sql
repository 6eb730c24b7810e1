-- a page of an area's worklist, the immediate first, then the nearest
create index task_order on work.task (area, (urgency <> 'IMMEDIATE'), due_at, id) where state = 'OPEN';
drop index work.task_worklist;
