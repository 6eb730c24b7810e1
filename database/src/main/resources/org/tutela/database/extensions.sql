-- Inside the database: who may come in, and what PostgreSQL must bring.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;
create extension if not exists btree_gist;
revoke all on schema public from public;
grant usage on schema public to tutela_owner, tutela_staff;
do $$ begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to tutela_staff, tutela_portal', current_database());
end $$;
-- The owner's functions that read over every area (matching, handing over) set it for themselves.
grant set on parameter tutela.authority to tutela_owner;
