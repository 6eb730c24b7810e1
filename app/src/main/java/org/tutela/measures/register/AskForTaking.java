package org.tutela.measures.register;

/**
 * Registrants are to be taken away as a list.
 *
 * @param reference of one; "" for all of the area
 * @param financial with bank and card details
 */
public record AskForTaking(String reference, String purpose, boolean financial) {}
