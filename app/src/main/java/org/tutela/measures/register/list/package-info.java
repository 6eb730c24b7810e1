/** A list of registrants as a file: its columns, its rows, person by person. Knows nothing of the register. */
package org.tutela.measures.register.list;
