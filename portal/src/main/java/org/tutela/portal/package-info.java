/**
 * The public's door: asks one question a page, seals the answers to the staff service's keys and posts the envelope.
 * It reads nothing, knows nobody, and keeps no answer on its own side of the line.
 */
package org.tutela.portal;
