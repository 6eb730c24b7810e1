-- A task of an application is about nobody until somebody has found out who is meant; from then on it is hidden with them.
alter table work.task_history drop constraint task_history_event_check;
alter table work.task_history add constraint task_history_event_check
  check (event in ('OPENED', 'DUE_MOVED', 'GIVEN', 'ABOUT', 'DONE', 'CANCELLED'));
