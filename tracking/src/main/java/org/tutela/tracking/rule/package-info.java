/** What an order lays down for a wearer. */
package org.tutela.tracking.rule;
