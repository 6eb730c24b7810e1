package org.tutela.foundation.inspection;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param page from 1
 * @param most whether there is more than the log shows page by page
 */
public record LogPart(List<ReadLine> lines, int found, int page, int pages, boolean most) {}
