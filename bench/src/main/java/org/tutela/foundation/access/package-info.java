/** The price of the gate: what the benchmark puts in its place. In this package, since the gate lets nobody else in. */
package org.tutela.foundation.access;
