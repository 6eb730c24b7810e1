/** What devices, gateways and telephone apps send, read: pure, and without belief in any of it. */
package org.tutela.measures.tracking.reading;
