-- The change that the engine has followed, so that it finds those that it has not in an index, however many wear a device.
alter table tracking.wearer add column followed_no int not null default -1;
create index wearer_changed on tracking.wearer (person_id) where followed_no <> watch_no;
-- of whom the engine can make nothing
create index engine_state_unevaluated on tracking.engine_state (person_id) where watch_no < 0;
