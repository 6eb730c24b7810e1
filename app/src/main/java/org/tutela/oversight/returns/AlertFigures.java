package org.tutela.oversight.returns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.measures.tracking.CardOutcome;

/**
 * How an area's tracking alerts of the last weeks were answered.
 *
 * @param caseloads of every officer whose wearers had any, whoever is chosen
 * @param chosen whose caseload the kinds and outcomes are of; everybody's where empty
 * @param outcomes of each kind, how often it was found to be what
 * @param older how many are open that were raised before
 */
public record AlertFigures(String area, int weeks, List<Answered> caseloads, Optional<Answered> chosen, List<Answered> kinds, Map<String, Map<CardOutcome, Integer>> outcomes, int older) {}
