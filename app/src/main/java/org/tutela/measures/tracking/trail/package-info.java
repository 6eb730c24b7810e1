/** What a trail says of itself: where somebody stayed. Pure. */
package org.tutela.measures.tracking.trail;
