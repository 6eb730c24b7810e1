package org.tutela.foundation.access.web;

import java.util.Optional;
import java.util.UUID;

/** What a page about somebody calls them: a bean of the module that holds people. Empty for whoever may not see them. */
public interface Naming {
  Optional<String> of(UUID person);
}
