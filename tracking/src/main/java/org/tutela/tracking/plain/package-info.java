/** The story of a whole history at once, written to be seen to be right; the engine is checked against it. */
package org.tutela.tracking.plain;
