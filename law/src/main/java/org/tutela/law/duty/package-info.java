/**
 * The duty to consider disclosure: Criminal Justice Act 2003 ss.327A-327B.
 *
 * <p>How to call it. {@code ManagedOffender.judge(matters, managed, day)} says whether a person is a managed child sex offender,
 * and which matters are relevant or still need an opinion. {@code Presumption.judge(...)} is three-valued for one
 * particular member of the public. {@code Consideration.due(...)} opens a consideration; store {@code state().name()}
 * and rebuild with {@code Consideration.restore(state, file)}; transitions exist only on the state that has them.
 * {@code PossibleStep.of(state, draft)} lists what is allowed now and why not the rest. {@code Minutes.finalise()} tells
 * whether a meeting's minutes may be finalised. Enum names are the codes to store.
 *
 * <p>This is not the scheme: its presumption has another test ({@code org.tutela.law.scheme.SchemePresumption}).
 */
package org.tutela.law.duty;
