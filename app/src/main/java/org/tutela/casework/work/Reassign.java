package org.tutela.casework.work;

import java.util.List;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** @param to the new owner, or nobody: the task goes back on its team's list, never off every list */
public record Reassign(List<TaskId> tasks, Optional<UserId> to, String reason) {}
