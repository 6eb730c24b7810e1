package org.tutela.casework.people;

/** @param version of the person as the form showed them */
public record CorrectBirth(PersonId person, Birth birth, String reason, int version) {}
