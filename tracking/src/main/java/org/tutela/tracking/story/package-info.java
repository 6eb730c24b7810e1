/** From spells inside and outside to episodes: pure functions that the engine and its plain twin share. */
package org.tutela.tracking.story;
