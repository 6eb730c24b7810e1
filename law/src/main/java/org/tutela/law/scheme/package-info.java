/**
 * The Child Sex Offender Disclosure Scheme.
 *
 * <p>How to call it. Open a case with {@code Application.contact(...)} or {@code Application.rightToKnow(...)}; store
 * {@code stage().name()} and the entries as typed columns. To act later, rebuild with
 * {@code Application.restore(stage, new CaseFile(ruleSet, entries))}, match the state you need
 * ({@code case Application.Deciding d -> d.decide(...)}) and store what the {@link org.tutela.law.Ruling} allows.
 * {@code Possible.of(stage, file)} lists every event with what is still missing; {@code Possible.leadsTo(stage, event)}
 * serves a caller that does not hold the whole file. {@code Deadlines.of(Progress)} gives the clocks;
 * {@code DisclosureTest.judge}, {@code SchemePresumption.judge} and {@code Eligibility.judge} can be asked alone, for a
 * page that shows the working of the law before anything is decided. Enum names are the codes to store.
 *
 * <p>Nothing here reads a clock: pass {@code now}.
 */
package org.tutela.law.scheme;
