alter table access.challenge drop constraint challenge_kind_check;
alter table access.challenge add constraint challenge_kind_check
  check (kind in ('PASSKEY_SIGN_IN', 'PASSKEY_REGISTER', 'PASSKEY_STEP_UP', 'ORGANISATION'));
