package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.intake.Request;

/**
 * The police start a case that nobody asked for.
 *
 * @param trigger what they learned, and how
 * @param request the child, the person of concern and their contact; its applicant is nobody
 * @param person the person held, when that is known already: finding who is meant is then done
 */
public record OpenRightToKnow(
    UUID submission, Instant at, String trigger, Request request, Optional<UUID> person, Optional<ApplicationId> linkedTo) {}
