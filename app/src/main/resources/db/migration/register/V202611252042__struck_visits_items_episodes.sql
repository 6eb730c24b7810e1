-- Visits, items and registrations can have been recorded wrongly too.
alter table register.struck drop constraint struck_kind_check;
alter table register.struck add constraint struck_kind_check
  check (kind in ('NOTIFICATION', 'CHANGE', 'AWAY', 'JOURNEY', 'STAY', 'HOUSEHOLD_STAY', 'FORETOLD', 'VISIT', 'ITEM', 'EPISODE'));
