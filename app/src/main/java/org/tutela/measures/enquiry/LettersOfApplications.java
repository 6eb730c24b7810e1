package org.tutela.measures.enquiry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.post.LetterSource;
import org.tutela.foundation.access.Target;

/** A letter of an application is shown to whom the application is shown. */
@Component
class LettersOfApplications implements LetterSource {
  private final EnquiryStore store;

  LettersOfApplications(EnquiryStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "application";
  }

  @Override
  public Optional<Target> target(UUID source) {
    return store.find(new ApplicationId(source)).map(Application::target);
  }
}
