package org.tutela.casework.people;

import java.util.List;
import org.tutela.foundation.kernel.AreaCode;

/**
 * Which searches still matter, told by those on whose behalf they were made: applications that are open, or closed
 * within twelve months. When the register changes these are matched again (matching M-8). Asked under system
 * authority, in the transaction of the change or after it.
 */
public interface OpenSearches {
  List<OpenSearch> openSearches();

  /**
   * @param title for the task that a new strong hit opens; may carry a reference, never a name
   * @param path where the search is reviewed
   */
  record OpenSearch(SearchId search, AreaCode area, String team, String title, String path) {}
}
