package org.tutela.foundation.access;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** @param expires empty where it does not */
public record RecordTraining(UserId staff, String course, LocalDate completed, Optional<LocalDate> expires) {}
