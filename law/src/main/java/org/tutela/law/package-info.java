/**
 * Statutes and guidance as pure functions: no clock, no input or output, only the JDK.
 *
 * <p>A {@link org.tutela.law.Rule} is an entry in a catalogue (id, source, words, standing). A rule type carries
 * {@link org.tutela.law.Cites}; a question asked of it is answered by a {@link org.tutela.law.Ruling}: allowed with
 * a value, or not allowed, and always with the {@link org.tutela.law.Reason}s an officer may read. A reason whose
 * {@code verified()} is false is shown as "not verified" or as a house rule, never as law.
 */
package org.tutela.law;
