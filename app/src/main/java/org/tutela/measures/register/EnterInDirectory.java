package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;

/** A line more of what a force keeps a list of; see {@link DirectoryEntry}. */
public record EnterInDirectory(DirectoryEntry.Kind kind, String name, String about, LocalDate from, Optional<LocalDate> until) {}
