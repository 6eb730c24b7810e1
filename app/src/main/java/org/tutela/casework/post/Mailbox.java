package org.tutela.casework.post;

import java.util.List;

/** The newest of what the reader's area has written, the newest first. */
public record Mailbox(List<SentLetter> letters, List<Message> messages) {}
