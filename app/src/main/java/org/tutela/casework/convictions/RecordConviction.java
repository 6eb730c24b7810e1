package org.tutela.casework.convictions;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Sex;

/**
 * @param statute by its short title and year: {@code Sexual Offences Act 2003}
 * @param section the number alone: {@code 9}
 * @param court or the police station, for a caution
 * @param disposalMonths the length, where it has one
 */
public record RecordConviction(
    PersonId person,
    ConvictionKind kind,
    String statute,
    String section,
    String offence,
    Optional<LocalDate> offenceFrom,
    Optional<LocalDate> offenceTo,
    LocalDate decidedOn,
    String court,
    Jurisdiction jurisdiction,
    Optional<Integer> victimAge,
    Sex victimSex,
    String disposal,
    Optional<Integer> disposalMonths) {}
