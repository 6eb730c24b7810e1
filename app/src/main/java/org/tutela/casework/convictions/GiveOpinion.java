package org.tutela.casework.convictions;

import org.tutela.casework.people.PersonId;

public record GiveOpinion(PersonId person, ConvictionId conviction, boolean corresponds, String reasons) {}
