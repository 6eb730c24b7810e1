/** The zone core beside its peers: the same towns, the same fixes, one run. */
package org.tutela.bench.zones;
