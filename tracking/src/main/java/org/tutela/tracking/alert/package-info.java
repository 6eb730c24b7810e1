/** What is told: episodes, and the operations by which they become known and change. */
package org.tutela.tracking.alert;
