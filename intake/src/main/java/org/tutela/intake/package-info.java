/**
 * The contract between the public's door and the staff service: an initial contact as a typed record, and the sealed
 * envelope in which it crosses. Neither side shares anything else with the other.
 */
package org.tutela.intake;
