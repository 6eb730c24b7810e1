package org.tutela.measures.register;

import org.tutela.casework.people.PersonId;

/** @param words why it is sent back; where it is agreed it may be empty */
public record DecidePlan(PersonId person, boolean agreed, String words, int version) {}
