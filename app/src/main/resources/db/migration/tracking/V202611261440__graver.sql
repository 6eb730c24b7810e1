-- Since when it has been as severe as it is; without, since it was raised. From then the chain counts.
alter table tracking.card add column graver_at timestamptz;
-- absences that were told while they were short
create index alert_absent on tracking.alert (at) where kind = 'CURFEW_ABSENCE' and clear_at is null and withdrawn = '' and severity = 4;
