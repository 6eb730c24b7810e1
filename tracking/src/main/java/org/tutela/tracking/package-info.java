/**
 * The tracking engine: what a wearer's devices report, and the rules of an order, become alerts, by event time.
 * It knows no clock, no network and no framework; only {@code replay} reads files. The same messages give the same
 * story in whatever order they came, and {@code plain} tells it once more, simply, to check the fast way against.
 */
package org.tutela.tracking;
