/** How good the alerts are on tracks that people really walked and drove. */
package org.tutela.bench.quality;
