-- Why a record is limited, in words; and lifting the limits, which one asks for and another does.
alter table access.limited_record add column reason text not null default '',
  add column lift_asked_by uuid, add column lift_asked_at timestamptz, add column lift_reason text not null default '',
  add constraint limited_record_four_eyes check (lifted_by is null or lift_asked_by is null or lifted_by <> lift_asked_by);
alter table access.limited_history add column reason text not null default '';
-- an area's limited records, for those who keep the lists; what was done to one
create index limited_record_area on access.limited_record (area, limited_at desc, person) where lifted_at is null;
create index limited_history_person on access.limited_history (person, at desc);
-- what somebody answers for
create index limited_record_owner on access.limited_record (owner_id) where lifted_at is null;
