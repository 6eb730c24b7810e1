/** Hints that positions are made up or drowned out: pure functions of a wearer's story, and of many wearers' silences. */
package org.tutela.tracking.signs;
