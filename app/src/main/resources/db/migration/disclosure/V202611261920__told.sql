-- An applicant who is not the one told of a disclosure is told in the standard words, as whoever is told nothing.
alter table disclosure.aftercare drop constraint aftercare_kind_check;
alter table disclosure.aftercare add constraint aftercare_kind_check
  check (kind in ('FOLLOW_UP', 'REQUEST_TO_SHARE', 'SHARING_AGREED', 'SHARING_NOT_AGREED', 'CONFIDENCE_BROKEN', 'SUBJECT_ATTACKED', 'APPLICANT_TOLD'));
