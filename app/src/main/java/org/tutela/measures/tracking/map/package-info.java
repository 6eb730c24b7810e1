/** A base map that needs nobody else: features as vector tiles in one file, which the pages' map reads piece by piece. Pure. */
package org.tutela.measures.tracking.map;
