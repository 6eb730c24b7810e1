-- a worklist counts all of an area's tasks: whose they may be is asked once a statement, not once a row
alter policy by_area on work.task
  using (area = (select current_setting('tutela.area', true)) or (select current_setting('tutela.authority', true)) = 'system');
