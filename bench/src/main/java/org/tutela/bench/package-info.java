/** What Tutela can stand, measured; figures in docs/benchmarks.md. */
package org.tutela.bench;
