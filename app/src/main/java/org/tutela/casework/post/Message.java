package org.tutela.casework.post;

import java.time.Instant;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.ui.Language;

/** A message of the outbox. */
public record Message(UUID id, AreaCode area, SendMessage.Channel channel, Language language, String recipient, String subject, String body,
                      Instant writtenAt, String state, int attempts) {}
