package org.tutela.foundation.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is sealed.
 *
 * @param origin which log its checkpoints speak of, and the name of its key: the deployment's own, for ever
 * @param keyFile the signing key, kept outside the database (T-5)
 * @param checkpointFile where every checkpoint is appended; copy it, or write it, to a host under other control
 * @param makeKey make the key when there is none; follows {@code tutela.demo}
 * @param every how often to look for new entries
 * @param checkpointEvery at least one checkpoint in this time while there are new entries
 * @param heartbeat a checkpoint in this time when there are none
 */
@ConfigurationProperties("tutela.audit")
record AuditSettings(
    @DefaultValue("tutela/audit") String origin,
    Path keyFile,
    Path checkpointFile,
    @DefaultValue("false") boolean makeKey,
    @DefaultValue("500ms") Duration every,
    @DefaultValue("60s") Duration checkpointEvery,
    @DefaultValue("10m") Duration heartbeat) {

  /** So many events at most between two checkpoints (T-4). */
  static final int EVENTS_BETWEEN_CHECKPOINTS = 1000;
}
