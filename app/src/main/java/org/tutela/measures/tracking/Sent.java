package org.tutela.measures.tracking;

import java.util.HexFormat;
import java.util.List;
import org.tutela.foundation.access.Token;
import org.tutela.measures.tracking.reading.Reading;

/** @param unreadable how many parts of it could not be read; the others count @param from the address that it came from; "" for what came through no door */
public record Sent(Credential credential, List<Reading> readings, int unreadable, String from) {
  public Sent(Credential credential, List<Reading> readings, int unreadable) {
    this(credential, readings, unreadable, "");
  }

  /** Whom it says to be and from where: by it wrong credentials are counted, so that nobody is shut out by what others send in their name. */
  String claim() {
    String said = switch (credential) {
      case Credential.Signature signature -> signature.number();
      case Credential.Identifier(String secret) -> secret;
      case Credential.Gateway(String secret) -> secret;
    };
    return HexFormat.of().formatHex(new Token(said + "\n" + from).hash());
  }
}
