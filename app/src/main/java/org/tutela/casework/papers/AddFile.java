package org.tutela.casework.papers;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/** @param sent the file as it came; empty where none was chosen */
public record AddFile(PersonId person, FileKind kind, LocalDate madeOn, String shows, Optional<byte[]> sent) {}
