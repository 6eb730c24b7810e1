/**
 * Synthetic people, towns and applications, from a seed, fed through the services. Nobody here exists: surnames are put
 * together from syllables, postcodes begin with a letter that no postcode area has, telephone numbers lie in the ranges
 * kept for fiction, addresses of e-mail end in ".example".
 */
package org.tutela.simulator;
