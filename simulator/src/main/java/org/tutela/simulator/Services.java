package org.tutela.simulator;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.people.HolderChecks;
import org.tutela.casework.people.Markers;
import org.tutela.casework.people.People;
import org.tutela.casework.people.Searches;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Trainings;
import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.disclosure.Deliveries;
import org.tutela.measures.disclosure.Disclosures;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.CrossBorder;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.Identification;
import org.tutela.measures.enquiry.ImmediateRisks;
import org.tutela.measures.enquiry.Interviews;
import org.tutela.measures.enquiry.PartnerChecks;
import org.tutela.measures.enquiry.Triage;
import org.tutela.measures.register.Acknowledgements;
import org.tutela.measures.register.Appeals;
import org.tutela.measures.register.Directory;
import org.tutela.measures.register.FailureChecks;
import org.tutela.measures.register.Households;
import org.tutela.measures.register.Journeys;
import org.tutela.measures.register.LocalFlags;
import org.tutela.measures.register.Notifications;
import org.tutela.measures.register.Reviews;
import org.tutela.measures.register.RiskPlans;
import org.tutela.measures.register.Supervisions;
import org.tutela.measures.register.Visits;

/** The services through which a case is played: the same doors that the pages use. */
@Component
record Services(
    Enquiries enquiries, Triage triage, Identification identification, Interviews interviews, PartnerChecks partners, ImmediateRisks risks,
    CrossBorder crossBorder,
    Course course, Disclosures disclosures, Deliveries deliveries, Considerations considerations, Searches searches, HolderChecks holderChecks, Markers markers, People people, Work work,
    org.tutela.measures.register.Register register, Notifications notifications, org.tutela.measures.register.Duties duties, Supervisions supervisions, RiskPlans plans, Visits visits, Journeys journeys,
    Households households, Reviews reviews, Acknowledgements acknowledgements, Appeals appeals, LocalFlags flags, FailureChecks checks, Directory directory, Conditions conditions, Trainings trainings, Clock clock) {}
