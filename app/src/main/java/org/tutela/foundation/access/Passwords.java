package org.tutela.foundation.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as S-2 wants them: long, not guessable, any characters, hashed with Argon2id. */
@Component
class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final List<String> CONTEXT = List.of("tutela", "police", "heddlu", "northmere", "carrowdale", "carrow",
      "dyffryn", "arian", "disclosure", "safeguarding", "password");
  /** Two cores: more hashes at once only make each slower, and memory is 16 MiB a hash. */
  private static final int AT_ONCE = 2;

  private final Argon2PasswordEncoder argon = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Zxcvbn guesser = new Zxcvbn();
  /** Compared when there is no such account, so that the answer takes as long. Made beside the start, which need not wait for it. */
  private final CompletableFuture<String> nobodys = CompletableFuture.supplyAsync(() -> argon.encode(Token.fresh().text()));

  /** What is wrong with a new password; {@code own} are words that somebody who knows its owner would try. */
  Optional<String> problem(String password, List<String> own) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) return Optional.of("Your password must be " + SHORTEST + " characters or more");
    if (length > LONGEST) return Optional.of("Your password must be " + LONGEST + " characters or fewer");
    if (!isTypeable(password)) return Optional.of("Your password has a character that cannot be stored");
    var words = new java.util.ArrayList<>(CONTEXT);
    words.addAll(own);
    // the estimate takes long for long texts, and a long text is not easily guessed by its end
    String start = password.substring(0, password.offsetByCodePoints(0, Math.min(length, 40)));
    if (guesser.measure(start, words).getGuessesLog10() < 8) {
      return Optional.of("Choose a password that is harder to guess: three or more unconnected words work well");
    }
    return Optional.empty();
  }

  /** Half of a pair of surrogates has no bytes to hash; no keyboard sends one. */
  private static boolean isTypeable(String password) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(password);
  }

  String hash(String password) {
    return argon.encode(password);
  }

  /** Empty when too many are signing in at once to answer. It always costs one hash, whoever asks. */
  Optional<Boolean> matches(String password, Optional<String> hash) {
    try {
      if (!turns.tryAcquire(10, TimeUnit.SECONDS)) return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      boolean typeable = isTypeable(password);
      boolean same = argon.matches(typeable ? password : "", hash.orElseGet(nobodys::join));
      return Optional.of(same && typeable && hash.isPresent());
    } finally {
      turns.release();
    }
  }
}
