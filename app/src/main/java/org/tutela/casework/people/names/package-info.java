/** Pure functions on names, places and identifiers as people write them; the same result on any machine (matching N-11). */
package org.tutela.casework.people.names;
