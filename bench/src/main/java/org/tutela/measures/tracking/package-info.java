/** What the benchmarks need of the tracking module that it shows to nobody else. */
package org.tutela.measures.tracking;
