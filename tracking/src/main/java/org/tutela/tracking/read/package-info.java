/** Rules and fixes as people keep them, in GeoJSON, CSV, GPX and the telephone app's JSON; text in, values out. */
package org.tutela.tracking.read;
