/** The story told as it unfolds: a state for each wearer, and what each message changes in what was told. */
package org.tutela.tracking.engine;
