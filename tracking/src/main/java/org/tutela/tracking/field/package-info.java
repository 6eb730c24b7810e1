/**
 * The fast way for the many: zones that everybody shares, and a line of state for each wearer. It tells what the engine
 * tells of exclusion zones for fixes that come in order and are plausible; what is not, it hands back.
 */
package org.tutela.tracking.field;
