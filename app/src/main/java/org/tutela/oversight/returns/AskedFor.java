package org.tutela.oversight.returns;

/**
 * What forces are asked for beside the annual return (2.17), in cases of the reader's own area.
 *
 * @param heldRegistered child sex offences were held and not disclosed after an application, about a registered person
 * @param heldOthers the same, about anybody else
 * @param socialCare referred to children's social care
 * @param confidenceBroken what was disclosed was passed on
 * @param subjectAttacked whoever was disclosed about was threatened or attacked
 */
public record AskedFor(int heldRegistered, int heldOthers, int socialCare, int confidenceBroken, int subjectAttacked) {}
