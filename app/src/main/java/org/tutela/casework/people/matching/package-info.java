/** Compares a person named with everybody held: no keys, no blocks, so nobody is lost to one (matching section 5). Pure. */
package org.tutela.casework.people.matching;
