-- F-DEC: the two routes to disclosure have different tests; each record says which one it took.
alter table disclosure.decision add column legal_basis text not null default 'COMMON_LAW' check (legal_basis = 'COMMON_LAW');
alter table disclosure.consideration_record add column legal_basis text not null default 'S327A' check (legal_basis = 'S327A');
