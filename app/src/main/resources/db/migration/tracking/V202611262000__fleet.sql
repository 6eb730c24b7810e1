-- One number that is another after each change of who may send or of who wears what: what the intake knows of them need not be read again for each commit.
create table tracking.fleet (
  only_one boolean primary key default true check (only_one),
  version bigint not null,
  changed_by xid8 not null
);
insert into tracking.fleet (version, changed_by) values (1, pg_current_xact_id());
grant select on tracking.fleet to tutela_staff;
-- where the numbers stand
grant select on tracking.report_no to tutela_staff;

create function tracking.fleet_changes() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update tracking.fleet set version = version + 1, changed_by = pg_current_xact_id() where changed_by <> pg_current_xact_id();
  return null;
end
$$;
revoke all on function tracking.fleet_changes() from public;

-- At the very end of the transaction, so that whoever changes something waits for nobody but one who is committing.
create constraint trigger fleet after insert or delete or update of number, kind, gateway_id, signing_key, key_hash, withdrawn_at on tracking.device
  deferrable initially deferred for each row execute function tracking.fleet_changes();
create constraint trigger fleet after insert or delete or update of device_id, person_id, from_at, to_at on tracking.activation
  deferrable initially deferred for each row execute function tracking.fleet_changes();
