package org.tutela.measures.register.list;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading where a row, or the whole, is longer than a list's can be: a quotation mark that is never closed takes all the rest for one cell. */
final class Measured extends FilterReader {
  private static final long LONGEST_ROW = 200_000;
  private static final long LONGEST_FILE = 1_000_000_000;
  private long row;
  private long file;

  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(String why) {
      super(why);
    }
  }

  Measured(Reader in) {
    super(in);
  }

  /** What is read from here on belongs to the next row. */
  void begin() {
    row = 0;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    return counted(character < 0 ? 0 : 1, character);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    return counted(Math.max(read, 0), read);
  }

  private int counted(int characters, int answer) throws TooLong {
    row += characters;
    file += characters;
    if (row > LONGEST_ROW) throw new TooLong("A row is longer than a list's can be: a quotation mark is not closed");
    if (file > LONGEST_FILE) throw new TooLong("The file is longer than 1,000 million characters: send it as several");
    return answer;
  }
}
