package org.tutela.foundation.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tutela.foundation.access.AccessSettings;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Token;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.web.ShellFactory;
import org.tutela.ui.Language;
import org.tutela.ui.Shell;

/** What stands around every staff page. */
@Component
class StaffShell implements ShellFactory {
  private static final String DEMONSTRATION =
      "Demonstration: everybody in it is made up, and anybody at this computer can sign in as anybody.";
  private static final Pattern UNDER_A_PERSON = Pattern.compile("/people/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.+");
  private final Supplier<List<Tab>> tabs;
  private final ObjectProvider<Naming> naming;
  private final boolean demo;
  private final long idle;
  private final Clock clock;

  StaffShell(ObjectProvider<Tab> tabs, ObjectProvider<Naming> naming, AccessSettings settings, Clock clock) {
    this.tabs = SingletonSupplier.of(() -> tabs.stream().sorted(Comparator.comparingInt(Tab::order)).toList());
    this.naming = naming;
    this.demo = settings.demo();
    this.idle = settings.session().idle().toSeconds();
    this.clock = clock;
  }

  @Override
  public Shell around(String title, Optional<String> flash, HttpServletRequest request) {
    String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
    var signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn live ? Optional.of(live) : Optional.<SignedIn>empty();
    var actor = signedIn.map(SignedIn::actor);
    return new Shell(Language.EN, title + " - Tutela", actor.map(this::user), actor.map(who -> navigation(who, path)).orElse(List.of()),
        formToken(request), Token.fresh().text(), flash, banner(signedIn), signedIn.isPresent() ? about(path, title.startsWith("Error: ")) : Optional.empty(), path);
  }

  /** On every page under a person's own, so that nobody records something of somebody else. What is to be mended may come back before anybody asked who it is about. */
  private Optional<String> about(String path, boolean mending) {
    var under = UNDER_A_PERSON.matcher(path);
    if (!under.matches()) return Optional.empty();
    var person = UUID.fromString(under.group(1));
    return Acting.met(person).or(() -> mending ? naming.getObject().of(person) : Optional.empty());
  }

  /** While a glass is broken every page says so, with the name and the time: a watermark. */
  private Optional<String> banner(Optional<SignedIn> signedIn) {
    var glass = signedIn.flatMap(live -> live.glassUntil().map(until -> "Break-glass: " + live.actor().name() + ", " + Times.of(clock.instant())
        + ". One closed record is open to you until " + Times.clock(until) + ", to read only. Others have been told."));
    return glass.or(() -> demo ? Optional.of(DEMONSTRATION) : Optional.empty());
  }

  private Shell.User user(Actor actor) {
    var now = clock.instant();
    return new Shell.User(actor.name(), Marking.roles(actor), actor.team(), idle, Marking.of(actor, ", as it was on " + Times.of(London.date(now)) + " at " + Times.clock(now)));
  }

  private List<Shell.Link> navigation(Actor actor, String path) {
    // whose clearance has ended can open none of them
    if (!actor.cleared(London.date(clock.instant()))) return List.of();
    return tabs.get().stream().filter(tab -> tab.needs().heldBy(actor))
        .map(tab -> new Shell.Link(tab.text(), tab.href(), path.equals(tab.href()) || path.startsWith(tab.href() + "/"), tab.count(actor)))
        .toList();
  }

  private static Shell.Hidden formToken(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Shell.Hidden(token.getParameterName(), token.getToken()) : new Shell.Hidden(FormTokens.FIELD, "");
  }
}
