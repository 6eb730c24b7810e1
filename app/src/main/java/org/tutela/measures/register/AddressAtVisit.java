package org.tutela.measures.register;

import java.util.UUID;

/** What a home visit says of an address. @param there whether the person was seen to live or stay there */
public record AddressAtVisit(UUID address, boolean there) {}
