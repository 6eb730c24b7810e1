/** Owns what the public asked: envelopes, triage, clocks, identity, interview; moves an application through its states. */
@ApplicationModule(displayName = "enquiry", allowedDependencies = {"foundation.kernel", "foundation.kernel :: web", "foundation.access", "foundation.access :: web", "casework.people", "casework.convictions", "casework.work", "casework.post", "casework.papers"})
package org.tutela.measures.enquiry;

import org.springframework.modulith.ApplicationModule;
