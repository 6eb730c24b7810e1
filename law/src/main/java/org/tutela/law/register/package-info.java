/**
 * The notification requirements of Part 2 of the Sexual Offences Act 2003: who is subject, for how long, what is due when.
 *
 * <p>How to call it. {@code BecomingSubject.judge(event, ruleSet)} says whether a conviction, finding, caution or order makes a
 * person subject, from which date and for how long; {@code Registration} joins the episodes of one person. The duties
 * ({@code InitialDuty}, {@code ChangeDuty}, {@code PeriodicDuty}, {@code TravelDuty}, {@code AbsenceDuty}) answer with a
 * {@code Duty}: not required, or due, with reasons; {@code Duty.verdict} compares it with what was given. {@code Obligations.of(History)}
 * lists everything a history gives rise to. A verdict suspects, asks or excuses; that an offence was committed is for a person and a court.
 *
 * <p>A fact is judged by the {@code RuleSet} in force on the day of the fact, and nothing here reads a clock.
 */
package org.tutela.law.register;
