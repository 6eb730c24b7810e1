/** A Merkle log with signed checkpoints, and the offline verifier of its exports. Knows no network and no database. */
package org.tutela.ledger;
