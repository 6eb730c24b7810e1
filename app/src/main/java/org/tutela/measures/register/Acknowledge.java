package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.ui.Language;

/** @param letter in which language the letter is to be written here; empty where it was acknowledged otherwise */
public record Acknowledge(PersonId person, ReviewId review, LocalDate on, HeldReview.Means means, Optional<Language> letter) {}
