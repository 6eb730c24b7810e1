package org.tutela.casework.people;

import java.util.UUID;

public record SayPoliceArea(PersonId person, UUID address, PoliceArea area) {}
