-- Whom the case that is offered is about, where that is known: an offer of a case about somebody whose record is kept to a list is there for
-- those on the list only, in the force that it is offered to as well.
alter table enquiry.handover add column about uuid;
