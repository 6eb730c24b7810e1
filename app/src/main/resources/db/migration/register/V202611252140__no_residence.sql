-- who has no sole or main residence: few of all
create index notification_no_residence on register.notification (person_id, made_on, id) where not main_residence;
