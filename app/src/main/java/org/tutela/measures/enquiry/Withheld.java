package org.tutela.measures.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tutela.intake.Request;

/**
 * Where the applicant and the children live, taken out of a request because it is a refuge.
 *
 * @param lives of each child, in the request's order
 * @param town that lists would show
 */
public record Withheld(String address, String postcode, List<String> lives, String town) {
  private static final Withheld NOTHING = new Withheld("", "", List.of(), "");

  /** What is to be known of it on a page: whether there is something, and what it is for those whose case it is. */
  public record Standing(boolean refuge, Optional<Withheld> shown) {}

  static Withheld of(Request request, String town) {
    var applicant = request.applicant();
    return new Withheld(applicant.address(), applicant.postcode(), request.children().stream().map(Request.Child::lives).toList(), town);
  }

  static Request from(Request request) {
    return NOTHING.in(request);
  }

  public Request in(Request request) {
    var a = request.applicant();
    var applicant = new Request.Applicant(a.name(), a.otherNames(), a.birth(), address, postcode, a.phone(), a.email(), a.tongue(), a.otherTongue(), a.safeContact());
    var children = IntStream.range(0, request.children().size()).mapToObj(n -> living(request.children().get(n), n < lives.size() ? lives.get(n) : "")).toList();
    return new Request(request.channel(), request.language(), request.area(), request.follows(), applicant, children, request.parentsAware(), request.subject(),
        request.access(), request.worry(), request.danger(), request.heard(), request.warnings());
  }

  private static Request.Child living(Request.Child child, String where) {
    return new Request.Child(child.name(), child.birth(), where, child.relation(), child.otherRelation());
  }
}
