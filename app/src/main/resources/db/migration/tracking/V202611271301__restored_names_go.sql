-- With the alerts of a record that was brought back go the names of those who stand in it; that there was one, and of which file, stays.
drop trigger append_only on tracking.restored;
create trigger append_only before delete or truncate on tracking.restored for each statement execute function kernel.refuse_change();
create function tracking.only_names_go() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if new.staff = '{}' and to_jsonb(new) - 'staff' = to_jsonb(old) - 'staff' then
    return new;
  end if;
  raise exception 'append-only: % refused', tg_op using errcode = 'insufficient_privilege', schema = tg_table_schema, table = tg_table_name;
end
$$;
revoke all on function tracking.only_names_go() from public;
create trigger only_names_go before update on tracking.restored for each row execute function tracking.only_names_go();

-- Told by the function that deletes, which is the only one to write there.
create function tracking.names_go() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  update tracking.restored r set staff = '{}' from tracking.activation a where a.id = new.activation_id and r.id = a.restored_id and r.staff <> '{}';
  return null;
end
$$;
revoke all on function tracking.names_go() from public;
create trigger names_go after insert or update on tracking.erased for each row when (new.records_at is not null) execute function tracking.names_go();
