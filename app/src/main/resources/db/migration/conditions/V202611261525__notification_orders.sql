alter table conditions.instrument drop constraint instrument_kind_check;
alter table conditions.instrument add constraint instrument_kind_check check (kind in ('SHPO', 'INTERIM_SHPO', 'SRO', 'INTERIM_SRO', 'NOTIFICATION_ORDER', 'INTERIM_NOTIFICATION_ORDER',
  'SOPO', 'INTERIM_SOPO', 'RSHO', 'FTO', 'LICENCE', 'COMMUNITY_ORDER'));
