/** Alerts, explained: in data for a map, in words for whoever must decide what they mean. */
package org.tutela.tracking.explain;
