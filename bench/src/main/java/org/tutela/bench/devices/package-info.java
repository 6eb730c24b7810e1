/** Devices that send, and people who wear them, for the benchmarks of tracking in service. */
package org.tutela.bench.devices;
