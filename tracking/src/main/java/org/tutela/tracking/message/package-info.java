/** What devices say. */
package org.tutela.tracking.message;
