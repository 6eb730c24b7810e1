-- what came of a caution or a charge is a further decision
alter table register.failure_decision drop constraint failure_decision_decision_check;
alter table register.failure_decision add constraint failure_decision_decision_check
  check (decision in ('EXCUSED', 'NO_ACTION', 'WARNING', 'CAUTION', 'CHARGE', 'CAUTIONED', 'CONVICTED', 'NOT_CONVICTED'));
