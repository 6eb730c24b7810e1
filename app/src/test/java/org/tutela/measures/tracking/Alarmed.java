package org.tutela.measures.tracking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;

/** Somebody who wears a device, has a zone that is watched, is under a legal hold, and whose strap was cut. */
public record Alarmed(DeviceId device, ActivationId activation, RuleId zone, LeaveId leave, HoldId hold, SiteId site, TemplateId template, CardId card, SearchId search, UUID crime) {

  public static Alarmed of(BeanFactory beans, PersonId person, String area) {
    var officer = As.officer().of(area);
    var now = beans.getBean(Clock.class).instant();
    var phone = As.administrator().of(area).does(() -> beans.getBean(Devices.class).issue(new IssueDevice("G" + UUID.randomUUID(), DeviceKind.PHONE, "Test telephone", Optional.empty()))).orThrow();
    var activation = officer.does(() -> beans.getBean(Fittings.class).fit(person, phone.id(), now.minusSeconds(86_400))).orThrow();
    var zones = beans.getBean(Zones.class);
    var zone = officer.does(() -> zones.propose(new ProposeRule(person, "A school", RuleKind.EXCLUSION, Protects.NOBODY, HostTest.circle(52, -1.5, 200)))).orThrow();
    officer.does(() -> zones.goLive(person, zone, "An order", 0)).orThrow();
    officer.does(() -> zones.redraw(person, zone, HostTest.circle(52, -1.5, 300), 1)).orThrow();
    var leave = officer.does(() -> beans.getBean(Leaves.class).grant(person, zone, now.plusSeconds(3_600), now.plusSeconds(7_200), "The court allows a visit")).orThrow();
    var supervisor = As.supervisor().of(area);
    var hold = supervisor.does(() -> beans.getBean(Holds.class).place(person, "An inquiry")).orThrow();
    String pool = "Pool " + UUID.randomUUID().toString().substring(0, 8);
    var around = new Around(SiteKind.SWIMMING_POOL, 100, 0, "");
    supervisor.does(() -> beans.getBean(Sites.class).enter(around.kind(), List.of(new Site.Entry(pool, 530_000_000, -20_000_000, 40)))).orThrow();
    var site = supervisor.does(() -> beans.getBean(Sites.class).held(0)).orThrow().sites().stream().filter(each -> each.name().equals(pool)).findFirst().orElseThrow().id();
    var template = supervisor.does(() -> beans.getBean(Templates.class).draft("Pools", around)).orThrow();
    supervisor.does(() -> beans.getBean(Templates.class).choose(template, List.of(person))).orThrow();
    var opened = supervisor.does(() -> beans.getBean(Templates.class).open(template)).orThrow();
    supervisor.does(() -> beans.getBean(Templates.class).putInForce(template, "All pools", opened.template().version(), opened.places())).orThrow();
    supervisor.does(() -> beans.getBean(Templates.class).redraw(template, new Around(SiteKind.SWIMMING_POOL, 150, 0, ""), opened.template().version() + 1)).orThrow();
    long at = now.minusSeconds(600).toEpochMilli();
    var cut = new Draft("", at, at).at(52.001, -1.49).accuracy(8).battery(55).flag(Flag.STRAP_TAMPER).report();
    beans.getBean(Intake.class).take(new Sent(new Credential.Identifier(phone.key()), List.of(new Reading("", cut)), 0));
    beans.getBean(Host.class).round();
    var card = beans.getBean(AllRows.class).sql("select id from tracking.card where person_id = :person and kind = 'STRAP_TAMPER'").param("person", person.value()).query(UUID.class).single();
    var scenes = beans.getBean(Scenes.class);
    var search = officer.does(() -> scenes.ask(new Scene("", "", Optional.empty(), now.minusSeconds(3_600), now, 520_010_000, -14_900_000), "So that there is a search to look at")).orThrow();
    return new Alarmed(phone.id(), activation, zone, leave, hold, site, template, new CardId(card), search, officer.does(() -> scenes.open(search)).orThrow().crimes().getFirst().id());
  }

  /** The person's positions ceased, with those of others who are not there to be seen. */
  public static InterferenceId interference(BeanFactory beans, PersonId person, String area) {
    var id = UUID.randomUUID();
    var all = beans.getBean(AllRows.class);
    var at = java.sql.Timestamp.from(beans.getBean(Clock.class).instant());
    all.sql("insert into tracking.interference (id, area, at, raised_at, latitude, longitude, state) values (:id, :area, :at, :at, 520000000, -15000000, 'OPEN')").param("id", id).param("area", area).param("at", at).update();
    all.sql("insert into tracking.card (id, person_id, area, kind, severity, raised_at, state, interference_id) values (:card, :person, :area, 'LOCATION_GAP', 4, :at, 'OPEN', :id)")
        .param("card", UUID.randomUUID()).param("person", person.value()).param("area", area).param("at", at).param("id", id).update();
    return new InterferenceId(id);
  }
}
