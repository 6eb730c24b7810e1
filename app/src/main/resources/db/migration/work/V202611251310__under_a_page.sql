-- the open tasks of a case, whichever part of it opened them (WorkStore.openUnder)
create index task_path on work.task (path text_pattern_ops) where state = 'OPEN';
