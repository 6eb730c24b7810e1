/** Places as integers of 1e-7 degree, shapes around them, and the signed distance from one to the other. */
package org.tutela.tracking.geometry;
