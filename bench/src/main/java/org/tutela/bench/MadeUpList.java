package org.tutela.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A list of people who do not exist, made while it is read; one in a hundred has facts that cannot both be so. */
final class MadeUpList extends InputStream {
  static final int BAD_EVERY = 100;
  /** One in twenty notified more than a year ago, and is overdue. */
  private static final int DAYS = 385;
  private static final String HEADING = "number,record,forenames,surname,sex,born,pnc,risk,risk_basis,risk_on,manager,kind,on,from,to,statute,section,victim_age,court,disposal,months,released,"
      + "address,postcode,residence,station\n";
  private static final String[] FIRST = {"Ezra", "Jonas", "Piers", "Saul", "Tobias", "Amos", "Clement", "Dorian", "Felix", "Gideon", "Hector", "Ivor"};
  private static final String[] SYLLABLE = {"ald", "bex", "cor", "dun", "ever", "fen", "gar", "hol", "ith", "kes", "lang", "mer", "nor", "oak", "pen", "quar", "rus", "stan", "thor", "wex"};
  private static final String[] ENDING = {"by", "ford", "ham", "ley", "low", "more", "ridge", "ston", "well", "worth"};
  private static final String[] SECTION = {"1", "2", "7", "8", "9", "10", "14", "15"};

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20070613L);
  private final int people;
  private final List<String> managers;
  private final LocalDate today;
  private int made;
  private byte[] now = HEADING.getBytes(StandardCharsets.UTF_8);
  private int at;
  private long length;

  /** @param managers to whom the people go in turn; @param today before which everybody has notified */
  MadeUpList(int people, List<String> managers, LocalDate today) {
    this.people = people;
    this.managers = managers;
    this.today = today;
  }

  /** Of what has been read. */
  long length() {
    return length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int most) {
    if (at == now.length) {
      if (made == people) return -1;
      now = person(++made).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int some = Math.min(most, now.length - at);
    System.arraycopy(now, at, into, offset, some);
    at += some;
    length += some;
    return some;
  }

  /** One person with one or two convictions, an address or two, a first and a last notification, and for every third prison before. */
  private String person(int number) {
    var rows = new StringBuilder(900);
    String n = "R-" + number;
    String manager = managers.get(number % managers.size());
    var born = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(20_000));
    var convicted = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(2_500));
    boolean prison = random.nextInt(3) == 0;
    boolean bad = number % BAD_EVERY == 0;
    int months = prison ? 8 + random.nextInt(60) : 24;
    var free = prison ? convicted.plusDays(200 + random.nextInt(400)) : convicted;
    row(rows, n, "person", FIRST[random.nextInt(FIRST.length)], surname(), "male", born, "%02d/%dX".formatted(number % 90, number), "medium", "RM2000", "2025-11-03", manager, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      String released = i > 0 || !prison ? "" : (bad ? convicted.minusDays(9) : free).toString();
      row(rows, n, "conviction", "", "", "", "", "", "", "", "", "", "conviction", convicted.plusDays(i), "", "", "Sexual Offences Act 2003", SECTION[random.nextInt(SECTION.length)],
          8 + random.nextInt(7), "Aldmere Crown Court", "custody", bad && !prison ? 0 : months, released, "", "", "", "");
    }
    var moved = free.plusDays(random.nextInt(400));
    row(rows, n, "address", "", "", "", "", "", "", "", "", "", "home", "", free, moved, "", "", "", "", "", "", "", "%d %s Street, Aldmere".formatted(1 + random.nextInt(90), surname()), "AL1 2BB", "", "");
    row(rows, n, "address", "", "", "", "", "", "", "", "", "", "home", "", moved, "", "", "", "", "", "", "", "", "%d %s Lane, Aldmere".formatted(1 + random.nextInt(90), surname()), "AL2 3CD", "", "");
    row(rows, n, "notification", "", "", "", "", "", "", "", "", "", "initial", free.plusDays(1), "", "", "", "", "", "", "", "", "", "", "", "yes", "Aldmere");
    row(rows, n, "notification", "", "", "", "", "", "", "", "", "", "periodic", today.minusDays(random.nextInt(DAYS)), "", "", "", "", "", "", "", "", "", "", "",
        random.nextInt(40) == 0 ? "no" : "yes", "Aldmere");
    return rows.toString();
  }

  private String surname() {
    String name = SYLLABLE[random.nextInt(SYLLABLE.length)] + SYLLABLE[random.nextInt(SYLLABLE.length)] + ENDING[random.nextInt(ENDING.length)];
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static void row(StringBuilder rows, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].toString();
      rows.append(i == 0 ? "" : ",").append(cell.indexOf(',') < 0 ? cell : '"' + cell + '"');
    }
    rows.append('\n');
  }
}
