package org.tutela.casework.post;

import java.util.List;

/** What {@code post/letter.jte} shows: well-formed XHTML for the PDF maker. */
public record LetterPage(String language, String force, String date, String reference, String referenceLabel, String addressee,
                         List<String> address, String heading, List<String> paragraphs, String signature) {}
