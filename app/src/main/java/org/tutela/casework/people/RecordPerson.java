package org.tutela.casework.people;

import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;

/**
 * Puts a person on the register.
 *
 * @param after the search that did not find them (made within the hour, its strong candidates dismissed); only an
 *     import under system authority comes without one
 */
public record RecordPerson(
    AreaCode area, String forenames, String surname, Sex sex, Optional<Birth> birth, Optional<SearchId> after) {}
