package org.tutela.oversight.returns;

import java.util.List;
import org.tutela.law.scheme.Figures;

/** The figures of a year. @param own of the reader's area @param areas every area, for consistency */
public record YearsFigures(Year year, List<Year> years, String area, Figures own, List<AreaFigures> areas, List<Times> times, List<AreaDuty> duty, AskedFor askedFor) {}
