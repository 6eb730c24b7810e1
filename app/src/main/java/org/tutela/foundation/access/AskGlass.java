package org.tutela.foundation.access;

/** @param reference the person's own, which the asker must know by other means */
public record AskGlass(String reference, GlassReason reason, String text) {}
