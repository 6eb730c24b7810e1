package org.tutela.measures.register;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;

public record SetBand(PersonId person, RiskBand band, String basis, LocalDate on, int version) {}
