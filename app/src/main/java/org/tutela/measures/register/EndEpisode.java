package org.tutela.measures.register;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Episode;

public record EndEpisode(PersonId person, EpisodeId episode, Episode.Why why, LocalDate on, String note) {}
