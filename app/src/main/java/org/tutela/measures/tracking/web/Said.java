package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.measures.tracking.Refusal;
import org.tutela.measures.tracking.Reply;

/**
 * What goes out to whoever sent: a maker's software is told what became of it, in JSON; telephone apps take any words for a command, and are told nothing.
 *
 * @param words in ASCII; "" for none
 */
record Said(int status, String words) {
  /** Nothing was kept; come again in some seconds. */
  static final Said LATER = new Said(503, "");
  private static final int ERRORS = 20;

  /** @param unknown the status for a sender whose device is not known @param spoken whether the sender reads what is answered */
  static Said of(Reply reply, int unknown, boolean spoken, List<String> errors) {
    return switch (reply) {
      case Reply.Taken(int stored, int again, int unworn) ->
          new Said(200, spoken ? "{\"stored\":" + stored + ",\"again\":" + again + ",\"worn_by_nobody\":" + unworn + errors(errors) + "}\n" : "");
      case Reply.Refused(Refusal why) -> new Said(status(why, unknown), spoken ? "{\"refused\":\"" + why.name() + "\"" + errors(errors) + "}\n" : "");
    };
  }

  private static int status(Refusal why, int unknown) {
    return switch (why) {
      case UNKNOWN_DEVICE -> unknown;
      case WRONG_CREDENTIAL, WITHDRAWN -> 401;
      case OLD_COUNTER, CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case TOO_MANY -> 429;
      case UNREADABLE, CUT_SHORT -> 400;
      case CANNOT_BE_STORED -> 422;
    };
  }

  private static String errors(List<String> errors) {
    if (errors.isEmpty()) return "";
    var words = errors.stream().limit(ERRORS).map(error -> '"' + error.replaceAll("[^ -~&&[^\"\\\\]]", "?") + '"').toList();
    return ",\"unreadable\":" + errors.size() + ",\"errors\":[" + String.join(",", words) + "]";
  }
}
